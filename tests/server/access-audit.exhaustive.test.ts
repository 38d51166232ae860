import { beforeEach, describe, expect, it } from 'vitest';
import type { AccessDone, Audit } from '../../src/core/rpc/sharing.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { bruno, done, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { validCalls } from '../support/small-workbook.ts';

const nia = 'nia@partner.example';
const nobody = { personEmail: '', personName: '', personRole: '', personSection: '' };
let app: SectionPlan;
let id: string;
beforeEach(() => {
  app = sectionPlan();
  // Somebody of the staff of other tests.
  app.host.share(app.spreadsheetId, 'sam@example.org', undefined);
  id = app.make('Africa');
});

const look = (user = manager): Audit => done(app.rpc<Audit>('access.audit', {}, user));
const found = (audit = look()): string[] =>
  audit.findings.map(({ code, email, after }) => `${code} ${email} ${after}`);
const mendAll = (): AccessDone => {
  const mends = look().findings.map(({ fileId, email, after }) => ({ fileId, email, after }));
  return done(app.rpc<AccessDone>('access.mend', { mends }));
};
const share = (email: string, level: string): AccessDone =>
  done(
    app.in<AccessDone>(id, 'share.apply', {
      ...{ file: '', wanted: [{ email, level }], mail: false, message: '' },
    }),
  );

describe('the audit of access', () => {
  it('finds nothing where everybody has what Settings and the add-on gave', () => {
    share(nia, 'editor');
    expect(look()).toMatchObject({ findings: [], problems: [] });
  });

  it('names who should not open a file, and who should and cannot; mends it in one step', () => {
    app.host.share(id, nia, 'reader');
    app.host.share(app.spreadsheetId, nia, 'writer');
    app.host.share(app.spreadsheetId, esi, 'writer');
    app.host.share(id, bruno, undefined);
    expect(found()).toEqual([
      `not-listed ${nia} none`,
      `section-in-plan ${esi} viewer`,
      `let-in-by-hand ${nia} none`,
      `cannot-open ${bruno} editor`,
    ]);
    expect(mendAll().problems).toEqual([]);
    expect(found()).toEqual([]);
    // Told in the Section's own workbook too.
    const told = app.rowsOf(id, sheetIds.access).map(({ person, change }) => `${person} ${change}`);
    expect(told.slice(-2)).toEqual([`${nia} Retiré`, `${bruno} Accordé`]);
  });

  it('notes what did not come from the add-on as found, once', () => {
    app.host.share(id, nia, 'reader');
    look();
    look();
    const rows = app.rows(sheetIds.access).filter(({ person }) => person === nia);
    expect(rows).toMatchObject([{ change: 'Found', before: 'No access', after: 'Viewer' }]);
    expect(found()).toEqual([`let-in-by-hand ${nia} none`]);
  });

  it('names whom Google’s button made an editor of a viewer', () => {
    share(nia, 'viewer');
    app.host.share(id, nia, 'writer');
    expect(found()).toEqual([`raised-by-hand ${nia} viewer`]);
    mendAll();
    expect(app.host.store.get(id)?.record.permissions[nia]).toBe('reader');
  });

  it('names managers and coordinators that Settings names no more, and workbooks of Sections that are gone', () => {
    inSettings(app, 2, nobody);
    expect(found()).toEqual([`not-listed ${bruno} none`, `no-longer ${bruno} none`]);
    inSettings(app, 1, nobody);
    expect(found()).toContain(`no-longer ${esi} none`);
    inSettings(app, 0, { sectionName: '', sectionLanguage: '', sectionWorkbook: '' });
    expect(found()).toContain(`no-longer ${esi} none`);
    mendAll();
    expect(found()).toEqual([]);
  });

  it('takes nothing from who is named twice: a manager of a Section, somebody of two Sections', () => {
    app.assign(['1.1-C03'], ['Europe']);
    inSettings(app, 3, { personEmail: bruno, personRole: 'Section', personSection: 'Africa' });
    inSettings(app, 4, { personEmail: esi, personRole: 'Section', personSection: 'Europe' });
    app.make('Europe');
    expect(found()).toEqual([]);
  });

  it('keeps one Section out of another’s workbook', () => {
    app.assign(['1.1-C03'], ['Europe']);
    const ivo = 'ivo@europe.example';
    inSettings(app, 3, { personEmail: ivo, personRole: 'Section', personSection: 'Europe' });
    app.make('Europe');
    share(ivo, 'editor');
    expect(found()).toEqual([`other-section ${ivo} none`]);
  });

  it('knows to whom the add-on gave a paper, and who owns it', () => {
    const make = { ...validCalls['paper.make'], paperId: null };
    const { paperId } = done(app.rpc<{ paperId: string }>('paper.make', make, bruno));
    const send = { paperId, recipients: [nia], share: true, mail: false, message: '' };
    const asBruno = (method: string, payload: unknown) => app.rpc(method, payload, bruno);
    done(readAndSend(asBruno, 'paper.deliver', send));
    const files = app.host.store.list().filter(({ mimeType }) => mimeType.endsWith('document'));
    expect(files).toHaveLength(1);
    const [doc = { id: '' }] = files;
    expect(found(look(bruno))).toEqual([]);
    app.host.share(doc.id, 'o@partner.example', 'reader');
    expect(found(look(bruno))).toEqual([`let-in-by-hand o@partner.example none`]);
    // Its owner is a manager no more: nobody takes it from them.
    app.host.share(doc.id, manager, 'writer');
    inSettings(app, 2, nobody);
    expect(found().filter((text) => text.endsWith(`${bruno} none`))).toEqual([
      ...[`not-listed ${bruno} none`, `no-longer ${bruno} none`],
    ]);
  });

  it('mends only what is still so, and says what is not', () => {
    app.host.share(app.spreadsheetId, nia, 'writer');
    const mends = look().findings.map(({ fileId, email, after }) => ({ fileId, email, after }));
    inSettings(app, 3, { personEmail: nia, personRole: 'Staff' });
    const out = done(app.rpc<AccessDone>('access.mend', { mends }));
    expect(out).toMatchObject({ changes: [], problems: [{ code: 'changed-since', place: nia }] });
    expect(app.host.store.get(app.spreadsheetId)?.record.permissions[nia]).toBe('writer');
  });

  it('says into which files it could not look', () => {
    app.host.share(id, bruno, undefined);
    expect(look(bruno).problems).toMatchObject([{ code: 'no-right', place: 'Africa' }]);
  });

  it('is for managers', () => {
    app.host.share(app.spreadsheetId, esi, 'reader');
    expect(codes(app.rpc('access.audit', {}, esi))).toEqual(['not-allowed']);
    const mends = [{ fileId: id, email: bruno, after: 'none' }];
    expect(codes(app.rpc('access.mend', { mends }, esi))).toEqual(['not-allowed']);
  });
});

