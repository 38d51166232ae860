import { useEffect, useState } from 'preact/hooks';
import type { WaitingAction } from '../../core/rpc/review.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextArea } from '../kit/fields.tsx';
import { MailsToSend } from '../kit/mails-to-send.tsx';
import { Notice } from '../kit/notice.tsx';
import { MarkedNames } from '../kit/recorded-update.tsx';
import { askedOf, sentOf } from '../kit/sent.ts';
import { useCall } from '../kit/use-call.ts';
import { returnAndSend, texts } from './texts.ts';
import { WaitingItem } from './waiting-action.tsx';

/** The updates that no manager has seen: some or all are approved, or returned with a reason. */
export function ReviewSidebar({ lang }: { lang: Lang }) {
  const [reading, read] = useCall('review.pending');
  const [deciding, decide, forget] = useCall('review.decide');
  const [waiting, setWaiting] = useState<readonly WaitingAction[]>([]);
  const [more, setMore] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [comment, setComment] = useState('');

  const load = async (): Promise<void> => {
    const after = await read({});
    if (after.kind !== 'done') return;
    setWaiting(after.value.actions);
    setMore(after.value.more);
    setTicked(new Set());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the sidebar opens
  useEffect(() => void load(), []);

  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
    if (deciding.kind !== 'waiting') forget();
  };
  const mails = askedOf(deciding);
  const done = sentOf(deciding);
  const send = async (verdict: 'approved' | 'returned', seen?: string): Promise<void> => {
    const saves = waiting
      .filter(({ id }) => ticked.has(id))
      .map(({ id, saveId, print }) => ({ id, saveId, print }));
    const print = seen === undefined ? {} : { seen };
    const after = await decide({ saves, verdict, comment, ...print });
    if (sentOf(after) === undefined) return;
    setComment('');
    await load();
  };
  const busy = deciding.kind === 'waiting' || reading.kind === 'waiting';
  const none = ticked.size === 0;
  if (mails !== null) {
    return (
      <MailsToSend
        preview={mails}
        lang={lang}
        busy={busy}
        send={returnAndSend[lang](mails.letters.length)}
        onSend={(seen) => void send('returned', seen)}
        onCancel={forget}
      />
    );
  }
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <CallNotice state={reading} lang={lang} waiting={texts.reading[lang]} />
      {reading.kind === 'done' && waiting.length === 0 && <Notice>{texts.nothing[lang]}</Notice>}
      {waiting.length > 0 && (
        <>
          <h2>
            {texts.waiting[lang]}
            {colon[lang]} {waiting.length}
            {more > 0 && ` (${more} ${texts.more[lang]})`}
          </h2>
          <label class="tick">
            <input
              type="checkbox"
              checked={ticked.size === waiting.length}
              onChange={() =>
                setTicked(
                  new Set(ticked.size === waiting.length ? [] : waiting.map(({ id }) => id)),
                )
              }
            />{' '}
            {texts.all[lang]}
          </label>
          <MarkedNames updates={waiting.flatMap(({ updates }) => updates)} lang={lang} />
          <ul class="waiting">
            {waiting.map((each) => (
              <WaitingItem
                key={each.id}
                waiting={each}
                ticked={ticked.has(each.id)}
                onTick={() => tick(each.id)}
                lang={lang}
              />
            ))}
          </ul>
        </>
      )}
      <div class="save">
        <CallNotice state={deciding} lang={lang} />
        {done !== undefined && (
          <Notice kind={done.unmailed.length > 0 ? 'warning' : 'success'}>
            <p>{done.message}</p>
            {done.mailed.length > 0 && (
              <p>
                {texts.mailed[lang]} {done.mailed.join(', ')}
              </p>
            )}
            {done.unmailed.length > 0 && (
              <p>
                {texts.unmailed[lang]} {done.unmailed.join(', ')}
              </p>
            )}
          </Notice>
        )}
        {waiting.length > 0 && (
          <TextArea
            label={texts.comment[lang]}
            hint={texts.commentHint[lang]}
            value={comment}
            onValue={setComment}
          />
        )}
        <div class="actions">
          {waiting.length > 0 && (
            <>
              <button
                type="button"
                class="primary"
                disabled={none || busy}
                onClick={() => void send('approved')}
              >
                {texts.approve[lang]} ({ticked.size})
              </button>
              <button
                type="button"
                disabled={none || busy || comment.trim() === ''}
                onClick={() => void send('returned')}
              >
                {texts.returning[lang]} ({ticked.size})
              </button>
            </>
          )}
          <button type="button" disabled={busy} onClick={() => void load()}>
            {texts.again[lang]}
          </button>
        </div>
      </div>
    </form>
  );
}
