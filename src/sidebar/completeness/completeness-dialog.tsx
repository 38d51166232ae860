import { useEffect, useState } from 'preact/hooks';
import type { Completeness, Reminded } from '../../core/rpc/completeness.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { MailsToSend } from '../kit/mails-to-send.tsx';
import { shownDay } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { askedOf, sentOf } from '../kit/sent.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { CountsTable } from './counts-table.tsx';
import { texts } from './texts.ts';

type Lead = Completeness['leads'][number];

/** Who has updated in this period and who has not, the mails that go to them, and the weekly digest. */
export function CompletenessDialog({ lang }: { lang: Lang }) {
  const [reading, read] = useCall('completeness.read');
  const [sending, send, dropMails] = useCall('completeness.remind');
  const [setting, set, dropDigest] = useCall('digest.set');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [previewed, setPreviewed] = useState<Lead | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens
  useEffect(() => void read({}), []);

  const value = reading.kind === 'done' ? reading.value : undefined;
  const asked = value?.leads.filter(({ mail }) => mail !== null) ?? [];
  const busy = sending.kind === 'waiting' || setting.kind === 'waiting';
  const tick = (lead: string): void => {
    const next = new Set(ticked);
    if (!next.delete(lead)) next.add(lead);
    setTicked(next);
    if (mails !== null) dropMails();
  };
  const mails = askedOf(sending);
  const sent = sentOf(sending);
  const digest = askedOf(setting);
  const on = sentOf(setting)?.on ?? value?.digest.on;
  const remind = async (seen?: string): Promise<void> => {
    const after = await send({ leads: [...ticked], ...(seen === undefined ? {} : { seen }) });
    if (sentOf(after) !== undefined) setTicked(new Set());
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <CallNotice state={reading} lang={lang} waiting={texts.reading[lang]} />
      {value !== undefined && (
        <>
          <PeriodLine value={value} lang={lang} />
          <h2>{texts.byLead[lang]}</h2>
          <CountsTable
            caption={texts.byLead[lang]}
            first={texts.lead[lang]}
            last={texts.mail[lang]}
            lang={lang}
            total={value.total}
            lines={value.leads.map((each) => ({
              key: each.lead,
              counts: each.counts,
              head: <LeadName of={each} ticked={ticked} onTick={tick} lang={lang} />,
              last: each.mail !== null && (
                <button
                  type="button"
                  aria-label={`${texts.read[lang]}: ${each.lead}`}
                  onClick={() => setPreviewed(each)}
                >
                  {texts.read[lang]}
                </button>
              ),
            }))}
          />
          {previewed && <ReadMail of={previewed} lang={lang} />}
          <CallNotice state={sending} lang={lang} />
          {sent !== undefined && <Sent {...sent} lang={lang} />}
          {mails !== null && (
            <MailsToSend
              preview={mails}
              lang={lang}
              busy={busy}
              onSend={(seen) => void remind(seen)}
              onCancel={dropMails}
            />
          )}
          <div class="actions">
            <button
              type="button"
              class="primary"
              disabled={ticked.size === 0 || busy || mails !== null}
              onClick={() => void remind()}
            >
              {texts.send[lang]} ({ticked.size})
            </button>
            <button
              type="button"
              disabled={asked.length === 0 || busy}
              onClick={() => setTicked(new Set(asked.map(({ lead }) => lead)))}
            >
              {texts.tickLate[lang]} ({asked.length})
            </button>
          </div>
          <h2>{texts.byArea[lang]}</h2>
          <CountsTable
            caption={texts.byArea[lang]}
            first={texts.area[lang]}
            lang={lang}
            total={value.total}
            lines={value.areas.map(({ area, counts }) => ({ key: area, head: area, counts }))}
          />
          <h2>{texts.digest[lang]}</h2>
          <p>{texts.digestHint[lang]}</p>
          <label class="tick">
            <input
              type="checkbox"
              checked={on ?? false}
              disabled={busy || digest !== null}
              onChange={(event) => void set({ on: event.currentTarget.checked })}
            />{' '}
            {texts.digestOn[lang]}
          </label>
          {value.digest.last !== '' && <p class="quiet">{value.digest.last}</p>}
          <CallNotice state={setting} lang={lang} />
          {digest !== null && (
            <MailsToSend
              preview={digest}
              lang={lang}
              busy={busy}
              head={texts.digestWould[lang]}
              send={texts.digestConfirm[lang]}
              onSend={(seen) => void set({ on: true, seen })}
              onCancel={dropDigest}
            />
          )}
          {value.digest.unseen.length > 0 && on && setting.kind === 'idle' && (
            <Notice kind="warning">
              <p>
                {texts.digestUnseen[lang]} {value.digest.unseen.join(', ')}
              </p>
              <button type="button" onClick={() => void set({ on: true })}>
                {texts.digestLook[lang]}
              </button>
            </Notice>
          )}
        </>
      )}
      <div class="actions">
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
    </form>
  );
}

/** The mail that goes to a lead. */
function ReadMail({ of: { lead, mail }, lang }: { readonly of: Lead; readonly lang: Lang }) {
  if (mail === null) return null;
  return (
    <section aria-live="polite">
      <h2>
        {texts.preview[lang]} {lead}: {mail.subject}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long mail is scrolled by keyboard */}
      <pre tabIndex={0}>{mail.body}</pre>
    </section>
  );
}

function Sent({ mailed, unmailed, lang }: Reminded & { readonly lang: Lang }) {
  return (
    <Notice kind={unmailed.length > 0 ? 'warning' : 'success'}>
      {mailed.length > 0 && (
        <p>
          {texts.sent[lang]} {mailed.join(', ')}
        </p>
      )}
      {unmailed.length > 0 && (
        <p>
          {texts.unsent[lang]} {unmailed.join(', ')}
        </p>
      )}
    </Notice>
  );
}

/** A lead with the box that chooses who gets a mail. */
function LeadName({
  of: { lead, name, mail },
  ticked,
  onTick,
  lang,
}: {
  readonly of: Lead;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (lead: string) => void;
  readonly lang: Lang;
}) {
  if (lead === '') return <>{texts.nobody[lang]}</>;
  const shown = name === '' ? lead : `${name} · ${lead}`;
  if (mail === null) return <>{shown}</>;
  return (
    <label>
      <input type="checkbox" checked={ticked.has(lead)} onChange={() => onTick(lead)} /> {shown}
    </label>
  );
}

function PeriodLine({ value: { period, since }, lang }: { value: Completeness; lang: Lang }) {
  if (period === null) {
    return (
      <p>
        {texts.noPeriod[lang]} {shownDay(since, lang)}.
      </p>
    );
  }
  return (
    <p>
      {texts.period[lang]} <strong>{period.name}</strong>: {texts.since[lang]}{' '}
      {shownDay(since, lang)}
      {period.due !== '' && `, ${texts.due[lang]} ${shownDay(period.due, lang)}`}.{' '}
      {period.late && <span class="late">{texts.late[lang]}</span>}
    </p>
  );
}
