import type { HistoryEntry } from '../../core/actions/review/action-history.ts';
import type { ActionDetails } from '../../core/rpc/action-details.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { shownLink } from '../../core/workbook/link.ts';
import { reviews, statuses } from '../../core/workbook/lists.ts';
import { percentText } from '../kit/entry.ts';
import { shownMoment } from '../kit/moment.ts';
import { MarkedNames, RecordedSave } from '../kit/recorded-update.tsx';
import { texts } from './texts.ts';

/** What the Sections contributed, and what became of the action so far. */
export function DetailsPanel({ details, lang }: { details: ActionDetails; lang: Lang }) {
  const { contributions, history, older } = details;
  return (
    <>
      {contributions.length > 0 && (
        <details class="more">
          <summary>
            {texts.contributions[lang]} ({contributions.length})
          </summary>
          {contributions.map((each) => (
            <Contribution key={each.section} contribution={each} lang={lang} />
          ))}
        </details>
      )}
      <details class="more">
        <summary>
          {texts.history[lang]} ({history.length + older})
        </summary>
        {history.length === 0 && <p class="quiet">{texts.noHistory[lang]}</p>}
        <MarkedNames updates={history.filter((entry) => entry.kind === 'save')} lang={lang} />
        {history.map((entry) =>
          entry.kind === 'save' ? (
            <RecordedSave key={`save ${entry.saveId}`} update={entry} lang={lang} />
          ) : (
            <ReviewEntry key={`${entry.reviewedOn} ${entry.verdict}`} entry={entry} lang={lang} />
          ),
        )}
        {older > 0 && (
          <p class="quiet">
            {older} {texts.older[lang]}
          </p>
        )}
      </details>
    </>
  );
}

function ReviewEntry({
  entry,
  lang,
}: {
  readonly entry: Extract<HistoryEntry, { kind: 'review' }>;
  readonly lang: Lang;
}) {
  const { reviewedOn, by, verdict, comment } = entry;
  return (
    <section class="recorded">
      <p class="quiet">
        {reviewedOn !== '' && shownMoment(reviewedOn, lang)} · {by}
      </p>
      <p>
        <strong>{verdict === null ? texts.review[lang] : reviews[verdict][lang]}</strong>
        {comment !== '' && `: ${comment}`}
      </p>
    </section>
  );
}

function Contribution({
  contribution,
  lang,
}: {
  readonly contribution: ActionDetails['contributions'][number];
  readonly lang: Lang;
}) {
  const { section, status, progress, reportText, result, nextStep, evidence } = contribution;
  const rows = [
    [texts.reportText[lang], reportText],
    [texts.result[lang], result],
    [texts.nextStep[lang], nextStep],
    [texts.evidence[lang], shownLink(evidence)],
  ].filter(([, text]) => text !== '');
  return (
    <section class="recorded">
      <p>
        <strong>{section}</strong> ·{' '}
        {status === null ? texts.noStatus[lang] : statuses[status][lang]}
        {progress !== null && ` · ${percentText(progress)} %`}
      </p>
      <dl>
        {rows.map(([title, text]) => [
          <dt key={title}>{title}</dt>,
          <dd key={`${title} value`}>{text}</dd>,
        ])}
      </dl>
    </section>
  );
}
