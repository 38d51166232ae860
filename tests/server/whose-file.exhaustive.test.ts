import { beforeEach, describe, expect, it } from 'vitest';
import { fileMark } from '../../src/core/access/sharing/file-claim.ts';
import { newPaperId } from '../../src/core/papers/paper-entry.ts';
import { ofPaper } from '../../src/core/papers/paper-record.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { AccessDone, Audit, ClaimedFile } from '../../src/core/rpc/sharing.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, codes, outsider } from '../support/add-on.ts';
import { addPerson, addSection, inSettings } from '../support/plan-workbook.ts';
import { afterReading, readAndSend } from '../support/read-and-send.ts';
import { bruno, done, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

type PaperMade = Output<'paper.make'>;
let app: SectionPlan;
beforeEach(() => {
  app = sectionPlan();
  app.host.share(app.spreadsheetId, 'sam@example.org', undefined);
});

const place = { locale: 'en_US', timeZone: 'Europe/Madrid' };
/** A spreadsheet of one's own that has nothing to do with the add-on. */
const privateSheet = (owner = manager): string =>
  app.host.createSpreadsheet({ owner, title: 'Salaries', ...place });
const rightsTo = (id: string): object => app.host.store.get(id)?.record.permissions ?? {};

/** A workbook that a stranger made: it names the victim, who manages a plan elsewhere, a manager. */
function strangersWorkbook(): AddOn {
  const spreadsheetId = app.host.createSpreadsheet({ owner: outsider, title: 'Plan', ...place });
  const session = (user = outsider) => app.host.session({ user, locale: 'en', spreadsheetId });
  const rpc = <T>(method: string, payload: unknown, user = outsider): Outcome<T> =>
    session(user).run('rpc', method, payload, version) as Outcome<T>; // what the server's one door answers
  const text = 'PLAN 2022\n\n1. Act\n1.1. Support\nCORE ACTION:\n• Set up two hubs\n';
  const stranger = { ...app, spreadsheetId, session, rpc };
  done(rpc('setUp.run', { source: { kind: 'text', text }, lang: 'en', year: 2022 }));
  app.host.share(spreadsheetId, manager, 'writer');
  addPerson(stranger, manager, 'Manager', 1);
  return stranger;
}

/** Writes a row of a sheet with rows, as an editor would by hand. */
function writeRow(of: AddOn, sheetId: number, row: number, values: Record<string, string>): void {
  const keys = snapshotIn(of).cells.get(sheetId)?.[0] ?? [];
  of.session().act(
    Object.entries(values).map(([key, stringValue]) => ({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: keys.indexOf(key) },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    })),
  );
}

describe('a stranger’s workbook that names a private spreadsheet as that of a Section', () => {
  it('gets nobody into it, by the audit or by Share', () => {
    const stranger = strangersWorkbook();
    const secret = privateSheet();
    addSection(stranger, 'Africa', 'en');
    const sectionWorkbook = `https://docs.google.com/spreadsheets/d/${secret}/edit`;
    inSettings(stranger, 0, { sectionWorkbook });
    const { findings } = done(stranger.rpc<Audit>('access.audit', {}, manager));
    const mends = [
      ...findings.map(({ fileId, email, after }) => ({ fileId, email, after })),
      { fileId: secret, email: outsider, after: 'editor' },
    ];
    stranger.rpc<AccessDone>('access.mend', { mends }, manager);
    const wanted = [{ email: outsider, level: 'editor' }];
    const share = { file: 'Africa', wanted, mail: false, message: '' };
    stranger.rpc('share.apply', share, manager);
    stranger.rpc('sections.make', { section: 'Africa', editors: [outsider] }, manager);
    expect(rightsTo(secret)).toEqual({});
    expect(findings.filter(({ fileId }) => fileId === secret)).toEqual([]);
  });
});

