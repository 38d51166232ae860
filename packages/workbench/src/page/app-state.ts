import type { BenchEvent, CallView, FileEntry, QuestionView } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import type { Panel } from './page-props.ts';

/** What the workbench around the open file shows. */
export interface AppState {
  readonly lang: Lang;
  /** E-mail address of the person that this window is. */
  readonly user: string;
  readonly fileId: string | undefined;
  /** Undefined until the first list has come. */
  readonly files: readonly FileEntry[] | undefined;
  /** The file of the address when the list was read last. */
  readonly searched: string | undefined;
  readonly panel: Panel | undefined;
  readonly problem: string;
  readonly calls: readonly CallView[];
  readonly question: QuestionView | undefined;
  readonly now: string;
  /** Why the host does not answer; empty while it does. */
  readonly lineFailure: string;
  /** They change when there is something new to read. */
  readonly versions: { readonly outbox: number; readonly triggers: number };
}

export type AppAction =
  | { readonly kind: 'set'; readonly to: Partial<AppState> }
  | { readonly kind: 'heard'; readonly event: BenchEvent };

export function appReducer(state: AppState, action: AppAction): AppState {
  return action.kind === 'set' ? { ...state, ...action.to } : afterEvent(state, action.event);
}

function afterEvent(state: AppState, event: BenchEvent): AppState {
  switch (event.kind) {
    case 'clock':
      return { ...state, now: event.now };
    case 'question':
      return { ...state, question: event.question };
    case 'outbox':
    case 'triggers': {
      const { versions } = state;
      return { ...state, versions: { ...versions, [event.kind]: versions[event.kind] + 1 } };
    }
    default:
      return state;
  }
}

/** The open file, if it is in the list. */
export function openFile({ files, fileId }: AppState): FileEntry | undefined {
  return files?.find(({ id }) => id === fileId);
}

/** What kind of file an address means, only the list says; a new file asks for a new list. */
export function isKindUnknown(state: AppState): boolean {
  const { fileId, searched } = state;
  return fileId !== undefined && openFile(state) === undefined && fileId !== searched;
}

/** The page for the address. A file that is not in the list may be a workbook: the host says why not. */
export function pageOf(state: AppState): 'waiting' | 'files' | 'document' | 'book' {
  if (isKindUnknown(state)) return 'waiting';
  const kind = openFile(state)?.kind;
  if (state.fileId === undefined || kind === 'other') return 'files';
  return kind === 'document' ? 'document' : 'book';
}
