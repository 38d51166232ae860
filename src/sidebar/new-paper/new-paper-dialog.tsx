import { useEffect, useState } from 'preact/hooks';
import type { PaperOptions } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { Papers } from './papers.tsx';

/** The papers of the workbook: what they shall be, making them, issuing and sending them. */
export function NewPaperDialog({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('paper.options');
  const [options, setOptions] = useState<PaperOptions>();
  const refresh = async (): Promise<void> => {
    const after = await ask({});
    if (after.kind === 'done') setOptions(after.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; then when something was done
  useEffect(() => {
    void refresh();
  }, []);
  if (options === undefined) return <CallNotice state={asked} lang={lang} />;
  return <Papers options={options} lang={lang} onDone={refresh} />;
}
