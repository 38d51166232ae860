import type { MessagePort } from 'node:worker_threads';
import type { Lang } from '../../core/i18n/lang.ts';
import type { BenchEvent } from '../protocol/contract.ts';

/** What the engine's thread is started with. */
export interface EngineStart {
  readonly port: MessagePort;
  /** Counts what was sent to the engine: it waits on it while a person reads a question. */
  readonly signal: Int32Array;
  readonly data: string;
  readonly lang: Lang;
  /** Text of a plan to lay out; undefined: the built-in plan. */
  readonly plan: string | undefined;
  /** Whether to start with the example organisation, or with nothing. */
  readonly example: boolean;
}

export type ToEngine =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'frame'; readonly id: number; readonly frame: string }
  | { readonly kind: 'window-closed'; readonly window: string }
  | { readonly kind: 'stop' };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string; readonly expected: boolean }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly status: number;
      readonly message: string;
    }
  | { readonly kind: 'event'; readonly event: BenchEvent }
  | { readonly kind: 'stopped' };
