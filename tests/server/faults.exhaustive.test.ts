import type { Faults } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import type { SetUpResult, Summary } from '../../src/core/rpc/contract.ts';
import { addOn, codes } from '../support/add-on.ts';
import { manager } from '../support/sheets-host.ts';

const builtIn = { source: { kind: 'built-in' }, lang: 'en', year: null };
const wait = { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' };
const broken = {
  code: 503,
  status: 'UNAVAILABLE',
  message: 'The service is currently unavailable.',
};

/** The first `times` calls of a method fail. */
function failing(method: string, times: number, how: ReturnType<Faults>): Faults {
  let left = times;
  return (call) => {
    if (!call.method.endsWith(method) || left === 0) return 'pass';
    left -= 1;
    return how;
  };
}

const actions = (app: ReturnType<typeof addOn>): number => {
  const summary = app.rpc<Summary>('workbook.summary', {});
  return summary.ok ? summary.value.actions : -1;
};

describe('when Google fails', () => {
  it.each([
    ['spreadsheets.get asks to wait', 'spreadsheets.get', { before: wait }],
    ['spreadsheets.get is down', 'spreadsheets.get', { before: broken }],
    ['values.batchGet is down', 'values.batchGet', { before: broken }],
    ['batchUpdate asks to wait', 'batchUpdate', { before: wait }],
    ['batchUpdate is down and did not apply', 'batchUpdate', { before: broken }],
    ['batchUpdate is down and did apply', 'batchUpdate', { after: broken }],
  ] as const)('%s: set-up goes on, and every action is there once', (_name, method, how) => {
    for (const times of [1, 3]) {
      const app = addOn();
      app.host.setFaults(failing(method, times, how));
      const outcome = app.rpc<SetUpResult>('setUp.run', builtIn);
      expect(outcome).toMatchObject({ ok: true, value: { added: 305, kept: 0 } });
      expect(actions(app)).toBe(305);
    }
  });

  it('repeats a write that asked to wait without reading again', () => {
    const app = addOn();
    app.host.setFaults(failing('batchUpdate', 2, { before: wait }));
    app.roundTrips();
    app.rpc('setUp.run', builtIn);
    expect(app.roundTrips().filter((method) => method.endsWith('get'))).toHaveLength(1);
  });

  it('reads again before it repeats a write that may have been applied', () => {
    const app = addOn();
    app.host.setFaults(failing('batchUpdate', 1, { after: broken }));
    app.roundTrips();
    app.rpc('setUp.run', builtIn);
    expect(app.roundTrips().map((method) => method.replace('sheets.spreadsheets.', ''))).toEqual([
      'get',
      'values.batchGet',
      'batchUpdate',
      'get',
      'values.batchGet',
      'batchUpdate',
    ]);
  });

  it('gives up inside the time of a run, says what to do, and goes on at the next try', () => {
    const app = addOn();
    app.host.setFaults(() => ({ before: broken }));
    const outcome = app.rpc('setUp.run', builtIn);
    expect(codes(outcome)).toEqual(['google-unavailable']);
    app.host.setFaults(() => 'pass');
    app.setUp();
    expect(actions(app)).toBe(305);
  });

  it('says what to do if the authorisation was taken back', () => {
    const app = addOn();
    app.host.setAuthorised(manager, false);
    expect(codes(app.rpc('workbook.summary', {}))).toEqual(['authorise']);
  });

  it('says so if somebody else is saving, and changes nothing', () => {
    const app = addOn();
    const release = app.host.holdLock({ kind: 'document', spreadsheetId: app.spreadsheetId });
    expect(codes(app.rpc('setUp.run', builtIn))).toEqual(['busy']);
    release();
    app.setUp();
    expect(actions(app)).toBe(305);
  });
});
