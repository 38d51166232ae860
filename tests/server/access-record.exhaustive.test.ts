import { beforeEach, describe, expect, it } from 'vitest';
import type { AccessDone, AccessList } from '../../src/core/rpc/sharing.ts';
import { accessColumns } from '../../src/core/workbook/columns/access-columns.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { bruno, done, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';

const nia = 'nia@partner.example';
let app: SectionPlan;
let id: string;
beforeEach(() => {
  app = sectionPlan();
  id = app.make('Africa');
});

const input = (email: string, level: string, more: object = {}) => ({
  ...{ file: '', wanted: [{ email, level }], mail: false, message: '', ...more },
});
const share = (email: string, level: string, user = esi, more: object = {}): AccessDone =>
  done(
    readAndSend<AccessDone>(
      (method, payload) => app.in(id, method, payload, user),
      'share.apply',
      input(email, level, more),
    ),
  );
const role = (email: string): string | undefined =>
  app.host.store.get(id)?.record.permissions[email];
const told = (): string[] =>
  app
    .rows(sheetIds.access)
    .filter(({ person }) => person === nia)
    .map(({ change, after }) => `${change} ${after}`);
const access = { sheetId: sheetIds.access, dimension: 'ROWS' as const };
const cellOf = (row: number, key: string, text: string) => ({
  updateCells: {
    start: {
      ...{ sheetId: sheetIds.access, rowIndex: row },
      columnIndex: accessColumns.findIndex((each) => each.key === key),
    },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

describe('the record of access', () => {
  it('holds two equal changes of one minute as two rows', () => {
    share(nia, 'viewer');
    share(nia, 'none');
    share(nia, 'viewer');
    app.sync();
    app.sync();
    expect(told()).toEqual(['Granted Viewer', 'Revoked No access', 'Granted Viewer']);
  });

  it('ends with the last change, whichever workbook told of it first', () => {
    share(nia, 'editor');
    app.host.setClock(new Date(app.host.now().getTime() + 120_000));
    done(app.rpc('share.apply', { ...input(nia, 'none'), file: 'Africa' }));
    app.sync();
    const list = done(app.rpc<AccessList>('share.read', { file: 'Africa' }));
    expect(list.people.map(({ email }) => email)).not.toContain(nia);
    app.host.share(id, nia, 'reader');
    const again = done(app.rpc<AccessList>('share.read', { file: 'Africa' }));
    expect(again.people.find(({ email }) => email === nia)).toMatchObject({ isFound: true });
  });

  it('tells who had which role, and the list who belongs to which Section', () => {
    expect(app.rows(sheetIds.access)).toMatchObject([
      { person: bruno, role: 'Manager' },
      { person: esi, role: 'Section' },
    ]);
    const list = done(app.rpc<AccessList>('share.read', { file: 'Africa' }));
    expect(list.people.find(({ email }) => email === esi)).toMatchObject({
      ...{ role: 'section', section: 'Africa', isFound: false },
    });
  });

  it('in a Section’s workbook comes back from the plan, and what was done to it is told once', () => {
    share(nia, 'viewer');
    app.sync();
    const range = { ...access, startIndex: 2, endIndex: 4 };
    app.act(id, [{ deleteDimension: { range } }], esi);
    const [synced] = app.sync().synced;
    expect(synced?.findings.map(({ code }) => code)).toEqual(['section-access']);
    expect(app.sync().synced[0]?.findings).toEqual([]);
    const list = done(app.in<AccessList>(id, 'share.read', { file: '' }));
    expect(list.people.filter(({ isFound }) => isFound)).toEqual([]);
    expect(told()).toEqual(['Granted Viewer']);
  });

  it('takes from a Section’s workbook only what is about that workbook', () => {
    app.assign(['1.1-C03'], ['Europe']);
    const europe = app.make('Europe');
    share(nia, 'viewer');
    app.act(id, [cellOf(4, 'fileId', europe), cellOf(4, 'entry', 'forged')], esi);
    app.sync();
    expect(told()).toEqual([]);
    expect(app.rows(sheetIds.access).every(({ entry }) => entry !== 'forged')).toBe(true);
  });

  it('of the plan is checked: rows that were changed or deleted are told', () => {
    const check = (): string[] => {
      done(app.rpc('check.run', {}));
      return app.rows(sheetIds.issues).map(({ code }) => String(code));
    };
    expect(check()).not.toContain('access-broken');
    app.session().act([cellOf(2, 'person', 'somebody@else.example')]);
    expect(check()).toContain('access-broken');
    app.session().act([cellOf(2, 'person', bruno)]);
    expect(check()).not.toContain('access-broken');
    app.session().act([{ deleteDimension: { range: { ...access, startIndex: 2, endIndex: 3 } } }]);
    expect(check()).toContain('access-broken');
  });
});

describe('a change of access', () => {
  it('that Google refuses is told and noted, and stops nobody else', () => {
    const ghost = 'ghost@city.invalid';
    const wanted = [
      { email: ghost, level: 'editor' },
      { email: nia, level: 'viewer' },
    ];
    const out = done(app.in<AccessDone>(id, 'share.apply', { ...input('', ''), wanted }));
    expect(out).toMatchObject({
      changes: [{ email: nia }],
      problems: [{ code: 'refused', place: ghost }],
    });
    const rows = app.rowsOf(id, sheetIds.access).filter(({ person }) => person === ghost);
    expect(rows.map(({ change, after }) => `${change} ${after}`)).toEqual([
      ...['Accordé Éditeur', 'Refusé Aucun accès'],
    ]);
  });

  it('is as it was shown, or is not made', () => {
    app.host.share(id, nia, 'writer');
    const wanted = [{ email: nia, before: 'none', level: 'viewer' }];
    const out = done(app.in<AccessDone>(id, 'share.apply', { ...input('', ''), wanted }));
    expect(out).toMatchObject({ changes: [], problems: [{ code: 'changed-since' }] });
    expect(role(nia)).toBe('writer');
  });

  it('takes no manager’s right in a Section’s workbook, but by a manager', () => {
    const refused = share(bruno, 'none');
    expect(refused).toMatchObject({ changes: [], problems: [{ code: 'manager' }] });
    expect(role(bruno)).toBe('writer');
    expect(share(bruno, 'viewer', manager).changes).toHaveLength(1);
  });

  it('is told by mail in the language of the Section, and a mail that fails takes nothing back', () => {
    share(nia, 'editor', esi, { mail: true });
    expect(app.host.outbox().at(-1)).toMatchObject({
      ...{ to: [nia], subject: 'Vous avez reçu l’accès à « Plan de travail 2022 – Africa ».' },
    });
    app.leaveMails(esi, 0);
    const out = share('o@partner.example', 'editor', esi, { mail: true });
    expect(out).toMatchObject({ changes: [{}], problems: [{ code: 'mail-failed' }] });
  });

  it('is not staff’s, whatever metadata they put into the plan', () => {
    const carmen = 'carmen@example.org';
    inSettings(app, 3, { personEmail: carmen, personRole: 'Staff' });
    app.host.share(app.spreadsheetId, carmen, 'writer');
    const marker = {
      ...{ section: 'Africa', lang: 'en', year: 2022, master: 'x', plan: '', given: [] },
      ...{ coordinators: [carmen], managers: [carmen] },
    };
    const location = { spreadsheet: true };
    const developerMetadata = {
      ...{ metadataKey: 'workplan.section', metadataValue: JSON.stringify(marker), location },
      visibility: 'DOCUMENT' as const,
    };
    app.session(carmen).act([{ createDeveloperMetadata: { developerMetadata } }]);
    expect(codes(app.rpc('share.apply', input(nia, 'editor'), carmen))).toEqual(['not-allowed']);
    expect(app.rpc('share.read', { file: '' })).toMatchObject({ ok: true });
  });

  it('that is cut off at whatever call is noted, and doing it again does the rest', () => {
    let calls = 0;
    app.host.setFaults(() => {
      calls += 1;
      return 'pass';
    });
    share(nia, 'editor', esi, { mail: true });
    app.host.setFaults(() => 'pass');
    const all = calls;
    expect(all).toBeGreaterThan(4);
    for (let n = 0; n < all; n += 1) {
      for (const kind of ['before', 'after'] as const) {
        share(nia, 'none');
        app.host.setClock(new Date(app.host.now().getTime() + 120_000));
        let seen = -1;
        app.host.setFaults(() => {
          seen += 1;
          if (seen < n) return 'pass';
          const fault = { code: 504, message: '' };
          return kind === 'before' ? { before: fault } : { after: fault };
        });
        app.in(id, 'share.apply', input(nia, 'editor', { mail: true }));
        app.host.setFaults(() => 'pass');
        app.host.setClock(new Date(app.host.now().getTime() + 120_000));
        share(nia, 'editor', esi, { mail: true });
        const at = `call ${n}, ${kind}`;
        expect(role(nia), at).toBe('writer');
        const rows = app.rowsOf(id, sheetIds.access).filter(({ person }) => person === nia);
        expect(rows.at(-1), at).toMatchObject({ after: 'Éditeur' });
        const list = done(app.in<AccessList>(id, 'share.read', { file: '' }));
        expect(
          list.people.filter(({ isFound }) => isFound),
          at,
        ).toEqual([]);
      }
    }
  }, 60_000);
});
