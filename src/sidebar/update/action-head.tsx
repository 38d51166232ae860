import type { ActionDetails } from '../../core/rpc/action-details.ts';
import type { ShownAction } from '../../core/rpc/selected-action.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { wholeText } from '../../core/workbook/cell.ts';
import { reviews } from '../../core/workbook/lists.ts';
import { shownDay, shownMoment } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { texts } from './texts.ts';

/** Which action it is, whose, when it was last updated, and what a manager said of that. */
export function ActionHead({
  shown,
  details,
  lang,
}: {
  readonly shown: ShownAction;
  /** Undefined while they are read. */
  readonly details: ActionDetails | undefined;
  readonly lang: Lang;
}) {
  const { action, tier } = shown;
  const { id, chapter, chapterTitle, lead, sections, plannedDue, updatedOn, updatedBy } = action;
  const review = details?.review ?? action.review;
  const returned = details?.returned;
  return (
    <header class="head">
      <h2>{id}</h2>
      <p class="quiet">
        {chapter} {chapterTitle}
      </p>
      <p class="action-text">{wholeText(action.action, action.subItems)}</p>
      <dl>
        <dt>{texts.tier[lang]}</dt>
        <dd>{tier}</dd>
        <dt>{texts.lead[lang]}</dt>
        <dd>{lead === '' ? texts.nobody[lang] : lead}</dd>
        {sections.length > 0 && (
          <>
            <dt>{texts.sections[lang]}</dt>
            <dd>{sections.join(', ')}</dd>
          </>
        )}
        {plannedDue !== null && (
          <>
            <dt>{texts.plannedDue[lang]}</dt>
            <dd>{shownDay(plannedDue, lang)}</dd>
          </>
        )}
        <dt>{texts.lastUpdate[lang]}</dt>
        <dd>
          {updatedOn === null
            ? texts.never[lang]
            : `${shownMoment(updatedOn, lang)} · ${updatedBy}`}
        </dd>
        {review !== null && (
          <>
            <dt>{texts.review[lang]}</dt>
            <dd>{reviews[review][lang]}</dd>
          </>
        )}
      </dl>
      {returned && (
        <Notice kind="warning">
          <strong>{texts.returnedBy[lang]}</strong> {returned.by}
          {returned.on !== '' && `, ${shownMoment(returned.on, lang)}`}
          <br />
          {returned.comment}
        </Notice>
      )}
    </header>
  );
}