describe('a manager who joins later', () => {
  const carla = 'carla@example.org';
  const join = (): void => {
    inSettings(app, 3, { personEmail: carla, personRole: 'Manager' });
    app.host.share(app.spreadsheetId, carla, 'writer');
    done(app.rpc('roles.apply', {}));
    app.host.share(id, carla, 'writer');
    app.confirm([], carla);
  };

  it('fetches what Sections contributed, is told who can let them in, and is let in by a sync', () => {
    app.type(id, 2, 'result', 'First');
    app.sync();
    join();
    app.type(id, 2, 'result', 'Second');
    const amend = { saveId: 'save-0301', id: '1.1-C02', seen: { action: 'Open the library' } };
    done(app.rpc('action.amend', { ...amend, changes: { action: 'Open two libraries' } }));
    const [first] = app.sync({}, carla).synced;
    expect(first).toMatchObject({ changed: 1, pushed: 0 });
    expect(first?.findings.map(({ code, message }) => [code, message.includes(manager)])).toEqual([
      ['section-protected', true],
    ]);
    expect(app.rows(sheetIds.contributions)).toMatchObject([
      { result: 'Second', state: 'Current' },
    ]);
    app.sync();
    expect(app.rowsIn(id)[1]).toMatchObject({ action: 'Open two libraries' });
    app.type(id, 2, 'result', 'Third');
    const next = { saveId: 'save-0302', id: '1.1-C02', seen: { action: 'Open two libraries' } };
    done(app.rpc('action.amend', { ...next, changes: { action: 'Open three libraries' } }));
    expect(app.sync({}, carla).synced[0]).toMatchObject({ changed: 1, findings: [] });
    expect(app.rowsIn(id)[1]).toMatchObject({ action: 'Open three libraries' });
  });

  it('and one who left may not change what is protected, after the next sync', () => {
    inSettings(app, 2, nobody);
    app.sync();
    expect(() => app.type(id, 2, 'action', 'Mine', bruno)).toThrow(/protect/);
    app.type(id, 2, 'result', 'Editors enter', bruno);
  });
});
