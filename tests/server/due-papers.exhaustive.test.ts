import { DOCUMENT_TYPE } from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperOptions } from '../../src/core/rpc/contract.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Support
CORE ACTION:
• Set up two hubs
• Open the library
`;
const other = 'otherm@example.org';

const definition = {
  ...{ lang: 'en', body: 'Executive Bureau', place: '', date: '2022-06-13', item: '3' },
  ...{ purpose: 'information', title: '', period: null, recommendations: [] },
  ...{ parts: ['key-figures', 'annex'], fullAnnex: true },
  scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
};

let app: AddOn;

/** Saves a paper that is made so many days before its meeting. */
function scheduled(more: object = {}, user = manager): string {
  expect(app.rpc('workbook.know', {}, user)).toMatchObject({ ok: true });
  const outcome = app.rpc<{ paperId: string }>(
    'paper.save',
    {
      ...{ requestId: `request-${user}`.replace(/[^\w-]|_/g, '-'), paperId: null },
      plan: {
        ...{ definition, also: [], recipients: [], letterhead: 'built-in' },
        ...{ schedule: 'once', daysBefore: 20, ...more },
      },
    },
    user,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.paperId;
}

const entries = (): PaperOptions['entries'] => {
  const outcome = app.rpc<PaperOptions>('paper.options', {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.entries;
};

const docs = (): number =>
  app.host.store.list().filter(({ mimeType, trashed }) => mimeType === DOCUMENT_TYPE && !trashed)
    .length;

const subjects = (): string[] => app.host.outbox().map(({ subject }) => subject);

const goOn = (iso: string): void => {
  app.host.setClock(new Date(iso));
  app.host.runDueTriggers();
};

beforeEach(() => {
  app = addOn();
  app.setUp(plan);
});

describe('a paper made by itself', () => {
  it('is made on its day, once, however many managers have a trigger, and no digest with it', () => {
    app.host.share(app.spreadsheetId, other, 'writer');
    addPerson(app, other, 'Manager');
    expect(app.rpc('roles.apply', {})).toMatchObject({ ok: true });
    const paperId = scheduled();
    expect(app.rpc('workbook.know', {}, other)).toMatchObject({ ok: true });
    expect(
      app.rpc('paper.save', { requestId: 'request-2-x', paperId, plan: entries()[0]?.plan }, other),
    ).toMatchObject({ ok: true });
    expect(app.host.triggers()).toHaveLength(2);
    goOn('2022-05-23T09:00:00Z');
    expect(docs()).toBe(0);
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toBe(1);
    expect(entries()).toMatchObject([{ state: 'draft', docs: [{ lang: 'en' }] }]);
    expect(subjects()).toEqual(['Work plan: made: Executive Bureau, 2022-06-13']);
    goOn('2022-05-24T11:00:00Z');
    goOn('2022-05-25T11:00:00Z');
    expect(docs()).toBe(1);
    expect(subjects()).toHaveLength(1);
  });

  it('is made up while its meeting is ahead, and not after it', () => {
    scheduled();
    goOn('2022-06-10T09:00:00Z');
    expect(docs()).toBe(1);
    scheduled({ definition: { ...definition, date: '2022-06-20' } });
    goOn('2022-07-01T09:00:00Z');
    expect(docs()).toBe(1);
  });

  it('is made every year, with the meeting of that year, in a Doc of its own once it was issued', () => {
    const paperId = scheduled({ schedule: 'yearly' });
    goOn('2022-05-24T09:00:00Z');
    expect(app.rpc('paper.issue', { requestId: 'request-3-x', paperId })).toMatchObject({
      ok: true,
    });
    goOn('2023-05-23T09:00:00Z');
    expect(docs()).toBe(1);
    goOn('2023-05-24T12:00:00Z');
    expect(docs()).toBe(2);
    expect(entries()).toMatchObject([{ plan: { definition: { date: '2023-06-13' } } }]);
    goOn('2023-05-25T12:00:00Z');
    expect(docs()).toBe(2);
  });

  it('is of that year: a draft of last year stays as it is, data and period move along', () => {
    const period = { from: '2022-01-01', to: '2022-05-20' };
    scheduled({
      schedule: 'yearly',
      definition: { ...definition, dataAsOf: '2022-05-20', period },
    });
    goOn('2022-05-24T09:00:00Z');
    goOn('2023-05-24T12:00:00Z');
    goOn('2023-05-25T12:00:00Z');
    expect(docs()).toBe(2);
    expect(entries()[0]?.plan.definition).toMatchObject({
      ...{ date: '2023-06-13', dataAsOf: '2023-05-20' },
      period: { from: '2023-01-01', to: '2023-05-20' },
    });
  });

  it('is not made again once somebody issued it for that meeting', () => {
    const paperId = scheduled();
    const input = { requestId: 'request-7-x', again: false, also: [], folderId: null, paperId };
    expect(
      app.rpc('paper.make', { ...input, letterhead: 'built-in', definition, schedule: 'once' }),
    ).toMatchObject({ ok: true });
    expect(app.rpc('paper.issue', { requestId: 'request-8-x', paperId })).toMatchObject({
      ok: true,
    });
    goOn('2022-05-24T09:00:00Z');
    expect([docs(), entries()[0]?.state]).toEqual([1, 'issued']);
    expect(subjects()).toEqual([]);
  });

  it('is told of where a cell of its row cannot be read', () => {
    scheduled();
    const keys = snapshotIn(app).cells.get(sheetIds.papers)?.[0] ?? [];
    const start = { sheetId: sheetIds.papers, rowIndex: 2, columnIndex: keys.indexOf('parts') };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'Weather' } }] }];
    app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    goOn('2022-05-24T09:00:00Z');
    expect(docs()).toBe(0);
    expect(app.host.outbox().map(({ body }) => body)).toEqual([expect.stringContaining('Weather')]);
    expect(entries()[0]?.remark).toContain('Weather');
  });

  it('runs by the clock of a manager who saves it, where the schedule was typed', () => {
    const keys = snapshotIn(app).cells.get(sheetIds.papers)?.[0] ?? [];
    for (const [key, stringValue] of [
      ['body', 'Retreat'],
      ['schedule', 'Every year'],
    ] as const) {
      const start = { sheetId: sheetIds.papers, rowIndex: 2, columnIndex: keys.indexOf(key) };
      const rows = [{ values: [{ userEnteredValue: { stringValue } }] }];
      app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    }
    expect(app.host.triggers()).toHaveLength(0);
    const [typed] = entries();
    expect(app.host.triggers()).toHaveLength(0);
    expect(app.rpc('workbook.know', {})).toMatchObject({ ok: true });
    const { paperId, plan } = typed ?? {};
    expect(app.rpc('paper.save', { requestId: 'request-5-x', paperId, plan })).toMatchObject({
      value: { problems: [] },
    });
    expect(app.host.triggers()).toHaveLength(1);
  });

  it('that fails is told with the remedy, tried three times, and given up', () => {
    scheduled({ definition: { ...definition, scope: { ...definition.scope, areas: ['9'] } } });
    goOn('2022-05-24T09:00:00Z');
    const [mail] = app.host.outbox();
    expect(mail?.to).toEqual([manager]);
    expect(mail?.subject).toBe('Work plan: could not be made: Executive Bureau, 2022-06-13');
    expect(mail?.body).toContain('The plan has no area 9. Choose among: 1.');
    expect(mail?.body).toContain('tried again in an hour');
    for (const hour of ['10', '11', '12', '13']) goOn(`2022-05-24T${hour}:30:00Z`);
    expect(subjects()).toHaveLength(3);
    expect(app.host.outbox().at(-1)?.body).toContain('is not tried again');
    expect(docs()).toBe(0);
    expect(entries()).toMatchObject([{ state: 'failed' }]);
  });

  it('whose run was cut off is made by the next one, and there is one Doc', () => {
    scheduled();
    const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };
    app.host.setFaults(({ method }) =>
      method === 'docs.documents.batchUpdate' ? { after: down } : 'pass',
    );
    goOn('2022-05-24T09:00:00Z');
    app.host.setFaults(() => 'pass');
    goOn('2022-05-24T11:00:00Z');
    expect(docs()).toBe(1);
    expect(entries()).toMatchObject([{ state: 'draft' }]);
  });

  it('leaves no trigger behind when it is to be made by hand again', () => {
    const paperId = scheduled();
    expect(app.host.triggers()).toHaveLength(1);
    const plan = { ...entries()[0]?.plan, schedule: 'none' };
    expect(app.rpc('paper.save', { requestId: 'request-4-x', paperId, plan })).toMatchObject({
      ok: true,
    });
    expect(app.host.triggers()).toHaveLength(0);
  });
});

describe('sending a paper', () => {
  const make = (): string => {
    const input = { requestId: 'request-5-x', again: false, also: ['fr'], folderId: null };
    const outcome = app.rpc<{ paperId: string }>('paper.make', {
      ...{ ...input, letterhead: 'built-in', definition },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value.paperId;
  };
  const deliver = (more: object) =>
    readAndSend(app.rpc, 'paper.deliver', {
      ...{ paperId: make(), recipients: ['ana@city.org', 'Ana@city.org', 'bo@city.org'] },
      ...{ share: true, mail: true, message: 'For Monday.', ...more },
    });

  it('lets each read the Docs and mails each the PDFs', () => {
    expect(deliver({})).toMatchObject({
      ok: true,
      value: { mailed: ['ana@city.org', 'bo@city.org'], refused: [], problems: [] },
    });
    const mails = app.host.outbox();
    expect(mails.map(({ to }) => to)).toEqual([['ana@city.org'], ['bo@city.org']]);
    expect(mails[0]?.body).toContain('For Monday.');
    expect(mails[0]?.attachments?.map(({ name }) => name)).toHaveLength(2);
    for (const { url } of entries()[0]?.docs ?? []) {
      const record = app.host.store.get(url.split('/')[5] ?? '')?.record;
      expect(JSON.stringify(record)).toContain('bo@city.org');
    }
  });

  it('sends and shares nothing if an address is wrong, or the mails of the day do not suffice', () => {
    expect(deliver({ recipients: ['ana@city.org', 'nobody'] })).toMatchObject({
      ok: false,
      problems: [{ code: 'bad-address', place: 'nobody' }],
    });
    app.leaveMails(manager, 1);
    const before = app.host.outbox().length;
    expect(deliver({})).toMatchObject({ ok: false, problems: [{ code: 'too-many-mails' }] });
    expect(app.host.outbox()).toHaveLength(before);
    expect(deliver({ recipients: [] })).toMatchObject({
      ok: false,
      problems: [{ code: 'no-recipients' }],
    });
  });

  it('keeps a PDF of each language in the report folder', () => {
    const outcome = app.rpc<{ files: { title: string }[] }>('paper.pdf', {
      ...{ requestId: 'request-6-x', paperId: make(), folderId: null },
    });
    expect(outcome).toMatchObject({ ok: true, value: { files: [{}, {}] } });
    const pdfs = app.host.store.list().filter(({ mimeType }) => mimeType === 'application/pdf');
    expect(pdfs).toHaveLength(2);
  });
});
