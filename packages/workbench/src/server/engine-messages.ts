import type { MessagePort } from 'node:worker_threads';
import type { BenchEvent } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';

/** What the workbench is opened with. */
export interface EngineOptions {
  /** Path of the script that the engine's thread runs: it calls `runEngine`. */
  readonly script: string;
  /** What that script makes its seed of: plain data. */
  readonly seed: unknown;
  /** Folder of the built add-on: `appsscript.json`, `.js` and `.html` files. */
  readonly dist: string;
  /** Folder of the built page. */
  readonly page: string;
  /** Folder that is kept from one start to the next. */
  readonly data: string;
  readonly lang: Lang;
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
export type StartFailure = 'in-use' | 'data' | 'seed' | 'other';

export type FromEngine =
  /** `made`: the seed has made its files now. */
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
