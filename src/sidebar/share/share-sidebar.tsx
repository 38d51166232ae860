import { useEffect, useState } from 'preact/hooks';
import type { AccessDone, AccessList } from '../../core/rpc/sharing.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { ShareForm } from './share-form.tsx';
import { texts } from './texts.ts';

/** Who has access to this workbook or that of a Section, and changing it. */
export function ShareSidebar({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('share.read');
  const [file, setFile] = useState('');
  const [list, setList] = useState<AccessList>();
  const [files, setFiles] = useState<readonly string[]>([]);
  const [turn, setTurn] = useState(0);
  const [done, setDone] = useState<AccessDone>();
  const refresh = async (): Promise<void> => {
    const after = await ask({ file });
    if (after.kind !== 'done') return;
    setList(after.value);
    setFiles((before) => (after.value.files.length > 0 ? after.value.files : before));
    setTurn((before) => before + 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for each file
  useEffect(() => {
    setList(undefined);
    setDone(undefined);
    void refresh();
  }, [file]);
  // What could not be added is offered again, to be corrected.
  const known = new Set(list?.people.map(({ email }) => email));
  const rest = (done?.problems ?? []).map(({ place }) => place).filter((each) => !known.has(each));
  return (
    <>
      {files.length > 0 && (
        <Select
          label={texts.file[lang]}
          value={file}
          choices={[['', texts.here[lang]], ...files.map((name): [string, string] => [name, name])]}
          onValue={setFile}
        />
      )}
      <CallNotice state={asked} lang={lang} onConfirmed={() => void refresh()} />
      {list && (
        <ShareForm
          key={`${file} ${turn}`}
          list={list}
          file={file}
          rest={[...new Set(rest)].join(', ')}
          lang={lang}
          onDone={async (after) => {
            setDone(after);
            await refresh();
          }}
        />
      )}
      {done && (
        <>
          <Notice kind={done.changes.length > 0 ? 'success' : 'info'}>{done.message}</Notice>
          <ProblemList problems={done.problems} lang={lang} />
        </>
      )}
      <p class="quiet">{texts.limits[lang]}</p>
    </>
  );
}
