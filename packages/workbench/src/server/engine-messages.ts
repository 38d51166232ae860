import type { MessagePort } from 'node:worker_threads';
import type { Lang } from '../../../../src/core/shared/i18n/lang.ts';
import type { BenchEvent } from '../protocol/contract.ts';

/** What the workbench is opened with. */
export interface EngineOptions {
  readonly data: string;
  readonly lang: Lang;
  /** Text of a plan to lay out; undefined: the built-in plan. */
  readonly plan: string | undefined;
  /** Whether to start with the example organisation, or with an empty spreadsheet only. */
  readonly example: boolean;
  /** Whether to write what the script logs to the terminal. */
  readonly verbose: boolean;
}

/** What the engine's thread is started with. */
export interface EngineStart extends EngineOptions {
  readonly port: MessagePort;
  /** Counts what was sent to the engine: it waits on it while a person reads a question. */
  readonly signal: Int32Array;
}

export type ToEngine =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly input: unknown;
      /** Of the person's page. */
      readonly lang: Lang;
    }
  | { readonly kind: 'frame'; readonly id: number; readonly frame: string }
  | { readonly kind: 'window-closed'; readonly window: string }
  | { readonly kind: 'stop' };

/** Why the engine did not start; `other` is a bug. */
export type StartFailure = 'in-use' | 'data' | 'plan' | 'other';

export type FromEngine =
  /** `made`: the workbook was made now, from the plan of the options. */
  | { readonly kind: 'ready'; readonly made: boolean }
  | { readonly kind: 'failed'; readonly failure: StartFailure; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly status: number;
      readonly message: string;
    }
  | { readonly kind: 'event'; readonly event: BenchEvent }
  | { readonly kind: 'question-closed'; readonly id: string };
