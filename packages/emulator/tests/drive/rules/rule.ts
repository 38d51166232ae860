import type { CallOptions, World } from '../support.ts';

/** Method without `drive.files.`, parameters, body, caller and media. */
export type Call = readonly [
  method: string,
  params: Readonly<Record<string, unknown>>,
  body?: unknown,
  options?: CallOptions,
];

/** A request that Drive refuses, or whose result it does not document. */
export interface Rule {
  readonly rule: string;
  /** Below https://developers.google.com/workspace/drive/api/, or as it says. */
  readonly source: string;
  readonly bad: Call;
  readonly message: RegExp;
  /** Absent: the host says that it lacks this. */
  readonly code?: number;
  readonly reason?: string;
  /** The nearest request that goes through, after the bad one. */
  readonly good?: Call;
  readonly given?: (world: World) => void;
}
