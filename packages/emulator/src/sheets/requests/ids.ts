import { invalidArgument } from '../../rest/api-error.ts';
import type { Draft } from '../draft.ts';

/**
 * The id of a new object: the client's, which must not be taken (discovery, of every add request:
 * "It is an error to specify the ID of a … that already exists"), or a random one. The refusal is
 * recorded of a sheet: github.com/mmedum/google-sheets-mcp docs/architecture.md (phase 1).
 */
export function newId(
  draft: Draft,
  wanted: number | undefined,
  what: string,
  isTaken: (id: number) => boolean,
): number {
  if (wanted !== undefined) {
    if (wanted < 0) throw invalidArgument(`${what} id must be non-negative, but was ${wanted}`);
    if (isTaken(wanted)) throw invalidArgument(`${what} with id ${wanted} already exists`);
    return wanted;
  }
  for (;;) {
    const id = draft.context.randomId();
    if (!isTaken(id)) return id;
  }
}

/** A field that a request must have. */
export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw invalidArgument(`${name} is required`);
  return value;
}
