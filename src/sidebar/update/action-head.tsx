import type { Lang } from '../../core/i18n/lang.ts';
import type { ShownAction } from '../../core/rpc/selected-action.ts';
import { shownMoment } from '../kit/moment.ts';
import { texts } from './texts.ts';

/** Which action it is, whose, and when it was last updated. */
export function ActionHead({ shown, lang }: { shown: ShownAction; lang: Lang }) {
  const { action, tier } = shown;
  const { id, chapter, chapterTitle, lead, updatedOn, updatedBy } = action;
  const text = [action.action, ...action.subItems.map((item) => `– ${item}`)].join('\n');
  return (
    <header class="head">
      <h2>{id}</h2>
      <p class="quiet">
        {chapter} {chapterTitle}
      </p>
      <p class="action-text">{text}</p>
      <dl>
        <dt>{texts.tier[lang]}</dt>
        <dd>{tier}</dd>
        <dt>{texts.lead[lang]}</dt>
        <dd>{lead === '' ? texts.nobody[lang] : lead}</dd>
        <dt>{texts.lastUpdate[lang]}</dt>
        <dd>
          {updatedOn === null
            ? texts.never[lang]
            : `${shownMoment(updatedOn, lang)} · ${updatedBy}`}
        </dd>
      </dl>
    </header>
  );
}
