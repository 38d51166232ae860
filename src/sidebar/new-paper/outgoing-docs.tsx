import type { OutgoingDoc } from '../../core/rpc/papers.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { RealFile } from '../kit/real-file.tsx';
import { texts } from './texts.ts';

/** The Docs of a paper as Google tells of them, each with what every person gets. */
export function OutgoingDocs({
  docs,
  mail,
  lang,
}: {
  readonly docs: readonly OutgoingDoc[];
  readonly mail: boolean;
  readonly lang: Lang;
}) {
  const access = { given: texts.mayView[lang], there: texts.opensIt[lang], none: '' };
  return (
    <>
      <h2>{texts.outgoing[lang]}</h2>
      {docs.map((doc) => (
        <section key={doc.url}>
          <RealFile file={doc} lang={lang} />
          <ul>
            {doc.people.map((each) => (
              <li key={each.email}>
                {each.email}
                {colon[lang]}{' '}
                {[access[each.access], mail && texts.getsPdf[lang]].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
