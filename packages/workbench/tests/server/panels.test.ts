import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostState, Mail } from 'apps-script-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvents } from '../../../../tests/support/bench-events.ts';
import { type OpenWorkbench, openBench } from '../../../../tests/support/workbench.ts';

const amina = 'amina@example.org';
const start = '2022-05-16T09:00:00.000Z';
const day = 86_400_000;

const mail = (subject: string): Mail => ({
  from: amina,
  to: ['carmen@example.org'],
  cc: [],
  bcc: [],
  subject,
  body: 'Please update your actions.',
  sentAt: start,
});
/** The add-on has no triggers yet: what a clock trigger calls is any of its functions. */
const trigger = (id: string, handler: string, nextRun: string) => ({
  ...{ id, handler, creator: amina, nextRun },
  eventType: 'CLOCK' as const,
});
const state: HostState = {
  properties: { script: {}, user: {}, document: {} },
  triggers: [
    { ...trigger('daily', 'rpc', '2022-05-17T07:00:00.000Z'), intervalMs: day },
    trigger('broken', 'openSetUp', '2022-05-17T06:00:00.000Z'),
    trigger('later', 'rpc', '2023-01-01T00:00:00.000Z'),
    { id: 'edit', handler: 'rpc', eventType: 'ON_EDIT', creator: amina, sourceId: 'elsewhere' },
  ],
  outbox: [
    mail('First'),
    {
      ...mail('Second'),
      htmlBody: '<p>Please</p>',
      attachments: [{ name: 'plan.txt', contentType: 'text/plain', size: 2, base64: 'SGk=' }],
    },
  ],
  enabled: {},
  clockAheadMs: new Date(start).getTime() - Date.now(),
  seeded: { stage: 'whole', fileId: 'gone' },
};

let bench: OpenWorkbench;
const folder = join(mkdtempSync(join(tmpdir(), 'workplan-panels-')), 'data');
beforeAll(async () => {
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'state.json'), JSON.stringify(state));
  bench = await openBench({ data: folder, lang: 'fr' });
});
afterAll(async () => {
  await bench.stop();
});

it('says who is there, in which language, and that the workbook is gone', async () => {
  const { people, lang, addonName, now, firstFile } = await bench.call('bench.open', {});
  expect([lang, addonName, firstFile]).toEqual(['fr', 'Work Plan', undefined]);
  expect(now.slice(0, 10)).toBe('2022-05-16');
  expect(people.map(({ role }) => role)).toEqual([
    'Responsable',
    'Responsable',
    'Équipe',
    'Équipe',
    'Coordinatrice, Afrique',
    'Collaborateur, lecture seule',
    'Personne extérieure',
  ]);
});

it('lists mails, the last first, and hands out attachments', async () => {
  const mails = await bench.call('outbox.list', {});
  expect(mails.map(({ id, subject }) => [id, subject])).toEqual([
    [1, 'Second'],
    [0, 'First'],
  ]);
  expect(mails[0]).toMatchObject({
    htmlBody: '<p>Please</p>',
    attachments: [{ name: 'plan.txt', size: 2 }],
  });
  expect(mails[1]?.attachments).toEqual([]);
  expect(await bench.call('outbox.attachment', { mail: 1, attachment: 0 })).toEqual({
    name: 'plan.txt',
    type: 'text/plain',
    base64: 'SGk=',
  });
  for (const [number, attachment] of [
    [1, 1],
    [0, 0],
    [9, 0],
    [-1, 0],
  ] as const) {
    const call = bench.call('outbox.attachment', { mail: number, attachment });
    await expect(call).rejects.toMatchObject({ status: 404 });
  }
});

describe('triggers', () => {
  it('are listed with whose they are and when they run', async () => {
    const triggers = await bench.call('triggers.list', {});
    expect(triggers).toHaveLength(4);
    expect(triggers[0]).toEqual({
      id: 'daily',
      handler: 'rpc',
      eventType: 'CLOCK',
      creator: amina,
      intervalMs: day,
      nextRun: '2022-05-17T07:00:00.000Z',
    });
  });

  it('run when asked to, and say what failed', async () => {
    const events = await openEvents(bench, 'window-panels');
    expect((await bench.call('trigger.run', { id: 'daily' })).error).toBeUndefined();
    await events.next(({ kind }) => kind === 'triggers');
    events.close();
    const [daily] = await bench.call('triggers.list', {});
    // A day after it ran.
    expect(daily?.nextRun?.slice(0, 10)).toBe('2022-05-17');
    expect(daily?.nextRun).not.toBe('2022-05-17T07:00:00.000Z');
    const unknown = await bench.call('trigger.run', { id: 'nothing' });
    expect(unknown.error).toContain('nothing');
    const edit = await bench.call('trigger.run', { id: 'edit' });
    expect(edit.error).toContain('edit');
  });

  it('run when the clock is set past their time; one that fails keeps none of the others', async () => {
    const events = await openEvents(bench, 'window-panels');
    const answer = await bench.call('clock.set', { now: '2022-05-18T10:00:00Z' });
    expect(answer.now).toMatch(/^2022-05-18T10:00:0/);
    expect([...answer.ran].sort()).toEqual(['openSetUp', 'rpc']);
    expect(answer.error).toMatch(/^openSetUp: Exception: Cannot call SpreadsheetApp\.getUi/);
    expect(answer.calls.length).toBeGreaterThan(0);
    const told = await events.next(({ kind }) => kind === 'clock');
    expect(told).toMatchObject({ now: expect.stringMatching(/^2022-05-18T10:00:0/) });
    events.close();
    const triggers = await bench.call('triggers.list', {});
    // What runs once is gone; the daily one is due a day later.
    expect(triggers.map(({ id }) => id)).toEqual(['daily', 'later', 'edit']);
    expect(triggers[0]?.nextRun).toMatch(/^2022-05-19T10:00/);
    expect((await bench.call('clock.set', { now: '2022-05-18T11:00:00Z' })).ran).toEqual([]);
  });
});

describe('the clock', () => {
  it('goes on from where it was set, also backwards, and after a restart', async () => {
    await bench.call('clock.set', { now: '2021-12-31T23:59:58Z' });
    await bench.stop();
    bench = await openBench({ data: folder, lang: 'fr' });
    const { now } = await bench.call('bench.open', {});
    const since = Date.parse(now) - Date.parse('2021-12-31T23:59:58Z');
    expect(since).toBeGreaterThan(0);
    expect(since).toBeLessThan(30_000);
  });

  it('is set to a moment', async () => {
    const call = bench.call('clock.set', { now: 'tomorrow' });
    await expect(call).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('« tomorrow » n’est pas une date.'),
    });
  });
});
