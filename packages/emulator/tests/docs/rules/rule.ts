import type { Request } from '../support.ts';

/** A rule of Google's, a batch that breaks it, and a twin that does not. */
export interface Rule {
  readonly rule: string;
  /** URL of Google's page, `discovery: Message.field`, or where the answer was seen. */
  readonly source: string;
  /** Requests applied before, by the owner. */
  readonly given?: readonly Request[];
  readonly bad: Request | readonly Request[];
  /** The same without the fault; must succeed. */
  readonly good?: Request | readonly Request[];
  readonly message: RegExp;
  /** Who sends both; the owner by default. */
  readonly as?: string;
  /** Default 400. */
  readonly code?: number;
}

export const sources = {
  behaviour: 'https://developers.google.com/workspace/docs/api/concepts/rules-behavior',
  json: 'https://protobuf.dev/programming-guides/json/',
  seen: 'message of the API as reported by its users',
  limits: 'https://support.google.com/drive/answer/37603',
  /** Not documented and not seen: the host is strict where Google may be lenient. */
  assumed: 'assumed',
} as const;

/** A request that the types refuse as well, as a program without types would send it. */
export const untyped = (request: unknown): Request => request as Request;
