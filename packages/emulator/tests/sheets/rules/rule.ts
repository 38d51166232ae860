import type { Request } from '../support.ts';

/** A rule of Google's, a request that breaks it, and a twin that does not. */
export interface Rule {
  readonly rule: string;
  /** URL of Google's page, `discovery: Message`, or where the answer was seen. */
  readonly source: string;
  /** Requests applied before, by the owner. */
  readonly given?: readonly Request[];
  readonly bad: Request | readonly Request[];
  /** The same without the fault; must succeed. */
  readonly good?: Request | readonly Request[];
  readonly message: RegExp;
  /** Default 400. */
  readonly code?: number;
  /** Who sends both; the owner by default. */
  readonly as?: string;
  readonly locale?: string;
}

/** A rule about a call that is not a batchUpdate. */
export interface CallRule {
  readonly rule: string;
  readonly source: string;
  readonly given?: readonly Request[];
  readonly bad: Call;
  readonly good?: Call;
  readonly message: RegExp;
  readonly code?: number;
  readonly as?: string;
}

export interface Call {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly as?: string;
}

const reference =
  'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const guide = 'https://developers.google.com/workspace/sheets/api/guides';

/** Sources named more than once. */
export const sources = {
  conditionType: `${reference}/other#ConditionType`,
  masks: `${guide}/field-masks`,
  values: `${guide}/values`,
  metadata: `${guide}/metadata`,
  protect: 'https://support.google.com/docs/answer/1218656',
  limits: 'https://support.google.com/drive/answer/37603',
  names: 'https://support.google.com/docs/answer/63175',
  locale: 'https://support.google.com/docs/answer/58515',
  json: 'https://protobuf.dev/programming-guides/json/',
  seen: 'message of the API as reported by its users',
  /** Not documented and not seen: the host is strict where Google may be lenient. */
  assumed: 'assumed from what the editor refuses',
} as const;

export const range = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
  sheetId = 0,
): gapi.client.sheets.GridRange => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

/** A request that the types refuse as well, as a program without types would send it. */
export const untyped = (request: unknown): Request => request as Request;
