import { expect, it } from 'vitest';
import { createEvaluator } from '../../../src/formulas/evaluate.ts';
import { createWorld, errorOf, type Request, type World } from '../support.ts';

/** A call of the API. */
export interface Ask {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** The owner by default. */
  readonly as?: string;
}

/**
 * What the real API was recorded or reported to answer, asked in a small case of our own: after
 * `before`, `ask` is answered exactly so, or refused so, and `next` are the calls that follow.
 */
export interface Recording {
  readonly what: string;
  /** Where it was seen: a repository with the path or thread. */
  readonly source: `github.com/${string}`;
  readonly before?: readonly Request[];
  readonly ask: Ask;
  readonly answer?: unknown;
  readonly error?: { readonly code?: number; readonly status?: string; readonly message: string };
  readonly next?: readonly (readonly [Ask, unknown])[];
}

const call = (world: World, { method, params = {}, body, as }: Ask) =>
  world.call(`sheets.spreadsheets.${method}`, params, body, as);

/** Plays recordings, each in a new spreadsheet. */
export function play(recordings: readonly Recording[]): void {
  it.each(recordings)('$what', ({ before = [], ask, answer, error, next = [] }) => {
    const world = createWorld({ evaluate: createEvaluator({ now: () => new Date(0) }) });
    if (before.length > 0) world.batch(before);
    if (error) {
      const { code = 400, status = 'INVALID_ARGUMENT', message } = error;
      expect(errorOf(() => call(world, ask))).toMatchObject({ code, status, message });
    } else {
      const given = call(world, ask);
      if (answer !== undefined) expect(given).toEqual(answer);
    }
    for (const [one, expected] of next) expect(call(world, one)).toEqual(expected);
  });
}

export const batch = (...requests: readonly Request[]): Ask => ({
  method: 'batchUpdate',
  body: { requests },
});

/** The answer of a batch with these replies. */
export const replies = (...list: readonly unknown[]) => ({ spreadsheetId: 'book', replies: list });

export const get = (fields: string, params: Readonly<Record<string, unknown>> = {}): Ask => ({
  method: 'get',
  params: { ...params, fields },
});

export const valuesOf = (range: string, params: Readonly<Record<string, unknown>> = {}): Ask => ({
  method: 'values.get',
  params: { range, ...params },
});

export const update = (
  range: string,
  values: unknown,
  valueInputOption: 'RAW' | 'USER_ENTERED' = 'RAW',
): Ask => ({ method: 'values.update', params: { range, valueInputOption }, body: { values } });

export const append = (
  range: string,
  values: unknown,
  insertDataOption: 'OVERWRITE' | 'INSERT_ROWS' = 'OVERWRITE',
): Ask => ({
  method: 'values.append',
  params: { range, valueInputOption: 'RAW', insertDataOption },
  body: { values },
});

/** A ValueRange of rows. */
export const rows = (range: string, values?: readonly (readonly unknown[])[]) => ({
  range,
  majorDimension: 'ROWS',
  ...(values ? { values } : {}),
});

/** Sources named more than once. */
export const gspread = (test: string) =>
  `github.com/burnash/gspread tests/cassettes/${test}.json` as const;
export const probed = (spike: string) =>
  `github.com/mmedum/google-sheets-mcp docs/architecture.md (${spike})` as const;
export const measured = 'github.com/brekkylab/backlot backlot/routers/google.py';
/** A peer whose tests pass on the real services. */
export const peer = 'github.com/brucemcpherson/gas-fakes test/testsheets*.js';
