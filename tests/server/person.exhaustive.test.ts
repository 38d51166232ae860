import {
  documentJson,
  type HostDocument,
  type HostSpreadsheet,
  type StoredFile,
} from 'apps-script-emulator';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonKept } from '../../src/core/access/person/person-kept.ts';
import type { PersonExport } from '../../src/core/access/person/person-rows.ts';
import { isAccessWhole } from '../../src/core/access/sharing/access-rows.ts';
import { brokenAt } from '../../src/core/actions/update/broken-at.ts';
import { headOf } from '../../src/core/actions/update/chain.ts';
import { readWitnesses } from '../../src/core/actions/update/witness.ts';
import { failedWitnesses } from '../../src/core/actions/update/witnessed.ts';
import type { PaperResult } from '../../src/core/rpc/contract.ts';
import type { PersonRemoved } from '../../src/core/rpc/person.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { areaSheetId, firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { said } from '../core/papers/report/docs/written-paper.ts';
import { codes } from '../support/add-on.ts';
import { put } from '../support/our-actions.ts';
import { addPerson, inSettings, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import {
  coordinator,
  paperId,
  type SmallWorkbook,
  smallWorkbook,
  validCalls,
} from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const name = 'Nia Ba';
const other = 'ana@uclg.example';
const third = 'ed@uclg.example';
const area = areaSheetId(1);
const mention = `Ask ${name} (${staff}), or the Niagara office`;

let app: SmallWorkbook;
let files: readonly StoredFile<unknown>[];
let kept: Readonly<Record<string, string>>;

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const read = (email = staff, more = {}): PersonKept =>
  done(app.rpc<PersonKept>('person.read', { email, name: '', ...more }));
const remove = (email = staff, more = {}): PersonRemoved =>
  done(app.rpc<PersonRemoved>('person.remove', { email, name: '', texts: [], ...more }));

const asOf = (day: string): string => {
  const definition = { ...validCalls['paper.make'].definition, dataAsOf: day };
  const input = {
    ...validCalls['paper.make'],
    requestId: `as-of-${day}-${app.host.store.list().length}`,
  };
  const { documentId } = done(app.rpc<PaperResult>('paper.make', { ...input, definition }));
  return JSON.stringify(
    said(documentJson(app.host.store.get(documentId)?.content as HostDocument)),
  );
};

/** Every text of a workbook: cells, notes, metadata, and what issued papers were made from. */
function textsOf({ sheets, developerMetadata }: HostSpreadsheet): string[] {
  const cells = sheets.flatMap(({ properties, rows }) =>
    rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => [
        `${properties.title} ${r} ${c} ${JSON.stringify(cell?.userEnteredValue ?? {})}`,
        `${properties.title} ${r} ${c} ${cell?.note ?? ''}`,
      ]),
    ),
  );
  const issued = sheets.find(({ properties }) => properties.sheetId === sheetIds.issued);
  const pieces = new Map<string, string>();
  for (const row of issued?.rows.slice(firstDataRow) ?? []) {
    const id = row?.[0]?.userEnteredValue?.stringValue;
    const piece = row?.[10]?.userEnteredValue?.stringValue ?? '';
    if (id !== undefined) pieces.set(id, (pieces.get(id) ?? '') + piece);
  }
  const frozen = [...pieces.values()].flatMap((packed) =>
    Object.values(unzipSync(Buffer.from(packed, 'base64'))).map(
      (part) => `frozen ${strFromU8(part)}`,
    ),
  );
  return [...cells, ...developerMetadata.map((each) => JSON.stringify(each)), ...frozen];
}

/** Where a text stands in the plan, the workbooks of Sections, and properties. */
function found(text: string): string[] {
  const books = app.host.store
    .list()
    .map(({ id }) => app.host.store.get(id)?.content as Partial<HostSpreadsheet>)
    .filter((content): content is HostSpreadsheet => content.sheets !== undefined);
  const properties = Object.entries(app.properties('document', app.spreadsheetId)).map(String);
  return [...books.flatMap(textsOf), ...properties].filter((each) =>
    each.toLowerCase().includes(text.toLowerCase()),
  );
}

const sectionId = (): string => {
  const all = app.host.store.list().map(({ id }) => id);
  const isOfSection = (id: string): boolean =>
    (app.host.store.get(id)?.content as Partial<HostSpreadsheet> | undefined)?.sheets?.some(
      ({ properties }) => properties.sheetId === sheetIds.ourActions,
    ) ?? false;
  return all.find(isOfSection) ?? '';
};

const cell = (key: string) => areaColumns.findIndex((column) => column.key === key);

