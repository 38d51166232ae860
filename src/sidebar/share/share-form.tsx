import { useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Input } from '../../core/rpc/contract.ts';
import type { AccessList } from '../../core/rpc/sharing.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select, TextArea } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { levels, roleTexts, texts } from './texts.ts';

type Wanted = Input<'share.apply'>['wanted'];
type Level = Wanted[number]['level'];
const choosable = ['editor', 'viewer', 'none'] as const;

/** The people of a file with their access; several can be added at once. Nothing happens before the preview. */
export function ShareForm({
  list,
  file,
  lang,
  onDone,
}: {
  readonly list: AccessList;
  readonly file: string;
  readonly lang: Lang;
  readonly onDone: () => Promise<void>;
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Level>>>({});
  const [added, setAdded] = useState('');
  const [as, setAs] = useState<Level>('editor');
  const [mail, setMail] = useState(true);
  const [message, setMessage] = useState('');
  const [looking, look, forget] = useCall('share.preview');
  const [applying, apply] = useCall('share.apply');
  const wanted: Wanted = [
    ...Object.entries(chosen).map(([email, level]) => ({ email, level })),
    ...added
      .split(/[,;\s]+/)
      .filter((email) => email !== '')
      .map((email) => ({ email, level: as })),
  ];
  const levelOf = (text: string): Level => choosable.find((each) => each === text) ?? 'viewer';
  const changes = looking.kind === 'done' ? looking.value.changes : [];
  return (
    <>
      <h2>
        {texts.who[lang]} – {list.title}
      </h2>
      <ul class="people">
        {list.people.map(({ email, level, role, isFound }) => (
          <li key={email}>
            {email}
            <br />
            <span class="quiet">
              {[roleTexts[role]?.[lang], isFound ? texts.notHere[lang] : undefined]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {level === 'owner' ? (
              <p>{levels.owner[lang]}</p>
            ) : (
              <select
                aria-label={`${texts.level[lang]} ${email}`}
                value={chosen[email] ?? level}
                onChange={(event) => {
                  setChosen({ ...chosen, [email]: levelOf(event.currentTarget.value) });
                  forget();
                }}
              >
                {choosable.map((key) => (
                  <option key={key} value={key}>
                    {levels[key][lang]}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
      <TextArea
        label={texts.add[lang]}
        hint={texts.addHint[lang]}
        value={added}
        onValue={(value) => {
          setAdded(value);
          forget();
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
          forget();
        }}
      />
      <label class="tick">
        <input type="checkbox" checked={mail} onChange={() => setMail(!mail)} /> {texts.mail[lang]}
      </label>
      {mail && <TextArea label={texts.message[lang]} value={message} onValue={setMessage} />}
      <CallNotice state={looking} lang={lang} />
      {looking.kind === 'done' && applying.kind !== 'done' && (
        <>
          <ProblemList problems={looking.value.problems} lang={lang} />
          <Notice kind={changes.length > 0 ? 'warning' : 'info'}>
            {changes.length === 0 ? (
              texts.nothing[lang]
            ) : (
              <>
                <p>{texts.would[lang]}:</p>
                <ul>
                  {changes.map(({ email, before, after }) => (
                    <li key={email}>
                      {email}: {levels[before][lang]} → {levels[after][lang]}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        </>
      )}
      <CallNotice state={applying} lang={lang} waiting={texts.applying[lang]} />
      {applying.kind === 'done' && (
        <>
          <Notice kind="success">{applying.value.message}</Notice>
          <ProblemList problems={applying.value.problems} lang={lang} />
        </>
      )}
      <div class="actions">
        <button
          type="button"
          disabled={wanted.length === 0 || looking.kind === 'waiting'}
          onClick={() => void look({ file, wanted })}
        >
          {texts.preview[lang]}
        </button>
        {changes.length > 0 && applying.kind !== 'done' && (
          <button
            type="button"
            class="primary"
            disabled={applying.kind === 'waiting'}
            onClick={() => {
              void apply({ file, wanted, mail, message }).then(async (after) => {
                if (after.kind === 'done' && after.value.problems.length === 0) await onDone();
              });
            }}
          >
            {texts.apply[lang]}
          </button>
        )}
      </div>
    </>
  );
}
