import { createHost, createMemoryStore, isRoundTrip } from 'apps-script-emulator';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { SelectedRows } from '../../src/core/rpc/selected-action.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { isSameRows, isStale, pauseAfter } from '../../src/core/shared/polling.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';

/** What one open sidebar costs in an hour. */
export interface SidebarMeasurement {
  readonly operation: string;
  /** Executions of the script. */
  readonly executions: number;
  readonly roundTrips: number;
}

const person = 'manager@example.org';
const hour = 3_600_000;

/** An hour of each sidebar that follows the selection, by the schedule of its page, with nobody there. */
export function measureIdleSidebar(dist: string, text: string): SidebarMeasurement[] {
  let id = 0;
  let now = Date.parse('2022-03-15T11:00:00Z');
  const host = createHost({
    dist,
    dataStore: createMemoryStore(),
    now: () => new Date(now),
    newId: () => `id${++id}`,
    limits: { full: hour, simple: 30_000 },
  });
  const spreadsheetId = host.createSpreadsheet({
    owner: person,
    title: 'Bench',
    locale: 'en_US',
    timeZone: 'Europe/Madrid',
  });
  const session = host.session({ user: person, locale: 'en', spreadsheetId });
  let executions = 0;
  let roundTrips = 0;
  const call = <T>(method: string, payload: unknown): T => {
    const outcome = session.run('rpc', method, payload, version) as Outcome<T>; // what rpc answers with
    if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problems[0])}`);
    executions += 1;
    roundTrips += session.lastRun?.calls.filter(isRoundTrip).length ?? 0;
    return outcome.value;
  };
  call('setUp.run', { source: { kind: 'text', text }, lang: 'en', year: 2022 });
  session.select(areaSheetId(1), 'A3');

  const anHour = (operation: string, method: string, payload: object): SidebarMeasurement => {
    const opened = now;
    executions = 0;
    roundTrips = 0;
    let known: SelectedRows | null = null;
    let read = 0;
    let changed = opened;
    call(method, payload);
    while (now < opened + hour) {
      const answer: Output<'action.selected'> = call('action.selected', {
        known: isStale(now - read, now - changed) ? null : known,
      });
      if (answer.kind === 'actions') {
        if (!isSameRows(answer.place, known)) changed = now;
        known = answer.place;
        read = now;
      }
      now += pauseAfter(now - changed);
    }
    return { operation, executions, roundTrips };
  };
  return [
    anHour('update', 'action.details', { id: '1.1-C01' }),
    anHour('assign', 'manage.options', {}),
    anHour('amend', 'manage.options', {}),
  ];
}