describe('a row of papers that names another Doc', () => {
  const requestId = 'secret-paper';
  /** The Doc of a paper in the victim's own plan. */
  const ownDoc = (): string => {
    const make = { ...validCalls['paper.make'], requestId };
    return done(app.rpc<{ documentId: string }>('paper.make', make)).documentId;
  };
  const { definition } = validCalls['paper.make'];
  const { body } = definition;
  const paperId = newPaperId('bait');
  const bait = (stranger: AddOn, id: string): void =>
    writeRow(stranger, sheetIds.papers, 2, {
      ...{ paperId, body, title: 'Bait', language: 'en' },
      record: JSON.stringify({
        of: ofPaper(body, 'Bait'),
        docs: { en: { id, by: outsider, print: 'x' } },
      }),
    });

  it('does not send it out, open it to anybody, export it or write into it', () => {
    const stranger = strangersWorkbook();
    const secret = ownDoc();
    const before = JSON.stringify(app.host.store.get(secret));
    bait(stranger, secret);
    const send = { paperId, recipients: [outsider], share: true, mail: true, message: '' };
    const deliver = stranger.rpc('paper.deliver', send, manager);
    const make = { ...validCalls['paper.make'], requestId: 'again-again', paperId };
    const made = stranger.rpc('paper.make', make, manager);
    const pdf = { requestId: 'pdf-00001', paperId, folderId: null };
    const exported = stranger.rpc('paper.pdf', pdf, manager);
    expect(JSON.stringify(app.host.store.get(secret))).toBe(before);
    expect(app.host.outbox().flatMap(({ to }) => to)).not.toContain(outsider);
    expect([deliver, made, exported].map(({ ok }) => ok)).toEqual([false, false, false]);
  });
});

describe('a row of Access with the ID of any file', () => {
  it('lists nobody of that file in Access, and takes nothing from anybody', () => {
    const secret = privateSheet();
    app.host.share(secret, 'boss@example.org', 'writer');
    const row = app.rows(sheetIds.access).length + 2;
    writeRow(app, sheetIds.access, row, {
      ...{ entry: 'e-1', file: 'Minutes', fileId: secret, person: esi, change: 'Granted' },
      ...{ before: 'No access', after: 'Viewer' },
    });
    const { findings } = done(app.rpc<Audit>('access.audit', {}));
    const mends = findings.map(({ fileId, email, after }) => ({ fileId, email, after }));
    if (mends.length > 0) app.rpc('access.mend', { mends });
    expect(rightsTo(secret)).toEqual({ 'boss@example.org': 'writer' });
    const told = app.rows(sheetIds.access).map(({ person }) => person);
    expect(told).not.toContain('boss@example.org');
  });
});

describe('a Section of a stranger’s plan with the key of a workbook that is there', () => {
  it('does not take that workbook for what an earlier try left', () => {
    const stranger = strangersWorkbook();
    addSection(stranger, 'Africa', 'en');
    const save = { saveId: 'assign-0001', confirmed: true, effectiveOn: null, ids: ['1.1-C01'] };
    done(stranger.rpc('update.save', { ...save, changes: { sections: ['Africa'] } }));
    done(stranger.rpc('roles.apply', {}));
    const real = app.make('Africa');
    // The hash of a Section is short: a name can be found that gives the same.
    const key = fileMark({ kind: 'section', section: 'Africa' });
    expect(app.host.store.get(real)?.record.appProperties).toMatchObject({ request: key });
    const before = rightsTo(real);
    done(stranger.rpc('workbook.know', {}, manager));
    const make = { section: 'Africa', editors: [outsider] };
    const made = done(stranger.rpc<{ url: string }>('sections.make', make, manager));
    expect(made.url).not.toContain(real);
    expect(rightsTo(real)).toEqual(before);
  });
});

