import type { CallView } from '../protocol/contract.ts';
import type { AppState } from './app-state.ts';
import { Dialog } from './dialog.tsx';
import type { Panel } from './page-props.ts';
import { Calls, Clock, Outbox, Triggers } from './panels.tsx';
import { texts } from './texts.ts';

interface PanelDialogProps {
  readonly panel: Exclude<Panel, 'share'>;
  readonly state: AppState;
  readonly onProblem: (message: string) => void;
  readonly onRan: (calls: readonly CallView[]) => void;
  readonly onClose: () => void;
}

/** A panel of the host in a window of its own. */
export function PanelDialog({ panel, state, onProblem, onRan, onClose }: PanelDialogProps) {
  const { lang, versions, calls, now } = state;
  return (
    <Dialog
      title={texts[panel][lang]}
      closeLabel={texts.close[lang]}
      width={panel === 'clock' ? 400 : 720}
      onClose={onClose}
    >
      {panel === 'outbox' && <Outbox lang={lang} version={versions.outbox} onProblem={onProblem} />}
      {panel === 'triggers' && (
        <Triggers lang={lang} version={versions.triggers} onProblem={onProblem} onRan={onRan} />
      )}
      {panel === 'calls' && <Calls lang={lang} calls={calls} />}
      {panel === 'clock' && <Clock lang={lang} now={now} onProblem={onProblem} onRan={onRan} />}
    </Dialog>
  );
}
