import type { Lang } from '../../core/i18n/lang.ts';
import type { RecordedUpdate, WaitingAction } from '../../core/rpc/review.ts';
import { shownDay, shownMoment } from '../kit/moment.ts';
import { texts } from './texts.ts';

/** An action with its updates since the last review, and a box to choose it. */
export function WaitingItem({
  waiting,
  ticked,
  onTick,
  lang,
}: {
  readonly waiting: WaitingAction;
  readonly ticked: boolean;
  readonly onTick: () => void;
  readonly lang: Lang;
}) {
  const { id, action, lead, returned, updates } = waiting;
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={onTick} /> {id}
      </label>
      <p class="action-text">{action}</p>
      <p class="quiet">
        {texts.lead[lang]}: {lead === '' ? texts.nobody[lang] : lead}
      </p>
      {returned !== '' && (
        <p>
          {texts.returnedBefore[lang]} <em>{returned}</em>
        </p>
      )}
      {updates.map((update) => (
        <Update key={update.saveId} update={update} lang={lang} />
      ))}
    </li>
  );
}

/** Who recorded what, and when. */
function Update({ update, lang }: { update: RecordedUpdate; lang: Lang }) {
  const { recordedOn, effectiveOn, by, source, changes } = update;
  const backdated = effectiveOn.slice(0, 10) !== recordedOn.slice(0, 10);
  return (
    <section>
      <p class="quiet">
        {recordedOn !== '' && shownMoment(recordedOn, lang)} · {by}
        {source !== 'sidebar' && ` · ${texts.byHand[lang]}`}
        {backdated &&
          effectiveOn !== '' &&
          ` · ${texts.since[lang]} ${shownDay(effectiveOn, lang)}`}
      </p>
      {changes.length === 0 && <p>{texts.nothingNew[lang]}</p>}
      <dl>
        {changes.map(({ field, before, after }) => [
          <dt key={field}>{field}</dt>,
          <dd key={`${field} value`}>
            <ins>{after === '' ? texts.empty[lang] : after}</ins>
            {before !== '' && (
              <>
                {' '}
                <del>
                  ({texts.before[lang]} {before})
                </del>
              </>
            )}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