describe('a file that another manager made', () => {
  let id: string;
  beforeEach(() => {
    id = app.make('Africa');
  });
  const claimed = (user = bruno): ClaimedFile[] => [
    ...done(app.rpc<Output<'files.claimed'>>('files.claimed', { ids: [] }, user)).files,
  ];
  const confirm = (files: object[], user = bruno): Output<'files.confirm'> =>
    done(app.rpc<Output<'files.confirm'>>('files.confirm', { files }, user));
  const shown = ({ id: file, title, owner }: ClaimedFile): object => ({ id: file, title, owner });

  it('is left alone until it is confirmed, with title, owner and address', () => {
    const [finding] = app.sync({}, bruno).synced[0]?.findings ?? [];
    expect(finding).toMatchObject({ code: 'section-unconfirmed' });
    expect(codes(app.rpc('share.read', { file: 'Africa' }, bruno))).toEqual(['file-unconfirmed']);
    const url = `https://docs.google.com/spreadsheets/d/${id}/edit`;
    const files = claimed();
    expect(files).toMatchObject([{ id, name: 'Africa', owner: manager, url, isMarked: true }]);
    expect(files[0]?.title).toContain('Africa');
    expect(confirm(files.map(shown))).toMatchObject({ confirmed: 1, problems: [] });
    expect(app.sync({}, bruno).synced).toMatchObject([{ findings: [] }]);
    expect(claimed()).toEqual([]);
  });

  it('is confirmed by each for themselves, and for this Section alone', () => {
    confirm(claimed().map(shown));
    app.assign(['1.1-C03'], ['Europe']);
    app.make('Europe');
    const sectionWorkbook = `https://docs.google.com/spreadsheets/d/${id}/edit`;
    inSettings(app, 1, { sectionWorkbook });
    expect(codes(app.rpc('share.read', { file: 'Europe' }, bruno))).toEqual(['file-foreign']);
    // Nor may who made it for Africa take it for Europe's.
    expect(codes(app.rpc('share.read', { file: 'Europe' }))).toEqual(['file-foreign']);
  });

  it('cannot be confirmed without the mark of this plan, or if it is not as it was shown', () => {
    const files = claimed();
    expect(confirm([{ id, title: 'Other', owner: manager }])).toMatchObject({
      confirmed: 0,
      problems: [{ code: 'file-changed' }],
    });
    const secret = privateSheet(bruno);
    const sectionWorkbook = `https://docs.google.com/spreadsheets/d/${secret}/edit`;
    inSettings(app, 0, { sectionWorkbook });
    const [foreign] = claimed();
    expect(foreign).toMatchObject({ title: 'Salaries', owner: bruno, isMarked: false });
    expect(confirm([foreign ?? {}])).toMatchObject({
      confirmed: 0,
      problems: [{ code: 'file-foreign' }],
    });
    // What the plan does not name is none of its files, whatever a page says.
    expect(confirm(files.map(shown))).toMatchObject({ confirmed: 0, problems: [] });
  });

  it('is not theirs by a mark that its editors wrote', () => {
    const secret = privateSheet(bruno);
    app.host.share(secret, outsider, 'writer');
    const marker = snapshotIn({ ...app, spreadsheetId: id }).developerMetadata.find(
      ({ metadataKey }) => metadataKey === 'workplan.section',
    )?.metadataValue;
    const forged = JSON.stringify({ ...JSON.parse(marker ?? ''), workbook: secret });
    app.act(
      secret,
      [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              ...{ metadataKey: 'workplan.section', metadataValue: forged },
              ...{ visibility: 'DOCUMENT', location: { spreadsheet: true } },
            },
          },
        },
      ],
      outsider,
    );
    inSettings(app, 0, {
      sectionWorkbook: `https://docs.google.com/spreadsheets/d/${secret}/edit`,
    });
    const audit = done(app.rpc<Audit>('access.audit', {}, bruno));
    expect(audit.problems.map(({ code }) => code)).toEqual(['file-unconfirmed', 'file-unknown']);
    expect(audit.files.map(({ fileId }) => fileId)).not.toContain(secret);
  });
});

describe('a Doc that another manager made', () => {
  const make = { ...validCalls['paper.make'], paperId: null, also: ['fr'] };
  it('is confirmed once, with its title, and then sent, made again and exported', () => {
    const { paperId } = done(app.rpc<{ paperId: string }>('paper.make', make));
    for (const { id } of app.host.store.list()) app.host.share(id, bruno, 'writer');
    const send = { paperId, recipients: [esi], share: true, mail: false, message: '' };
    const refused = app.rpc('paper.deliver', send, bruno);
    expect(codes(refused)).toEqual(['file-unconfirmed', 'file-unconfirmed']);
    const ids = refused.ok ? [] : refused.problems.flatMap(({ file }) => file ?? []);
    expect(app.confirm(ids)).toMatchObject({ confirmed: 2, problems: [] });
    const asBruno = (method: string, payload: unknown) => app.rpc(method, payload, bruno);
    expect(codes(readAndSend(asBruno, 'paper.deliver', send))).toEqual([]);
    const again = { ...make, requestId: 'again-0001', paperId };
    expect(codes(app.rpc('paper.make', again, bruno))).toEqual([]);
    const pdf = { requestId: 'pdf-00001', paperId, folderId: null };
    expect(codes(app.rpc('paper.pdf', pdf, bruno))).toEqual([]);
  });

  it('has the owner whom Google tells, not whom the row of its paper names', () => {
    const { documentId } = done(app.rpc<{ documentId: string }>('paper.make', make));
    const [{ record } = {}] = app.rows(sheetIds.papers);
    const told = JSON.parse(String(record));
    const docs = { ...told.docs, en: { ...told.docs.en, by: outsider } };
    writeRow(app, sheetIds.papers, 2, { record: JSON.stringify({ ...told, docs }) });
    app.host.share(documentId, outsider, 'writer');
    const { files, findings } = done(app.rpc<Audit>('access.audit', {}));
    expect(files.find(({ fileId }) => fileId === documentId)?.owner).toBe(manager);
    expect(findings).toMatchObject([{ code: 'let-in-by-hand', email: outsider }]);
  });

  it('is not taken for that of another paper or language of the same plan', () => {
    const first = done(app.rpc<{ paperId: string }>('paper.make', make));
    const { definition } = make;
    const other = { ...make, requestId: 'paper-0009', definition: { ...definition, title: 'B' } };
    const { paperId } = done(app.rpc<{ paperId: string }>('paper.make', other));
    const records = app.rows(sheetIds.papers).map(({ record }) => JSON.parse(String(record)));
    const [a, b] = records;
    expect(first.paperId).not.toBe(paperId);
    const swapped = { ...b, docs: { en: a.docs.en, fr: b.docs.fr } };
    writeRow(app, sheetIds.papers, 3, { record: JSON.stringify(swapped) });
    const send = { paperId, recipients: [esi], share: true, mail: true, message: '' };
    expect(codes(app.rpc('paper.deliver', send))).toEqual(['file-foreign']);
    const turned = { ...b, docs: { en: b.docs.fr, fr: b.docs.en } };
    writeRow(app, sheetIds.papers, 3, { record: JSON.stringify(turned) });
    expect(codes(app.rpc('paper.deliver', send))).toEqual(['file-foreign', 'file-foreign']);
  });
});

