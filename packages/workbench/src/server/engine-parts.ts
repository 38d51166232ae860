import type {
  Answer,
  Call,
  EffectiveValues,
  Host,
  HostSpreadsheet,
  Question,
  RunReport,
} from 'apps-script-emulator';
import type { BenchEvent } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import type { Seed } from '../seed.ts';
import type { BookViewer } from '../view/book-view.ts';

/** What the methods of the workbench share. */
export interface EngineParts {
  readonly host: Host;
  readonly view: BookViewer;
  readonly seed: Pick<Seed, 'addonName' | 'people'>;
  /** Of a new window. */
  readonly lang: Lang;
  /** Folder of the built page. */
  readonly page: string;
  /** The workbook that a window shows first. */
  readonly firstFile: () => string | undefined;
  readonly evaluate: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  readonly emit: (event: BenchEvent) => void;
  /** Waits for the person's answer; other windows are served meanwhile. */
  readonly ask: (window: string, question: Question) => Answer;
  /** Hands an answer to the run that waits for it. @throws Refusal */
  readonly answered: (id: string, answer: Answer) => void;
  /** Time zone of new spreadsheets. */
  readonly timeZone: string;
  /** Takes what a run wrote to its log. */
  readonly log: (report: RunReport | undefined) => void;
  /** Runs `work` and returns the service calls that it made, nested work left out. */
  readonly traced: <T>(work: () => T) => { readonly value: T; readonly calls: readonly Call[] };
}
