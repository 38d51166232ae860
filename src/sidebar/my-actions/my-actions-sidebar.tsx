import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { MyAction } from '../../core/rpc/my-actions.ts';
import { statuses } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { shownDay } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { useSave } from '../kit/use-save.ts';
import { type Filter, isNotUpdated, matching, noFilter } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { texts } from './texts.ts';

/** One save takes so many actions. */
const mostAtOnce = 500;

/** All that a person leads or their Section takes part in: to find, to go to, and to confirm. */
export function MyActionsSidebar({ lang }: { lang: Lang }) {
  const [reading, read] = useCall('actions.mine');
  const [showing, show] = useCall('action.show');
  const [saving, save, forget] = useSave('update.save');
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [person, setPerson] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the person is another one
  useEffect(() => void read({ of: person }), [person]);

  const value = reading.kind === 'done' ? reading.value : undefined;
  const actions = value?.actions ?? [];
  const listed = matching(actions, filter);
  const busy = saving.kind === 'waiting' || reading.kind === 'waiting';
  // Only what is in sight is confirmed.
  const chosen = listed
    .filter(({ id }) => ticked.has(id))
    .map(({ id }) => id)
    .slice(0, mostAtOnce);
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
    if (saving.kind === 'done') forget();
  };
  const confirm = async (): Promise<void> => {
    const done = await save({ ids: chosen, changes: {}, confirmed: true, effectiveOn: null });
    if (!done) return;
    setTicked(new Set([...ticked].filter((id) => !chosen.includes(id))));
    await read({ of: person });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <CallNotice state={reading} lang={lang} waiting={texts.reading[lang]} />
      <CallNotice state={showing} lang={lang} />
      {value !== undefined && value.people.length > 0 && (
        <Select
          label={texts.person[lang]}
          value={value.email}
          choices={value.people.map(({ email, name }) => [email, name === '' ? email : name])}
          onValue={(email) => {
            setTicked(new Set());
            setPerson(email);
          }}
        />
      )}
      {value !== undefined && actions.length === 0 && <Notice>{texts.none[lang]}</Notice>}
      {actions.length > 0 && (
        <>
          <FilterFields actions={actions} filter={filter} onFilter={setFilter} lang={lang} />
          <p class="quiet" role="status">
            {listed.length} {texts.of[lang]} {actions.length}
          </p>
          {listed.length === 0 && <p>{texts.noMatch[lang]}</p>}
          <ul class="list">
            {listed.map((action) => (
              <Item
                key={action.id}
                action={action}
                ticked={ticked.has(action.id)}
                onTick={() => tick(action.id)}
                onShow={() => void show({ id: action.id, key: 'status' })}
                lang={lang}
              />
            ))}
          </ul>
          <div class="save">
            <CallNotice state={saving} lang={lang} />
            {saving.kind === 'done' && <Notice kind="success">{saving.value.message}</Notice>}
            <div class="actions">
              <button
                type="button"
                class="primary"
                disabled={chosen.length === 0 || busy || !value?.canSave}
                onClick={() => void confirm()}
              >
                {texts.confirm[lang]} ({chosen.length})
              </button>
              <button
                type="button"
                disabled={listed.length === 0 || busy}
                onClick={() => setTicked(new Set(listed.map(({ id }) => id)))}
              >
                {texts.tickShown[lang]} ({listed.length})
              </button>
              <button type="button" disabled={busy} onClick={() => void read({ of: person })}>
                {texts.again[lang]}
              </button>
            </div>
            <p class="hint">{texts.hint[lang]}</p>
          </div>
        </>
      )}
    </form>
  );
}

function Item({
  action,
  ticked,
  onTick,
  onShow,
  lang,
}: {
  readonly action: MyAction;
  readonly ticked: boolean;
  readonly onTick: () => void;
  readonly onShow: () => void;
  readonly lang: Lang;
}) {
  const { id, status, due, overdue, dueSoon, progress } = action;
  const flags = [
    ...(overdue ? [texts.isOverdue[lang]] : []),
    ...(dueSoon ? [texts.isDueSoon[lang]] : []),
    ...(isNotUpdated(action) ? [texts.isNotUpdated[lang]] : []),
  ];
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={onTick} /> {id}
      </label>
      <p class="action-text">{action.action}</p>
      <p class="quiet">
        {status === null ? texts.noStatus[lang] : statuses[status][lang]}
        {progress !== null && ` · ${Math.round(progress * 100)} %`}
        {due !== null && ` · ${texts.due[lang]} ${shownDay(due, lang)}`}
        {flags.length > 0 && <span class="flag"> · {flags.join(' · ')}</span>}
      </p>
      <div class="actions">
        <button type="button" onClick={onShow} aria-label={`${texts.open[lang]}: ${id}`}>
          {texts.open[lang]}
        </button>
      </div>
    </li>
  );
}
