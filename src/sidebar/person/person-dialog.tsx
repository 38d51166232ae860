import { useEffect, useState } from 'preact/hooks';
import type { PersonKept } from '../../core/access/person/person-kept.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { ExportView } from './export-view.tsx';
import { KeptView } from './kept-view.tsx';
import { texts } from './texts.ts';

/** Shows where a person stands; exports that, or puts a pseudonym in its place. */
export function PersonDialog({ lang }: { lang: Lang }) {
  const [options, askOptions] = useCall('manage.options');
  const [looking, look, forgetLook] = useCall('person.read');
  const [exporting, exportAll, forgetExport] = useCall('person.export');
  const [removing, remove, forgetRemoval] = useCall('person.remove');
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isSure, setSure] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    void askOptions({});
  }, []);
  const changed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setSure(false);
    setChosen(new Set());
    forgetLook();
    forgetExport();
    forgetRemoval();
  };
  const isBusy = [looking, exporting, removing].some(({ kind }) => kind === 'waiting');
  const kept = looking.kind === 'done' ? looking.value : undefined;
  const isDone = removing.kind === 'done' && removing.value.done;
  return (
    <>
      <TextField
        label={texts.email[lang]}
        value={email}
        onValue={changed(setEmail)}
        list={options.kind === 'done' ? known(options.value) : []}
      />
      <TextField
        label={texts.name[lang]}
        hint={texts.nameHint[lang]}
        value={name}
        onValue={changed(setName)}
      />
      <CallNotice state={looking} lang={lang} waiting={texts.looking[lang]} />
      {kept && !isDone && (
        <>
          <KeptView kept={kept} chosen={chosen} onChosen={setChosen} lang={lang} />
          <ProblemList problems={kept.problems} lang={lang} />
        </>
      )}
      <CallNotice state={exporting} lang={lang} waiting={texts.exporting[lang]} />
      {exporting.kind === 'done' && (
        <>
          <ExportView found={exporting.value} lang={lang} />
          <ProblemList problems={exporting.value.problems} lang={lang} />
        </>
      )}
      <CallNotice state={removing} lang={lang} waiting={texts.removing[lang]} />
      {removing.kind === 'done' && (
        <>
          <Notice kind={removing.value.done ? 'success' : 'warning'}>
            {removing.value.message}
          </Notice>
          <ProblemList problems={removing.value.problems} lang={lang} />
        </>
      )}
      <p class="quiet">{texts.limits[lang]}</p>
      {kept && canRemove(kept) && !isDone && (
        <label class="tick">
          <input type="checkbox" checked={isSure} onChange={() => setSure(!isSure)} />{' '}
          {texts.sure[lang]}
        </label>
      )}
      <div class="actions">
        {kept === undefined && (
          <button
            type="button"
            class="primary"
            disabled={isBusy || email.trim() === ''}
            onClick={() => void look({ email, name })}
          >
            {texts.look[lang]}
          </button>
        )}
        {kept && !isDone && (
          <button
            type="button"
            disabled={isBusy || kept.places.length === 0}
            onClick={() => void exportAll({ email, name })}
          >
            {texts.export[lang]}
          </button>
        )}
        {kept && canRemove(kept) && !isDone && (
          <button
            type="button"
            class="primary"
            disabled={isBusy || !isSure}
            onClick={() => void remove({ email, name, texts: [...chosen] })}
          >
            {texts.remove[lang]}
          </button>
        )}
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
    </>
  );
}

const canRemove = ({ places, problems }: PersonKept): boolean =>
  places.length > 0 && problems.every(({ severity }) => severity !== 'error');

const known = ({
  people,
  leads,
}: {
  readonly people: readonly { readonly email: string }[];
  readonly leads: readonly { readonly email: string }[];
}): string[] => [...new Set([...people, ...leads].map(({ email }) => email))].sort();
