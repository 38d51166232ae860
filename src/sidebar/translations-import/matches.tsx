import type { Output } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { ProblemList } from '../kit/problem-list.tsx';
import { texts } from './texts.ts';

/** How much of the plan has a counterpart, the first pairs side by side, and what has none. */
export function Matches({
  preview,
  lang,
}: {
  readonly preview: Output<'translations.preview'>;
  readonly lang: Lang;
}) {
  const { total, matched, titles, pairs, problems } = preview;
  return (
    <section aria-live="polite">
      <h2>
        {texts.found[lang]} {matched} / {total} · {texts.titles[lang]} {titles}
      </h2>
      <table class="pairs">
        <thead>
          <tr>
            <th>{texts.id[lang]}</th>
            <th>{texts.ours[lang]}</th>
            <th>{texts.theirs[lang]}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ id, source, text }) => (
            <tr key={id}>
              <td>{id}</td>
              <td>{source}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemList problems={problems} lang={lang} title={texts.unmatched[lang]} />
    </section>
  );
}