beforeAll(() => {
  app = smallWorkbook();
  inSettings(app, 1, { personName: name });
  addPerson(app, other, 'Manager', 3);
  addPerson(app, third, 'Manager', 4);
  for (const each of [other, third]) app.host.share(app.spreadsheetId, each, 'writer');
  done(app.rpc('roles.apply', {}));
  const save = { ids: ['1.1-C01'], confirmed: false, effectiveOn: null };
  done(
    app.rpc(
      'update.save',
      { ...save, saveId: 'save-0021', changes: { reportText: mention } },
      staff,
    ),
  );
  done(
    app.rpc('review.decide', {
      saves: [{ id: '1.1-C01', saveId: 'save-0021' }],
      ...{ verdict: 'approved', comment: '' },
    }),
  );
  done(
    app.rpc(
      'update.save',
      { ...save, saveId: 'save-0022', ids: ['2.1-C01'], changes: { status: 'delayed' } },
      other,
    ),
  );
  done(app.rpc('sections.make', { section: 'Africa', editors: [] }));
  app.host
    .session({ user: manager, locale: 'en', spreadsheetId: sectionId() })
    .act([put(firstDataRow, 'contact', staff)]);
  done(
    app.rpc('share.apply', {
      ...{ file: '', wanted: [{ email: staff, level: 'viewer' }] },
      ...{ mail: false, message: '' },
    }),
  );
  done(app.rpc('paper.save', validCalls['paper.save']));
  done(app.rpc('paper.make', { ...validCalls['paper.make'], requestId: 'second-make', paperId }));
  done(app.rpc('paper.issue', { requestId: 'second-issue', paperId }));
  done(app.rpc('digest.set', { on: true }));
  done(app.rpc('check.run', {}));
  app.setProperties('document', app.spreadsheetId, { 'who.abc': staff });
  const session = app.session(staff);
  app.host.share(app.spreadsheetId, staff, 'writer');
  session.open();
  session.clickMenu('openUpdate');
  session.edit(area, { row: 4, column: cell('nextStep') + 1 }, [['Typed by hand']]);
  session.edit(area, { row: 4, column: cell('lead') + 1 }, [[staff]]);
  files = app.host.store.list().flatMap(({ id }) => app.host.store.get(id) ?? []);
  kept = app.properties('document', app.spreadsheetId);
});

beforeEach(() => {
  for (const file of files) app.host.store.put(file);
  app.setProperties('document', app.spreadsheetId, kept);
});

