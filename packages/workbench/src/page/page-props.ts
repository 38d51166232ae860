import type { Bench, BenchEvent, CallView } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';

export type Panel = 'outbox' | 'triggers' | 'calls' | 'clock' | 'share';

/** What every page of the workbench is given. */
export interface PageProps {
  readonly bench: Bench;
  readonly lang: Lang;
  readonly user: string;
  readonly subscribe: (listener: (event: BenchEvent) => void) => () => void;
  readonly followLink: (href: string) => void;
  readonly open: (fileId: string | undefined) => void;
  readonly onCalls: (calls: readonly CallView[]) => void;
  readonly onProblem: (message: string) => void;
  readonly onPanel: (panel: Panel | undefined) => void;
  /** Something that changes files: their list is read again. */
  readonly onFiles: (work: Promise<unknown>) => void;
}