describe('rows of Access that lack something', () => {
  it('count for nothing, and are told', () => {
    const id = app.make('Africa');
    const row = app.rows(sheetIds.access).length + 2;
    app.host.share(id, outsider, 'reader');
    writeRow(app, sheetIds.access, row, {
      ...{ fileId: id, file: 'Africa', person: outsider, change: 'Granted' },
      ...{ before: 'No access', after: 'Viewer' },
    });
    const audit = done(app.rpc<Audit>('access.audit', {}));
    expect(audit.findings).toMatchObject([{ code: 'let-in-by-hand', email: outsider }]);
    expect(audit.problems.map(({ code }) => code)).toEqual(['rows-lacking', 'rows-changed']);
  });
});

describe('a workbook that nobody said they know', () => {
  it('lets nobody into a file that it makes in the victim’s Drive', () => {
    const stranger = strangersWorkbook();
    addSection(stranger, 'Africa', 'en');
    const save = { saveId: 'assign-0001', confirmed: true, effectiveOn: null, ids: ['1.1-C01'] };
    done(stranger.rpc('update.save', { ...save, changes: { sections: ['Africa'] } }));
    done(stranger.rpc('roles.apply', {}));
    const files = app.host.store.list().length;
    const make = stranger.rpc('sections.make', { section: 'Africa', editors: [outsider] }, manager);
    expect(codes(make)).toEqual(['workbook-unknown']);
    expect(app.host.store.list()).toHaveLength(files);
    const paper = { ...validCalls['paper.make'], paperId: null };
    const { paperId } = done(stranger.rpc<{ paperId: string }>('paper.make', paper, manager));
    const send = { paperId, recipients: [outsider], share: true, mail: false, message: '' };
    const asVictim = (method: string, payload: unknown) => stranger.rpc(method, payload, manager);
    const read = afterReading(asVictim, 'paper.deliver', send);
    expect(codes(asVictim('paper.deliver', read))).toEqual(['workbook-unknown']);
  });

  it('learns nothing of a private file that it names', () => {
    const stranger = strangersWorkbook();
    addSection(stranger, 'Africa', 'en');
    const secret = privateSheet();
    const sectionWorkbook = `https://docs.google.com/spreadsheets/d/${secret}/edit`;
    inSettings(stranger, 0, { sectionWorkbook });
    done(stranger.rpc('roles.apply', {}));
    stranger.rpc('sections.sync', { sections: [], goOn: false }, manager);
    const all = JSON.stringify(app.host.store.get(stranger.spreadsheetId));
    expect(all).not.toContain('Salaries');
    // Who looked is told.
    inSettings(app, 0, { sectionWorkbook });
    const [finding] = app.sync().synced[0]?.findings ?? [];
    expect(finding?.message).toContain('Salaries');
    expect(JSON.stringify(app.rows(sheetIds.issues))).not.toContain('Salaries');
  });
});

