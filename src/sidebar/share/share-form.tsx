import { useState } from 'preact/hooks';
import type { Input } from '../../core/rpc/contract.ts';
import type { AccessDone, AccessList } from '../../core/rpc/sharing.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { accessLevels as levels } from '../../core/workbook/lists.ts';
import { AccessChanges } from '../kit/access-changes.tsx';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select, TextArea } from '../kit/fields.tsx';
import { MailsToSend } from '../kit/mails-to-send.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { RealFile } from '../kit/real-file.tsx';
import { askedOf, sentOf } from '../kit/sent.ts';
import { useCall } from '../kit/use-call.ts';
import { addressesIn } from './addresses.ts';
import { PeopleList } from './people-list.tsx';
import { applyAndSend, texts } from './texts.ts';

type Wanted = Input<'share.apply'>['wanted'];
type Level = Wanted[number]['level'];
const choosable: readonly Level[] = ['editor', 'viewer', 'none'];

/** The people of a file with their access; several can be added at once. Nothing happens before the preview. */
export function ShareForm({
  list,
  file,
  rest,
  lang,
  onDone,
}: {
  readonly list: AccessList;
  readonly file: string;
  /** Addresses that a try before this one could not add. */
  readonly rest: string;
  readonly lang: Lang;
  readonly onDone: (done: AccessDone) => Promise<void>;
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Level>>>({});
  const [added, setAdded] = useState(rest);
  const [as, setAs] = useState<Level>('editor');
  const [mail, setMail] = useState(false);
  const [message, setMessage] = useState('');
  const [looking, look, forget] = useCall('share.preview');
  const [applying, apply, dropMails] = useCall('share.apply');
  const mails = askedOf(applying);
  const wanted: Wanted = [
    ...Object.entries(chosen).map(([email, level]) => ({ email, level })),
    ...addressesIn(added).map((email) => ({ email, level: as })),
  ];
  const levelOf = (text: string): Level => choosable.find((each) => each === text) ?? 'viewer';
  const changes = looking.kind === 'done' ? looking.value.changes : [];
  const gets = changes.some(({ after }) => after !== 'none');
  const changed = (): void => {
    forget();
    if (mails !== null) dropMails();
  };
  const applyShown = async (seen?: string): Promise<void> => {
    // What was shown, and nothing else.
    const shown = changes.flatMap(({ email, before, after }) =>
      after === 'owner' ? [] : [{ email, before, level: after }],
    );
    const print = seen === undefined ? {} : { seen };
    const done = sentOf(await apply({ file, wanted: shown, mail, message, ...print }));
    if (done !== undefined) await onDone(withRefused(done, looking));
  };
  return (
    <>
      <h2>{texts.who[lang]}</h2>
      <RealFile file={list} lang={lang} />
      <PeopleList
        people={list.people}
        chosen={chosen}
        lang={lang}
        onChosen={(email, level) => {
          setChosen({ ...chosen, [email]: levelOf(level) });
          changed();
        }}
      />
      <TextArea
        label={texts.add[lang]}
        hint={texts.addHint[lang]}
        value={added}
        onValue={(value) => {
          setAdded(value);
          changed();
        }}
      />
      <Select
        label={texts.asWhat[lang]}
        value={as}
        choices={[
          ['editor', levels.editor[lang]],
          ['viewer', levels.viewer[lang]],
        ]}
        onValue={(value) => {
          setAs(levelOf(value));
          changed();
        }}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={mail}
          onChange={() => {
            setMail(!mail);
            if (mails !== null) dropMails();
          }}
        />{' '}
        {texts.mail[lang]}
      </label>
      {mail && (
        <TextArea
          label={texts.message[lang]}
          value={message}
          onValue={(value) => {
            setMessage(value);
            if (mails !== null) dropMails();
          }}
        />
      )}
      <CallNotice state={looking} lang={lang} />
      {looking.kind === 'done' && (
        <>
          <ProblemList problems={looking.value.problems} lang={lang} />
          <Notice kind={changes.length > 0 ? 'warning' : 'info'}>
            {changes.length === 0 ? (
              texts.nothing[lang]
            ) : (
              <>
                <p>
                  {texts.would[lang]}
                  {colon[lang]}
                </p>
                <RealFile file={list} lang={lang} />
                <AccessChanges changes={changes} lang={lang} />
                {mail && gets && <p>{texts.willMail[lang]}</p>}
              </>
            )}
          </Notice>
        </>
      )}
      <CallNotice state={applying} lang={lang} waiting={texts.applying[lang]} />
      {mails !== null && (
        <MailsToSend
          preview={mails}
          lang={lang}
          busy={false}
          send={applyAndSend[lang](mails.letters.length)}
          onSend={(seen) => void applyShown(seen)}
          onCancel={dropMails}
        />
      )}
      <div class="actions">
        <button
          type="button"
          disabled={wanted.length === 0 || looking.kind === 'waiting'}
          onClick={() => void look({ file, wanted })}
        >
          {texts.preview[lang]}
        </button>
        {changes.length > 0 && mails === null && (
          <button
            type="button"
            class="primary"
            disabled={applying.kind === 'waiting'}
            onClick={() => void applyShown()}
          >
            {(mail && gets ? texts.applyMail : texts.apply)[lang]}
          </button>
        )}
      </div>
    </>
  );
}

/** What was done, with what the preview had refused already. */
function withRefused(
  done: AccessDone,
  looking: ReturnType<typeof useCall<'share.preview'>>[0],
): AccessDone {
  const refused = looking.kind === 'done' ? looking.value.problems : [];
  return { ...done, problems: [...refused, ...done.problems] };
}
