/** How a REST call is to fail: HTTP code, canonical status, message (none: an empty answer). */
export interface Fault {
  readonly code: number;
  readonly status?: string;
  readonly message: string;
}

/** A REST call about to be made. */
interface FaultyCall {
  readonly service: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** How many REST calls the same run has made before. */
  readonly index: number;
}

/** `before`: the call is not applied; `after`: it is applied, but the script sees the error. */
export type Faults = (
  call: FaultyCall,
) => 'pass' | { readonly before: Fault } | { readonly after: Fault };

/** What Google might do otherwise than it was recorded to do; the add-on must bear it all the same. */
export interface Misbehaviour {
  /** A .docx that Drive converts has no heading IDs, not even where bookmarks stand. */
  readonly noHeadingIds?: boolean;
}

export const noFaults: Faults = () => 'pass';