describe('a person who is removed', () => {
  it('is found nowhere afterwards but in the texts that the manager left', () => {
    expect(found(staff).length).toBeGreaterThan(15);
    const { texts } = read();
    expect(texts.map(({ text }) => text)).toEqual([mention]);
    const { pseudonym, done: isDone } = remove();
    expect([pseudonym, isDone]).toEqual(['former-1', true]);
    const left = found(staff);
    expect(left.filter((each) => !each.includes(mention))).toEqual([]);
    expect(left.map((each) => each.split(' ')[0])).toEqual(['1', 'Updates']);
    expect(found(name).filter((each) => !each.includes('Niagara office'))).toEqual([]);
    // What was edited by hand before is recorded first.
    expect(recorded(app)).toContainEqual(
      expect.objectContaining({ after: 'Typed by hand', by: 'former-1', source: 'edit' }),
    );
  });

  it('is in no text either where the manager ticked them all', () => {
    remove(staff, { texts: read().texts.map(({ key }) => key) });
    expect([...found(staff), ...found(name)]).toEqual([]);
    expect(found('Ask former-1 (former-1), or the Niagara office').length).toBeGreaterThan(1);
  });

  it('leaves chain, access record, reviews and history whole', () => {
    // Older witnesses tell of the chain of before: what they proved, the row alone says now.
    const about = (): string =>
      JSON.stringify([
        done(app.rpc<object>('review.pending', {})),
        done(app.rpc<object>('action.details', { id: '1.1-C01' })),
      ])
        .replaceAll('"asRowSays":false', '"asRowSays":true')
        // What was shown is bound to its words, names among them.
        .replaceAll(/"print":"[^"]*"/g, '');
    done(app.rpc('updates.reconcile', {}));
    const before = about();
    const rows = recorded(app).length;
    remove(staff, { texts: read().texts.map(({ key }) => key) });
    const snapshot = snapshotIn(app);
    expect(brokenAt(snapshot, headOf(snapshot))).toBeUndefined();
    expect(isAccessWhole(snapshot)).toBe(true);
    expect(recorded(app)).toHaveLength(rows);
    const renamed = before.replaceAll(staff, 'former-1').replaceAll(name, 'former-1');
    expect(about()).toBe(renamed);
  });

  it('leaves word, for managers alone, that Updates was written anew, and where it ended', () => {
    done(app.rpc('updates.reconcile', {}));
    const before = headOf(snapshotIn(app));
    remove();
    const snapshot = snapshotIn(app);
    const { witnesses, damaged } = readWitnesses(snapshot);
    const { count: rows, check } = headOf(snapshot);
    expect(damaged).toEqual([]);
    expect(witnesses[witnesses.length - 1]).toMatchObject({
      ...{ act: 'replaced', by: manager, rows, check },
      was: `${before.count} ${before.check}`,
    });
    expect(failedWitnesses(snapshot)).toEqual([]);
    expect([rows, check === before.check]).toEqual([before.count, false]);
  });

  it('brings nothing new into the check but the open action that nobody leads', () => {
    type Checked = { issues: { code: string; id: string }[] };
    const issues = () =>
      done(app.rpc<Checked>('check.run', {})).issues.map(({ code, id }) => `${code} ${id}`);
    done(app.rpc('updates.reconcile', {}));
    const before = new Set(issues());
    remove();
    expect(issues().filter((each) => !before.has(each))).toEqual([
      'lead-unknown 1.1-C01',
      'lead-unknown 1.1-C02',
    ]);
    done(
      app.rpc('handOver.save', {
        ...{ saveId: 'save-0099', from: 'former-1', to: manager, unfinishedOnly: true },
      }),
    );
    expect(issues().filter((each) => !before.has(each))).toEqual([]);
  });

  it('changes papers of an earlier day, and issued ones, by the name alone', () => {
    done(app.rpc('updates.reconcile', {}));
    const texts = read().texts.map(({ key }) => key);
    const remade = (requestId: string): string => {
      const input = { ...validCalls['paper.remake'], requestId, issueId: 'I-second-issue' };
      done(app.rpc('paper.remake', input));
      const docs = app.host.store
        .list()
        .filter(({ id }) => !files.some((file) => file.record.id === id));
      const last = docs[docs.length - 1];
      return JSON.stringify(
        said(documentJson(app.host.store.get(last?.id ?? '')?.content as HostDocument)),
      );
    };
    const before = [asOf('2022-03-15'), remade('remake-0001')];
    remove(staff, { texts });
    const after = [asOf('2022-03-15'), remade('remake-0002')];
    expect(after).toEqual(
      before.map((each) => each.replaceAll(staff, 'former-1').replaceAll(name, 'former-1')),
    );
  });

  it('is in no witness either, though Updates stays as it was', () => {
    done(app.rpc('updates.reconcile', {}, staff));
    done(app.rpc('check.run', {}, third));
    expect(found(third).map((each) => each.split(' ')[0])).toContain('Witnesses');
    remove(third);
    expect(found(third)).toEqual([]);
    const { witnesses, damaged } = readWitnesses(snapshotIn(app));
    expect([witnesses.map(({ by }) => by), damaged]).toEqual([
      expect.arrayContaining(['former-1', manager]),
      [],
    ]);
  });

  it('is removed once: afterwards nothing is kept, and the next one gets the next number', () => {
    remove();
    expect(read().problems.map(({ code }) => code)).toContain('still-has-access');
    expect(remove(coordinator).pseudonym).toBe('former-2');
    expect(found(coordinator)).toEqual([]);
    expect(found('workplan.removals').join()).toContain('{\\"count\\":2,\\"open\\":[]}');
  });
});

describe('a removal that is cut off', () => {
  const cut = { code: 400, status: 'INVALID_ARGUMENT', message: 'cut off' };
  const isWrite = (method: string): boolean => /batchUpdate$/.test(method);

  /** Ends the run at its n-th write; tells whether it came to that. */
  function cutOff(n: number): boolean {
    let writes = 0;
    const isCut = (method: string): boolean => isWrite(method) && ++writes >= n;
    app.host.setFaults(({ method }) => (isCut(method) ? { before: cut } : 'pass'));
    try {
      app.rpc('person.remove', { email: staff, name: '', texts: [] });
    } catch {
      // A run that is stopped.
    }
    app.host.setFaults(() => 'pass');
    return writes >= n;
  }

  it('at any write is done again, under the same pseudonym', () => {
    let n = 1;
    for (; ; n += 1) {
      for (const file of files) app.host.store.put(file);
      app.setProperties('document', app.spreadsheetId, kept);
      if (!cutOff(n)) break;
      const snapshot = snapshotIn(app);
      expect(brokenAt(snapshot, headOf(snapshot)), `cut at write ${n}`).toBeUndefined();
      remove();
      expect(found(staff).filter((each) => !each.includes(mention))).toEqual([]);
      expect(found('former-1').length).toBeGreaterThan(2);
      expect(found('former-2')).toEqual([]);
    }
    // What was edited by hand, the beginning, the Section, the papers, and the rest.
    expect(n).toBe(6);
    expect(remove()).toMatchObject({ message: 'There was nothing left to replace.' });
  });

  it('keeps its number while somebody else is removed', () => {
    expect(cutOff(5)).toBe(true);
    expect(remove(other).pseudonym).toBe('former-2');
    expect(remove().pseudonym).toBe('former-1');
    expect(found(staff).filter((each) => !each.includes(mention))).toEqual([]);
  });

  it('waits for a failing service, and leaves one pseudonym', () => {
    let failed = 0;
    app.host.setFaults(({ method }) => {
      if (!isWrite(method) || failed >= 2) return 'pass';
      failed += 1;
      return { after: { code: 503, message: 'The service is currently unavailable.' } };
    });
    remove();
    app.host.setFaults(() => 'pass');
    expect(found(staff).filter((each) => !each.includes(mention))).toEqual([]);
    expect(found('former-2')).toEqual([]);
    const snapshot = snapshotIn(app);
    expect(brokenAt(snapshot, headOf(snapshot))).toBeUndefined();
  });
});

