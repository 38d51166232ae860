import { useEffect, useRef, useState } from 'preact/hooks';
import type { Output } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { useSave } from '../kit/use-save.ts';
import type { Kept } from '../update/draft.ts';
import { type Filter, matching, noFilter } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { MyActionItem } from './my-action-item.tsx';
import { texts } from './texts.ts';
import { UpdateHere } from './update-here.tsx';

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
  /** The action whose form is open. */
  const [open, setOpen] = useState<string | undefined>();
  /** What was typed and not saved, by action. */
  const drafts = useRef(new Map<string, Kept>());
  /** Of the last answer: it stays in sight while the list is read again. */
  const [value, setValue] = useState<Output<'actions.mine'> | undefined>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the person is another one
  useEffect(() => void read({ of: person }), [person]);

  if (reading.kind === 'done' && reading.value !== value) setValue(reading.value);
  const actions = value?.actions ?? [];
  const matched = new Set(matching(actions, filter));
  // What is being updated stays in sight though it may not match any more.
  const listed = actions.filter((action) => matched.has(action) || action.id === open);
  const busy = saving.kind === 'waiting' || reading.kind === 'waiting';
  // Only what is in sight is confirmed.
  const chosen = listed
    .filter(({ id }) => ticked.has(id))
    .map(({ id }) => id)
    .slice(0, mostAtOnce);
  const keep = (id: string, kept: Kept | undefined): void => {
    if (kept === undefined) drafts.current.delete(id);
    else drafts.current.set(id, kept);
  };
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
    <>
      {(value === undefined || reading.kind !== 'waiting') && (
        <CallNotice state={reading} lang={lang} waiting={texts.reading[lang]} />
      )}
      <CallNotice state={showing} lang={lang} />
      {value !== undefined && value.people.length > 0 && (
        <Select
          label={texts.person[lang]}
          value={person ?? value.email}
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
              <MyActionItem
                key={action.id}
                action={action}
                ticked={ticked.has(action.id)}
                onTick={() => tick(action.id)}
                onShow={() => void show({ id: action.id, key: 'status' })}
                open={open === action.id}
                onOpen={() => setOpen(open === action.id ? undefined : action.id)}
                lang={lang}
              >
                {open === action.id && (
                  <UpdateHere
                    id={action.id}
                    kept={drafts.current.get(action.id)}
                    onKeep={(kept) => keep(action.id, kept)}
                    onSaved={() => void read({ of: person })}
                    lang={lang}
                  />
                )}
              </MyActionItem>
            ))}
          </ul>
          {/* An open form has buttons of its own. */}
          <div class="save" hidden={open !== undefined}>
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
          </div>
        </>
      )}
    </>
  );
}
