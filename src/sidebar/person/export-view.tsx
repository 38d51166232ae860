import { useEffect, useState } from 'preact/hooks';
import type { PersonExport } from '../../core/access/person/person-rows.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { csvOf } from './export-file.ts';
import { texts } from './texts.ts';

/** What is kept of a person, to be read here, and as files. */
export function ExportView({ found, lang }: { readonly found: PersonExport; readonly lang: Lang }) {
  const csv = csvOf(found, lang);
  const json = JSON.stringify({ email: found.email, rows: found.rows }, null, 2);
  const name = found.email.replace(/[^\w.@-]/g, '_');
  return (
    <section>
      <label class="field">
        {texts.kept[lang]} ({found.rows.length})
        <textarea readOnly rows={8} value={csv} />
      </label>
      <p>
        {/* The mark tells spreadsheet programs that it is UTF-8. */}
        <FileLink name={`${name}.csv`} type="text/csv" text={`\uFEFF${csv}`}>
          {texts.asCsv[lang]}
        </FileLink>{' '}
        <FileLink name={`${name}.json`} type="application/json" text={json}>
          {texts.asJson[lang]}
        </FileLink>
      </p>
    </section>
  );
}

function FileLink({
  name,
  type,
  text,
  children,
}: {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly children: string;
}) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return (
    <a href={url} download={name}>
      {children}
    </a>
  );
}
