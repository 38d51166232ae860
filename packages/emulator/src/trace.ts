/** One call of a Google service, as it is written to calls.jsonl. */
export interface Call {
  /** `sheets`, `docs`, `drive`, or the built-in service: `spreadsheet`, `lock`, `properties`, … */
  readonly service: string;
  /** Google's method id (`sheets.spreadsheets.batchUpdate`), or `Class.method` of a built-in. */
  readonly method: string;
  /** Path and query parameters, or the arguments of a built-in. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The request body of a REST call. */
  readonly body?: unknown;
  /** The bytes that went with the request. */
  readonly media?: { readonly contentType: string | null; readonly bytes: number };
  /** Time spent in the host, in milliseconds. */
  readonly ms: number;
  /** Message of the error the call ended with. */
  readonly error?: string;
}

/** Receives every service call, in the order they end. */
export type Trace = (call: Call) => void;
