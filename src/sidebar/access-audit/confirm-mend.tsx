import type { Lang } from '../../core/shared/i18n/lang.ts';
import { AccessChanges } from '../kit/access-changes.tsx';
import { RealFile } from '../kit/real-file.tsx';
import type { FileFindings } from './by-file.ts';
import { texts } from './texts.ts';

/** What would be done, file by file and person by person, before it is. */
export function ConfirmMend({
  files,
  lang,
  busy,
  onMend,
  onBack,
}: {
  readonly files: readonly FileFindings[];
  readonly lang: Lang;
  readonly busy: boolean;
  readonly onMend: () => void;
  readonly onBack: () => void;
}) {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <section>
      <h2>{texts.would[lang]}</h2>
      {files.map(({ file, findings }) => (
        <section key={file.fileId}>
          <h3>{file.name}</h3>
          <RealFile file={file} lang={lang} />
          <AccessChanges
            changes={findings.map(({ email, level, after }) => ({ email, before: level, after }))}
            lang={lang}
          />
        </section>
      ))}
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={onMend}>
          {texts.mendNow[lang]} ({count})
        </button>
        <button type="button" disabled={busy} onClick={onBack}>
          {texts.back[lang]}
        </button>
      </div>
    </section>
  );
}
