import { readFileSync } from 'node:fs';
import {
  type Behaviour,
  DOCUMENT_TYPE,
  exception,
  type HostSpreadsheet,
} from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Output, PaperOptions } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson, recorded } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Support
CORE ACTION:
• Set up two hubs
• Open the library
`;
const area = 1001;

const definition = {
  ...{ lang: 'en', body: 'Executive Bureau', place: '', date: '2022-06-13', item: '3' },
  ...{ purpose: 'information', title: '', period: null, recommendations: [] },
  ...{ parts: ['key-figures', 'annex'], fullAnnex: true },
  scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
};

/** A plan of the manager with its sidebars. */
interface Plan {
  readonly id: string;
  readonly call: <T>(method: string, payload: unknown) => Outcome<T>;
}

/** As a bug of ours would end. */
const refused = { code: 400, status: 'INVALID_ARGUMENT', message: 'a bug' };

let app: AddOn;
let first: Plan;

const planIn = (id: string): Plan => ({
  id,
  call: <T>(method: string, payload: unknown) =>
    app.host
      .session({ user: manager, locale: 'en', spreadsheetId: id })
      .run('rpc', method, payload, version) as Outcome<T>, // what the server's one door answers
});

const turnOn = (plan: Plan) => readAndSend(plan.call, 'digest.set', { on: true });

/** Another plan of the same manager. */
function secondPlan(): Plan {
  const spec = { title: 'Other plan', locale: 'en_US', timeZone: 'Europe/Madrid' };
  const made = planIn(app.host.createSpreadsheet({ owner: manager, ...spec }));
  expect(
    made.call('setUp.run', { source: { kind: 'text', text: plan }, lang: 'en', year: null }),
  ).toMatchObject({ ok: true });
  expect(made.call('workbook.know', {})).toMatchObject({ ok: true });
  return made;
}

function schedule({ call }: Plan, more: object = {}): Outcome<Output<'paper.save'>> {
  return call('paper.save', {
    ...{ requestId: 'request-0001', paperId: null },
    plan: {
      ...{ definition, also: [], recipients: [], letterhead: 'built-in' },
      ...{ schedule: 'once', daysBefore: 20, ...more },
    },
  });
}

const docs = (): string[] =>
  app.host.store
    .list()
    .filter(({ mimeType, trashed }) => mimeType === DOCUMENT_TYPE && !trashed)
    .map(({ id }) => JSON.stringify(app.host.store.get(id)?.content));

const subjects = (): string[] => app.host.outbox().map(({ subject }) => subject);

const goOn = (iso: string): void => {
  app.host.setClock(new Date(iso));
  app.host.runDueTriggers();
};

const contentOf = ({ id }: Plan): HostSpreadsheet =>
  app.host.store.get(id)?.content as HostSpreadsheet; // what the Sheets service put there

const digestIsOn = ({ call }: Plan): boolean | undefined => {
  const answer = call<Output<'completeness.read'>>('completeness.read', {});
  return answer.ok ? answer.value.digest.on : undefined;
};

/** Enters something by hand in the column of results. */
function edit(row: number, text: string, user = staff): void {
  const keys = snapshotIn(app).cells.get(area)?.[0] ?? [];
  const at = { row, column: keys.indexOf('result') + 1 };
  app.session(user).edit(area, at, [[text]]);
}

function openSidebar(user = staff): void {
  const session = app.session(user);
  session.open();
  session.clickMenu('openUpdate');
}

beforeEach(() => {
  app = addOn();
  first = planIn(app.spreadsheetId);
  app.setUp(plan);
  addPerson(app, staff, 'Staff');
  expect(first.call('workbook.know', {})).toMatchObject({ ok: true });
});

describe.each<Partial<Behaviour>>([
  { documentStoresInClockRuns: 'null' },
  { documentStoresInClockRuns: 'present' },
])('a clock run with the stores of a document as %o', (behaviour) => {
  beforeEach(() => app.host.setBehaviour(behaviour));

  it('records edits by hand with the person who made them, and makes the paper', () => {
    openSidebar();
    schedule(first);
    edit(3, 'Two hubs');
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
    expect(recorded(app)).toMatchObject([{ after: 'Two hubs', by: staff, source: 'edit' }]);
  });

  it('uses the own letterhead of the organisation', () => {
    const data = readFileSync('build/letterhead.docx').toString('base64');
    first.call('paper.letterhead', { name: 'ours.docx', data });
    schedule(first, { letterhead: 'own' });
    goOn('2022-05-24T09:00:00Z');
    expect(subjects()).toEqual(['Work plan: made: Executive Bureau, 2022-06-13']);
    expect(docs()).toHaveLength(1);
  });
});

describe('an own letterhead of before, in the properties of the document', () => {
  const data = readFileSync('build/letterhead.docx').toString('base64');
  const sheet = () =>
    contentOf(first).sheets.find(({ properties }) => properties.sheetId === sheetIds.letterhead);

  it('is moved to a hidden sheet for managers when one opens the dialog, and serves clock runs', () => {
    app.setProperties('document', first.id, {
      ...{ 'letterhead.name': 'ours.docx', 'letterhead.count': '2', other: 'x' },
      ...{ 'letterhead.0': data.slice(0, 9_000), 'letterhead.1': data.slice(9_000) },
    });
    const options = () => first.call<PaperOptions>('paper.options', {});
    expect(options()).toMatchObject({ value: { letterhead: 'ours.docx' } });
    expect(app.properties('document', first.id)).toEqual({ other: 'x' });
    expect(sheet()).toMatchObject({
      properties: { hidden: true },
      protectedRanges: [{ editors: { users: [manager] } }],
    });
    expect(options()).toMatchObject({ value: { letterhead: 'ours.docx' } });
    schedule(first, { letterhead: 'own' });
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
  });

  it('is not taken for that of another plan which the same clock serves', () => {
    app.host.setBehaviour({ documentStoresInClockRuns: 'present' });
    schedule(first);
    const second = secondPlan();
    schedule(second, { letterhead: 'own' });
    app.setProperties('document', first.id, {
      ...{ 'letterhead.name': 'ours.docx', 'letterhead.count': '1', 'letterhead.0': data },
    });
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
    expect(app.host.outbox().find(({ body }) => body.includes(`/d/${second.id}/`))?.body).toContain(
      'This workbook has no letterhead of its own.',
    );
  });

  it('is used and not lost where it cannot be moved', () => {
    const before = {
      ...{ 'letterhead.name': 'ours.docx', 'letterhead.count': '1', 'letterhead.0': data },
    };
    app.setProperties('document', first.id, before);
    app.host.setFaults(({ method }) =>
      method === 'sheets.spreadsheets.batchUpdate' ? { before: refused } : 'pass',
    );
    expect(first.call('paper.options', {})).toMatchObject({ value: { letterhead: 'ours.docx' } });
    app.host.setFaults(() => 'pass');
    expect(app.properties('document', first.id)).toEqual(before);
    const input = { requestId: 'request-0002', again: false, also: [], folderId: null };
    expect(first.call('paper.make', { ...input, letterhead: 'own', definition })).toMatchObject({
      ok: true,
    });
  });

  it('is protected for the managers of now by Apply roles, and goes with its sheet', () => {
    first.call('paper.letterhead', { name: 'ours.docx', data });
    addPerson(app, staff, 'Manager');
    expect(first.call('roles.apply', {})).toMatchObject({ ok: true });
    expect(sheet()?.protectedRanges[0]?.editors?.users).toEqual([manager, staff]);
    const replaced = app.rpc('paper.letterhead', { name: 'new.docx', data }, staff);
    expect(replaced).toMatchObject({ ok: true, value: { name: 'new.docx' } });
    expect(app.rpc('paper.letterhead', { name: '', data: null }, staff)).toMatchObject({
      ok: true,
    });
    expect(sheet()).toBeUndefined();
  });
});

describe('a clock run', () => {
  const found = (): unknown =>
    JSON.parse(app.properties('user', manager)['installation.clock'] ?? 'null');

  it('looks once at what it has for the check of the installation', () => {
    schedule(first);
    app.calls.length = 0;
    goOn('2022-05-24T09:00:00Z');
    const looks = app.calls.filter(({ method }) => method.endsWith('getProjectTriggers'));
    expect(looks).toHaveLength(1);
    expect(found()).toMatchObject({ hasProperties: false, hasLock: false, done: true });
  });

  it('keeps what it found where a service refuses to answer', () => {
    schedule(first);
    app.host.setAnswers(({ method }, outcome) =>
      method.endsWith('getDocumentLock') ? { error: exception('No lock here.') } : outcome,
    );
    app.host.setBehaviour({ documentStoresInClockRuns: 'present' });
    goOn('2022-05-24T09:00:00Z');
    expect(found()).toMatchObject({ hasProperties: true, hasLock: null, done: true });
  });

  it('does its work also where it can keep nothing for the next one', () => {
    schedule(first);
    app.fillProperties('user', manager);
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
  });
});

describe('a job that fails', () => {
  it('keeps no later one from running, and each is told once a day', () => {
    schedule(first);
    turnOn(first);
    app.host.setFaults(({ method, body }) =>
      method.endsWith('batchUpdate') && JSON.stringify(body).includes('workplan.jobs')
        ? { before: refused }
        : 'pass',
    );
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
    expect(subjects()).toEqual([
      'Work plan: the weekly digest could not be sent',
      'Work plan: made: Executive Bureau, 2022-06-13',
    ]);
    app.host.setFaults(() => ({ before: refused }));
    goOn('2022-05-24T11:00:00Z');
    goOn('2022-05-24T13:00:00Z');
    expect(subjects().slice(2)).toEqual(['Work plan: papers that were due could not be made']);
    goOn('2022-05-25T13:00:00Z');
    expect(subjects()).toHaveLength(5);
  });
});

describe.each<Partial<Behaviour>>([
  { listedTriggers: 'of-document' },
  { listedTriggers: 'of-script' },
])('two plans of one person, with triggers listed %o', (behaviour) => {
  let second: Plan;
  beforeEach(() => {
    app.host.setBehaviour(behaviour);
    second = secondPlan();
  });

  it('share one trigger, which serves both', () => {
    schedule(first);
    schedule(second);
    expect(app.host.triggers()).toHaveLength(1);
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(2);
  });

  it('turn their jobs on and off on their own', () => {
    for (const each of [first, second]) turnOn(each);
    expect([first, second].map(digestIsOn)).toEqual([true, true]);
    first.call('digest.set', { on: false });
    expect([first, second].map(digestIsOn)).toEqual([false, true]);
    expect(app.host.triggers()).toHaveLength(1);
    second.call('digest.set', { on: false });
    goOn('2022-03-15T13:00:00Z');
    turnOn(first);
    goOn('2022-03-15T15:00:00Z');
    expect(app.host.triggers()).toHaveLength(1);
    expect([first, second].map(digestIsOn)).toEqual([true, false]);
  });

  it('one of which is gone: that is told and dropped, the other runs', () => {
    schedule(first);
    schedule(second);
    app.host.store.delete(first.id);
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
    expect(app.host.outbox().filter(({ body }) => body.includes(`/d/${first.id}/`))).toHaveLength(
      1,
    );
    goOn('2022-05-25T10:00:00Z');
    goOn('2022-05-26T11:00:00Z');
    expect(subjects()).toHaveLength(2);
  });

  it('start with the one that ran longest ago, and leave the rest to the next hour', () => {
    schedule(first);
    schedule(second);
    // The first one takes all the time there is.
    app.host.setFaults(({ service }) => {
      if (service === 'docs') app.host.setClock(new Date(app.host.now().getTime() + 340_000));
      return 'pass';
    });
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
    goOn('2022-05-24T11:00:00Z');
    expect(docs()).toHaveLength(2);
  });

  it('whose clock was silent for hours get a second trigger, and the work is done once', () => {
    for (const each of [first, second]) turnOn(each);
    app.host.setClock(new Date('2022-03-16T09:00:00Z'));
    const third = secondPlan();
    turnOn(third);
    const expected = behaviour.listedTriggers === 'of-script' ? 1 : 2;
    expect(app.host.triggers()).toHaveLength(expected);
    app.host.setClock(new Date('2022-03-16T12:00:00Z'));
    const served = app.host
      .runDueTriggers()
      .filter(({ calls }) => calls.some(({ service }) => service === 'sheets'));
    expect(served).toHaveLength(1);
  });

  it('get a trigger again if theirs was deleted by hand', () => {
    turnOn(first);
    app.removeTriggers();
    goOn('2022-03-16T09:00:00Z');
    expect(digestIsOn(first)).toBe(true);
    expect(app.host.triggers()).toHaveLength(1);
    app.removeTriggers();
    goOn('2022-03-17T09:00:00Z');
    turnOn(second);
    expect(app.host.triggers()).toHaveLength(1);
    goOn('2022-03-21T09:00:00Z');
    expect([first, second].map(digestIsOn)).toEqual([true, true]);
  });
});

describe('triggers of before', () => {
  it('with a spreadsheet each become one list, and do the work once', () => {
    const second = secondPlan();
    schedule(first);
    const uid = app.host.triggers()[0]?.id ?? '';
    app.setProperties('user', manager, {
      [`dispatch.${uid}`]: first.id,
      [`dispatch.jobs.${uid}`]: 'papers',
      'dispatch.other': second.id,
      'dispatch.jobs.other': 'digest',
      'dispatch.told.other': '2022-03-01',
    });
    expect([first, second].map(digestIsOn)).toEqual([false, true]);
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toHaveLength(1);
    expect(
      Object.keys(app.properties('user', manager)).filter((key) => key.startsWith('dispatch.')),
    ).toEqual([]);
  });
});

describe('where triggers are refused', () => {
  beforeEach(() => app.host.setBehaviour({ installableTriggers: 'refused' }));

  it('a paper is saved with its schedule, and the clock alone is told of', () => {
    const saved = schedule(first);
    expect(saved).toMatchObject({ ok: true, value: { problems: [{ code: 'clock-refused' }] } });
    const options = first.call<PaperOptions>('paper.options', {});
    expect(options).toMatchObject({ value: { entries: [{ plan: { schedule: 'once' } }] } });
  });

  it('a paper is made all the same', () => {
    const input = { requestId: 'request-0002', again: false, also: [], folderId: null };
    const made = first.call('paper.make', {
      ...{ ...input, letterhead: 'built-in', definition, schedule: 'once', daysBefore: 20 },
    });
    expect(made).toMatchObject({ ok: true });
    expect(JSON.stringify(made)).toContain('clock-refused');
    expect(docs()).toHaveLength(1);
  });

  it('digest and daily sync stay off, and Overview does not say otherwise', () => {
    expect(codes(turnOn(first))).toEqual(['clock-refused']);
    expect(codes(first.call('sections.daily', { on: true }))).toEqual(['clock-refused']);
    expect(first.call('completeness.read', {})).toMatchObject({
      value: { digest: { on: false, last: '' } },
    });
    app.host.setBehaviour({ installableTriggers: 'allowed' });
    expect(turnOn(first)).toMatchObject({ ok: true });
    expect(digestIsOn(first)).toBe(true);
  });
});
