import type { HostSpreadsheet } from 'apps-script-emulator';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { runs } from '../support/tier.ts';

const methods = Object.keys(validCalls) as Method[];

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
});

const content = () => app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet;

/** Every formula of the workbook. */
const formulas = (): ReadonlySet<string> =>
  new Set(
    content().sheets.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        (row ?? []).flatMap((cell) => cell?.userEnteredValue?.formulaValue ?? []),
      ),
    ),
  );

/** One call as a browser could make it, and what must hold whatever it says. */
function call(method: unknown, payload: unknown): void {
  app.restore();
  const before = content();
  const session = app.session();
  session.select(areaSheetId(1), 'A3');
  const outcome = session.run('rpc', method, payload, version) as Outcome<unknown>;
  if (outcome.ok) {
    if (content() === before) return;
    const now = formulas();
    app.restore();
    const was = formulas();
    expect([...now].filter((formula) => !was.has(formula) && isTyped(formula))).toEqual([]);
    return;
  }
  // What is refused changes nothing, and says what it is and what to do.
  expect(content()).toBe(before);
  expect(outcome.problems.length).toBeGreaterThan(0);
  for (const { code, message, remedy } of outcome.problems) {
    expect(code).not.toBe('internal');
    expect(message).not.toBe('');
    expect(remedy).not.toBe('');
  }
}

/** Whether a formula came with the call: those of the layout count and link. */
const isTyped = (formula: string): boolean => formula.includes('"typed"');

const oddTexts = [
  ...['', ' ', '\u0000', '\ud800', 'a\u0007b', '__proto__', 'constructor', 'toString'],
  ...['=HYPERLINK("https://x.org";"typed")', '+1+"typed"', '@SUM("typed")', "'quoted"],
  ...['1.1-C01', '1.1-C99', '1.1-C03', 'staff', 'core', '2022-02-30', '9999-12-31', '-1'],
  ...['https://', 'javascript:alert(1)', '\u202e', '🏙'.repeat(40), 'x'.repeat(60_000)],
];
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...oddTexts),
  fc.constantFrom<unknown>(null, true, 0, -1, 1e21, 0.1, [], {}, [[]], [null], [{}]),
  fc.constantFrom<unknown>(
    Array.from({ length: 3000 }, () => '1.1-C01'),
    ['1.1-C01', '1.1-C01'],
    JSON.parse('{"__proto__": {"ok": true}, "constructor": 1}'),
    nested(400),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)];
}

/** Every place in a value: the keys that lead to it. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))
      : [];
  return [[...path], ...inner];
}

/** The same value with something else at a place; without the place where that is undefined. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, unknown>) };
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  if (inner === undefined && !Array.isArray(copy)) delete copy[key];
  else (copy as Record<string, unknown>)[key] = inner;
  return copy;
}

/** A valid call with up to three places changed. */
const almost = (method: Method): fc.Arbitrary<unknown> => {
  const all = places(validCalls[method]);
  const change = fc.tuple(fc.constantFrom(...all), fc.oneof(odd, fc.constant(undefined)));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((value, [path, by]) => {
      const reachable = path.every((_, i) => {
        const at = path.slice(0, i).reduce<unknown>((v, k) => (v as never)?.[k], value);
        return typeof at === 'object' && at !== null;
      });
      return reachable ? replaced(value, path, by) : value;
    }, validCalls[method]),
  );
};

describe('whatever a browser sends', () => {
  it.each(methods)('%s takes anything, and breaks nothing', (method) => {
    fc.assert(
      fc.property(odd, (payload) => call(method, payload)),
      { numRuns: runs(4) },
    );
  });

  it.each(methods)('%s takes what is almost right, and breaks nothing', (method) => {
    fc.assert(
      fc.property(almost(method), (payload) => call(method, payload)),
      { numRuns: runs(6) },
    );
  });

  it('half a character is replaced, wherever a text is taken', () => {
    const { changes, ...save } = validCalls['update.save'];
    const texts = ['reportText', 'result', 'comment', 'nextStep', 'lead'] as const;
    for (const field of texts) {
      call('update.save', { ...save, seen: [], changes: { ...changes, [field]: 'a\ud800b' } });
    }
    const amend = validCalls['action.amend'];
    call('action.amend', { ...amend, changes: { action: 'a\udc00b', expectedResult: '\ud83c' } });
    call('action.add', { ...validCalls['action.add'], action: 'half \ud83d' });
    call('action.retire', { ...validCalls['action.retire'], reason: '\ud800' });
    call('review.decide', { ...validCalls['review.decide'], comment: '\udfff!' });
    app.restore();
    const half = { ...save, seen: [], changes: { result: 'a\ud800b' } };
    expect(app.rpc('update.save', half)).toMatchObject({ ok: true });
    expect(JSON.stringify(content())).toContain('a\ufffdb');
  });

  it('no method is answered that is not there', () => {
    const names = fc.oneof(odd, fc.constantFrom('update', 'hasOwnProperty', 'update.save '));
    fc.assert(
      fc.property(names, odd, (method, payload) => call(method, payload)),
      { numRuns: runs(30) },
    );
  });
});