describe('a Section that says in its marker that it had another name', () => {
  it('does not get the contributions of that other Section', () => {
    app.assign(['1.1-C03'], ['Europe']);
    const europe = app.make('Europe');
    app.type(europe, 2, 'result', 'Work of Europe', manager);
    app.sync();
    inSettings(app, 1, { sectionName: '', sectionWorkbook: '' });
    const id = app.make('Africa');
    const marker = snapshotIn({ ...app, spreadsheetId: id }).developerMetadata.find(
      ({ metadataKey }) => metadataKey === 'workplan.section',
    )?.metadataValue;
    const metadataValue = JSON.stringify({ ...JSON.parse(marker ?? ''), section: 'Europe' });
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'workplan.section' } }];
    const changed = { developerMetadata: { metadataValue }, dataFilters, fields: 'metadataValue' };
    app.act(id, [{ updateDeveloperMetadata: changed }], esi);
    expect(app.rpc('sections.make', { section: 'Africa', editors: [] }).ok).toBe(true);
    expect(app.rows(sheetIds.contributions)).toMatchObject([{ section: 'Europe' }]);
  });
});

describe('two papers with the same name and language', () => {
  it('are confirmed each for itself', () => {
    const make = { ...validCalls['paper.make'], paperId: null };
    const first = done(app.rpc<PaperMade>('paper.make', make));
    const second = done(app.rpc<PaperMade>('paper.make', { ...make, requestId: 'paper-0009' }));
    for (const { id } of app.host.store.list()) app.host.share(id, bruno, 'writer');
    const records = app.rows(sheetIds.papers).map(({ record }) => JSON.parse(String(record)));
    const swapped = { ...records[1], docs: records[0].docs };
    writeRow(app, sheetIds.papers, 3, { record: JSON.stringify(swapped) });
    app.confirm([first.documentId]);
    const send = { recipients: [esi], share: true, mail: false, message: '' };
    const asBruno = (method: string, payload: unknown) => app.rpc(method, payload, bruno);
    const deliver = (paperId: string) =>
      readAndSend(asBruno, 'paper.deliver', { ...send, paperId });
    expect(codes(deliver(second.paperId))).toEqual(['file-foreign']);
    expect(codes(deliver(first.paperId))).toEqual([]);
  });
});

describe('a search of Drive that lags behind', () => {
  /** Searches find nothing of what was made. */
  const lag = (): void =>
    app.host.setAnswers(({ method }, outcome) =>
      method === 'drive.files.list' ? { answer: { files: [] } } : outcome,
    );
  const looks = (): number => app.roundTrips().filter((call) => call === 'drive.files.get').length;

  it('makes no stranger of a workbook that was just made', () => {
    const id = app.make('Africa');
    lag();
    expect(app.rpc('sections.make', { section: 'Africa', editors: [] }).ok).toBe(true);
    app.type(id, 2, 'result', 'Two hubs', esi);
    app.sync();
    expect(app.rows(sheetIds.contributions)).toMatchObject([{ section: 'Africa' }]);
  });

  it('knows no file of another plan, and none that somebody else made', () => {
    const id = app.make('Africa');
    lag();
    const make = (user = manager) =>
      codes(app.rpc('sections.make', { section: 'Africa', editors: [] }, user));
    expect(make(bruno)).toEqual(['file-unconfirmed']);
    const other = strangersWorkbook();
    const sectionWorkbook = `https://docs.google.com/spreadsheets/d/${id}/edit`;
    addSection(other, 'Africa', 'en');
    inSettings(other, 0, { sectionWorkbook });
    done(other.rpc('roles.apply', {}));
    done(other.rpc('workbook.know', {}, manager));
    const payload = { section: 'Africa', editors: [] };
    expect(codes(other.rpc('sections.make', payload, manager))).toEqual(['file-foreign']);
  });

  it('knows no file in the bin', () => {
    const file = app.host.store.get(app.make('Africa'));
    if (file === undefined) throw new Error('No workbook');
    app.host.store.put({ ...file, record: { ...file.record, trashed: true } });
    lag();
    expect(app.rpc('sections.make', { section: 'Africa', editors: [] }).ok).toBe(false);
  });

  it('is made up for by a few looks, however many files the plan names', () => {
    for (let n = 2; n < 16; n += 1) {
      addSection(app, `Section ${n}`, 'en', n);
      const sectionWorkbook = `https://docs.google.com/spreadsheets/d/${privateSheet()}/edit`;
      inSettings(app, n, { sectionWorkbook });
    }
    app.roundTrips();
    app.rpc('files.claimed', { ids: [] });
    expect(looks()).toBe(10);
  });
});