describe('nobody removes', () => {
  const refusal = (email: string, user = manager): string[] =>
    codes(app.rpc('person.remove', { email, name: '', texts: [] }, user));

  it('themselves, the last manager, or what is no address', () => {
    expect(refusal(manager)).toEqual(['person-yourself']);
    expect(refusal('Nia Ba')).toEqual(['person-malformed']);
    for (const row of [3, 4]) inSettings(app, row, { personRole: 'Staff' });
    expect(refusal(manager)).toEqual(['last-manager']);
    expect(found('former-')).toEqual([]);
  });

  it('anybody while rows of Updates are missing', () => {
    const range = { sheetId: sheetIds.updates, dimension: 'ROWS' as const };
    app.session().act([{ deleteDimension: { range: { ...range, startIndex: 3, endIndex: 4 } } }]);
    expect(refusal(staff)).toEqual(['chain-not-whole']);
    expect(read().problems.map(({ code }) => code)).toContain('chain-not-whole');
    expect(found('former-')).toEqual([]);
  });

  it('another manager without being told to apply the roles', () => {
    expect(remove(other).problems.map(({ code }) => code)).toContain('roles-to-apply');
    expect(found(other)).toEqual([]);
  });
});

describe('what is kept of a person', () => {
  it('is counted by sheet, with what becomes of it, and nothing is written', () => {
    const before = app.host.store.get(app.spreadsheetId)?.content;
    const { places, problems, ...person } = read();
    expect(person).toMatchObject({ email: staff, name, pseudonym: 'former-1' });
    const fates = Object.fromEntries(
      places.map(({ place, count, fate }) => [`${place}: ${fate}`, count]),
    );
    expect(fates).toMatchObject({
      'Settings: cleared': 1,
      'Papers: cleared': 1,
      'Updates: asked': 1,
      'What issued papers were made from: renamed': 2,
      'Temporary keys: deleted': 1,
      'Notes of the add-on: deleted': 1,
    });
    expect(fates['Access: renamed']).toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toEqual(['still-has-access', 'leads-open']);
    expect(app.host.store.get(app.spreadsheetId)?.content).toBe(before);
  });

  it('is exported row by row, from the plan and the workbooks of Sections', () => {
    const rowsOf = (email: string) =>
      done(app.rpc<PersonExport>('person.export', { email, name: '' })).rows;
    const rows = rowsOf(staff);
    expect(rows).toContainEqual({
      place: expect.stringMatching(/^Updates, \d+$/),
      fields: expect.objectContaining({
        ...{ By: staff, ID: '1.1-C01', Field: 'reportText', After: mention },
        'Recorded on': '2022-03-15T12:00',
      }),
    });
    expect(rows).toContainEqual({
      place: expect.stringMatching(/^Settings, /),
      fields: { Person: staff, Name: name, Role: 'Staff' },
    });
    expect(rows).toContainEqual({ place: 'Temporary keys', fields: { 'who.abc': staff } });
    expect(rowsOf(coordinator).map(({ place }) => place)).toContain('Africa: Notes of the add-on');
  });

  it('is found by another name that texts use', () => {
    expect(read(other, { name: 'Niagara office' }).texts.map(({ text }) => text)).toEqual([
      mention,
    ]);
    expect(read(other).texts).toEqual([]);
  });
});

describe('a workbook of a Section that cannot be changed', () => {
  it('is named, and keeps nobody in the plan', () => {
    const id = sectionId();
    app.host.setFaults(({ method, params }) =>
      method.endsWith('batchUpdate') && params.spreadsheetId === id
        ? {
            before: {
              code: 403,
              status: 'PERMISSION_DENIED',
              message: 'The caller does not have permission',
            },
          }
        : 'pass',
    );
    const { problems } = remove(coordinator);
    app.host.setFaults(() => 'pass');
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'section-not-reached', place: 'Africa' }),
    );
    expect(
      textsOf(app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet).filter((each) =>
        each.includes(coordinator),
      ),
    ).toEqual([]);
  });
});
