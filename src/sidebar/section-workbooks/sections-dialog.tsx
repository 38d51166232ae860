import { useEffect, useState } from 'preact/hooks';
import type { SectionsOptions } from '../../core/rpc/sections.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { LeadPanel } from './lead-panel.tsx';
import { MakeWorkbooks } from './make-workbooks.tsx';
import { SyncPanel } from './sync-panel.tsx';
import { texts } from './texts.ts';

/** The Sections with their workbooks: making these, and fetching what the Sections contribute. */
export function SectionsDialog({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('sections.options');
  const [options, setOptions] = useState<SectionsOptions>();
  const refresh = async (): Promise<void> => {
    const after = await ask({});
    if (after.kind === 'done') setOptions(after.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; then when something was done
  useEffect(() => {
    void refresh();
  }, []);
  if (options === undefined) return <CallNotice state={asked} lang={lang} />;
  return (
    <>
      <p>{texts.intro[lang]}</p>
      <SyncPanel options={options} lang={lang} onDone={refresh} />
      {options.sections.length === 0 ? (
        <Notice>{texts.none[lang]}</Notice>
      ) : (
        <MakeWorkbooks options={options} lang={lang} onDone={refresh} />
      )}
      {options.sections.some(({ url }) => url !== '') && <LeadPanel lang={lang} />}
      <div class="actions">
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
    </>
  );
}
