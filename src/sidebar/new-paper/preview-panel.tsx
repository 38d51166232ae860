import type { PaperPreview } from '../../core/papers/report/preview-paper.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { ProblemList } from '../kit/problem-list.tsx';
import { texts } from './texts.ts';

/** What the paper would say: figures with the actions behind them, headings, and what a reader would doubt. */
export function PreviewPanel({ preview, lang }: { preview: PaperPreview; lang: Lang }) {
  const { title, outline, figures, problems } = preview;
  return (
    <section class="preview" aria-live="polite">
      <h2>{title}</h2>
      <h3>{texts.figures[lang]}</h3>
      <ul class="figures">
        {figures.map(({ label, count, ids }) => (
          <li key={label}>
            <details>
              <summary>
                {label}: <strong>{count}</strong>
              </summary>
              <p class="quiet">{ids}</p>
            </details>
          </li>
        ))}
      </ul>
      <h3>{texts.outline[lang]}</h3>
      <ol class="outline">
        {outline
          .filter(({ level }) => level === 1)
          .map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
      </ol>
      <ProblemList problems={problems} lang={lang} title={texts.doubts[lang]} />
    </section>
  );
}
