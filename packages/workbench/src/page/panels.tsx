import { useEffect, useState } from 'preact/hooks';
import type { CallView, MailView, TriggerView } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import { colon } from '../protocol/lang.ts';
import { call, saveAs } from './bench-api.ts';
import { texts } from './texts.ts';

interface PanelProps {
  readonly lang: Lang;
  /** Changes when there is something new to read. */
  readonly version: number;
  readonly onProblem: (message: string) => void;
}

const moment = (iso: string, lang: Lang): string =>
  new Date(iso).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });

/** The mails that the add-on has sent: none leaves the machine. */
export function Outbox({ lang, version, onProblem }: PanelProps) {
  const [mails, setMails] = useState<readonly MailView[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with every version
  useEffect(() => {
    call('outbox.list', {}).then(setMails, (error: Error) => onProblem(error.message));
  }, [version]);
  const save = async (mail: number, attachment: number): Promise<void> => {
    const { name, type, base64 } = await call('outbox.attachment', { mail, attachment });
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    saveAs(new Blob([bytes], { type }), name);
  };
  if (mails.length === 0) return <p>{texts.noMail[lang]}</p>;
  return (
    <ul class="mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <h3>{mail.subject}</h3>
          <p class="quiet">
            {mail.from} → {mail.to.join(', ')}
            {mail.cc.length > 0 && ` · Cc ${mail.cc.join(', ')}`}
            {mail.bcc.length > 0 && ` · Bcc ${mail.bcc.join(', ')}`} · {moment(mail.sentAt, lang)}
          </p>
          <p class="preserved">{mail.body}</p>
          {mail.attachments.map((attachment, i) => (
            <button
              type="button"
              key={attachment.name}
              onClick={() => {
                save(mail.id, i).catch((error: Error) => onProblem(error.message));
              }}
            >
              {attachment.name} ({Math.ceil(attachment.size / 1024)} KB)
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The triggers that people have installed through the add-on. */
export function Triggers({
  lang,
  version,
  onProblem,
  onRan,
}: PanelProps & { onRan: (calls: readonly CallView[]) => void }) {
  const [triggers, setTriggers] = useState<readonly TriggerView[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with every version
  useEffect(() => {
    call('triggers.list', {}).then(setTriggers, (error: Error) => onProblem(error.message));
  }, [version]);
  const run = async (id: string): Promise<void> => {
    const { error, calls } = await call('trigger.run', { id });
    onRan(calls);
    if (error !== undefined) onProblem(error);
  };
  if (triggers.length === 0) return <p>{texts.noTriggers[lang]}</p>;
  return (
    <table class="list">
      <thead>
        <tr>
          {(['handler', 'event', 'creator', 'nextRun'] as const).map((title) => (
            <th scope="col" key={title}>
              {texts[title][lang]}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {triggers.map(({ id, handler, eventType, creator, nextRun }) => (
          <tr key={id}>
            <td>{handler}</td>
            <td>{eventType}</td>
            <td>{creator}</td>
            <td>{nextRun === undefined ? '' : moment(nextRun, lang)}</td>
            <td>
              {eventType === 'CLOCK' && (
                <button
                  type="button"
                  onClick={() => {
                    run(id).catch((error: Error) => onProblem(error.message));
                  }}
                >
                  {texts.runNow[lang]}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the last operation asked of Google's services. */
export function Calls({ lang, calls }: { lang: Lang; calls: readonly CallView[] }) {
  const count = calls.filter(({ roundTrip }) => roundTrip).length;
  return (
    <>
      <p>
        {calls.length === 0
          ? texts.noCalls[lang]
          : `${texts.callsOf[lang]}${colon[lang]} ${calls.length}, ${count} ${texts.roundTrips[lang]}`}
      </p>
      <table class="list calls">
        <tbody>
          {calls.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
            <tr key={i} class={each.roundTrip ? 'round-trip' : ''}>
              <td>{each.roundTrip ? '⇄' : ''}</td>
              <td>{each.method}</td>
              <td>{each.error ?? each.detail}</td>
              <td class="number">{each.ms} ms</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ClockProps extends Omit<PanelProps, 'version'> {
  readonly now: string;
  readonly onRan: (calls: readonly CallView[]) => void;
}

/** The host's clock, which can be set to any moment. */
export function Clock({ lang, now, onProblem, onRan }: ClockProps) {
  const [value, setValue] = useState(localValue(now));
  const [ran, setRan] = useState<readonly string[]>([]);
  const set = async (): Promise<void> => {
    const done = await call('clock.set', { now: new Date(value).toISOString() });
    setRan(done.ran);
    onRan(done.calls);
    if (done.error !== undefined) onProblem(done.error);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        set().catch((error: Error) => onProblem(error.message));
      }}
    >
      <label>
        {texts.clock[lang]}
        <input
          type="datetime-local"
          required
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{texts.clockHint[lang]}</p>
      <div class="actions">
        <button type="submit" class="primary">
          {texts.set[lang]}
        </button>
      </div>
      <p role="status">{ran.length > 0 && `${texts.ran[lang]} ${ran.join(', ')}`}</p>
    </form>
  );
}

function localValue(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
