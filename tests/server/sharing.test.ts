import { beforeEach, describe, expect, it } from 'vitest';
import type { LeadContribution } from '../../src/core/rpc/sections.ts';
import type { AccessDone, AccessList } from '../../src/core/rpc/sharing.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { bruno, done, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const nia = 'nia@partner.example';
let app: SectionPlan;
let id: string;
beforeEach(() => {
  app = sectionPlan();
  id = app.make('Africa');
});

const levels = (list: AccessList): string[] =>
  list.people.map(({ email, level }) => `${email} ${level}`);
const wanted = (email: string, level: string) => ({ file: '', wanted: [{ email, level }] });
const share = (more: object, user = esi): AccessDone =>
  done(
    readAndSend<AccessDone>((method, payload) => app.in(id, method, payload, user), 'share.apply', {
      ...{ mail: true, message: '' },
      ...more,
    }),
  );
const accessIn = (spreadsheetId: string) =>
  snapshotIn({ ...app, spreadsheetId })
    .cells.get(sheetIds.access)
    ?.slice(2) ?? [];

describe('sharing the workbook of a Section', () => {
  it('is the coordinator’s: previewed, then done, with a mail and a row in Access', () => {
    const list = done(app.in<AccessList>(id, 'share.read', { file: '' }));
    expect(levels(list)).toEqual([`${manager} owner`, `${bruno} editor`, `${esi} editor`]);
    const both = {
      file: '',
      wanted: [
        { email: ` ${nia} `, level: 'viewer' },
        { email: 'nobody', level: 'editor' },
        { email: manager, level: 'none' },
        { email: esi, level: 'none' },
      ],
    };
    expect(app.in(id, 'share.preview', both)).toMatchObject({
      ok: true,
      value: {
        changes: [{ email: nia, before: 'none', after: 'viewer' }],
        problems: [{ code: 'malformed' }, { code: 'owner' }, { code: 'yourself' }],
      },
    });
    expect(accessIn(id)).toHaveLength(2);
    expect(share({ ...both, message: 'Please look' }).changes).toHaveLength(1);
    expect(app.host.outbox().at(-1)).toMatchObject({ to: [nia] });
    expect(app.host.outbox().at(-1)?.body).toContain('Please look');
    expect(accessIn(id).at(-1)).toEqual(expect.arrayContaining([nia, 'Accordé', esi]));
    expect(share(wanted(nia, 'editor')).changes).toMatchObject([{ before: 'viewer' }]);
    expect(share(wanted(nia, 'viewer')).changes).toMatchObject([{ after: 'viewer' }]);
    expect(share(wanted(nia, 'none')).changes).toMatchObject([{ after: 'none' }]);
    expect(levels(done(app.in<AccessList>(id, 'share.read', { file: '' })))).toEqual(levels(list));
    app.sync();
    const told = app.rows(sheetIds.access).map(({ person, change }) => `${person} ${change}`);
    expect(told.slice(2)).toEqual(
      ['Granted', 'Changed', 'Changed', 'Revoked'].map((change) => `${nia} ${change}`),
    );
    app.sync();
    expect(app.rows(sheetIds.access)).toHaveLength(told.length);
  });

  it('is not for collaborators, nor of any other file', () => {
    share(wanted(nia, 'editor'));
    expect(
      codes(
        app.in(
          id,
          'share.apply',
          { ...wanted('x@y.org', 'editor'), mail: false, message: '' },
          nia,
        ),
      ),
    ).toEqual(['not-coordinator']);
    app.assign(['1.1-C03'], ['Europe']);
    const europe = app.make('Europe');
    expect(codes(app.in(id, 'share.read', { file: 'Europe' }))).toEqual(['no-right']);
    expect(() => app.in(europe, 'share.read', { file: '' })).toThrow(/permission/);
    expect(() => app.type(europe, 2, 'result', 'x')).toThrow(/permission/);
    // Esi does not open the plan at all; shared to view, she may not share it either.
    expect(() => app.rpc('share.read', { file: '' }, esi)).toThrow(/permission/);
    app.host.share(app.spreadsheetId, esi, 'reader');
    expect(codes(app.rpc('share.read', { file: '' }, esi))).toEqual(['not-allowed']);
    // A collaborator with view rights changes nothing.
    share(wanted(nia, 'viewer'));
    expect(() => app.type(id, 2, 'status', 'En bonne voie', nia)).toThrow();
    const input = { id: '1.1-C01', changes: { result: 'x' }, seen: {} };
    expect(codes(app.in(id, 'contribution.save', input, nia))).toEqual(['view-only']);
    expect(app.rowsIn(id)[0]).toMatchObject({ status: '', result: '' });
  });

  it('from the plan is for managers, whoever made it and once they have confirmed it', () => {
    expect(codes(app.rpc('share.read', { file: 'Africa' }, bruno))).toEqual(['file-unconfirmed']);
    app.confirm();
    const input = { file: 'Africa', wanted: [{ email: nia, level: 'viewer' }] };
    expect(app.rpc('share.apply', { ...input, mail: false, message: '' }, bruno)).toMatchObject({
      ok: true,
      value: { changes: [{ email: nia }] },
    });
    expect(app.rows(sheetIds.access).at(-1)).toMatchObject({ person: nia, changedBy: bruno });
    expect(app.rpc('share.read', { file: 'Africa' }, bruno)).toMatchObject({
      ok: true,
      value: {
        files: ['Africa'],
        people: [{ email: manager }, { email: bruno }, { email: esi }, { email: nia }],
      },
    });
    expect(codes(app.rpc('share.read', { file: 'Europe' }))).toEqual(['not-made']);
  });

  it('that was done by Google’s own button is noted as found', () => {
    app.host.share(id, nia, 'reader');
    const list = done(app.rpc<AccessList>('share.read', { file: 'Africa' }));
    expect(list.people.find(({ email }) => email === nia)).toMatchObject({ isFound: true });
    const input = { file: 'Africa', wanted: [{ email: nia, level: 'none' }] };
    done(app.rpc('share.apply', { ...input, mail: false, message: '' }));
    const told = app.rows(sheetIds.access).map(({ person, change }) => `${person} ${change}`);
    expect(told.slice(-2)).toEqual([`${nia} Found`, `${nia} Revoked`]);
  });
});

describe('a Section that leads an action', () => {
  it('gives its update, where a manager accepts it', () => {
    done(
      app.rpc('update.save', {
        ...{ saveId: 'save-0201', ids: ['1.1-C01'], confirmed: false, effectiveOn: null },
        changes: { lead: esi },
      }),
    );
    app.type(id, 2, 'status', 'En bonne voie');
    app.type(id, 2, 'result', 'Two hubs');
    app.type(id, 3, 'result', 'Not ours to tell');
    app.sync();
    const look = () =>
      done(app.rpc<{ contributions: LeadContribution[] }>('sections.leading', {})).contributions;
    const listed = look();
    expect(listed).toMatchObject([
      { id: '1.1-C01', section: 'Africa', changes: [{ after: 'On track' }, { after: 'Two hubs' }] },
    ]);
    const [{ seen } = { seen: '' }] = listed;
    const chosen = [
      { id: '1.1-C01', seen },
      { id: '1.1-C02', seen: '' },
    ];
    // What the Section has written since then is not taken over unseen.
    app.type(id, 2, 'result', 'Three hubs');
    app.sync();
    expect(app.rpc('sections.accept', { saveId: 'save-0203', chosen })).toMatchObject({
      ok: true,
      value: {
        accepted: [],
        problems: [
          { code: 'changed-since', place: '1.1-C01' },
          { code: 'changed-since', place: '1.1-C02' },
        ],
      },
    });
    app.type(id, 2, 'result', 'Two hubs');
    app.sync();
    const accept = { saveId: 'save-0202', chosen };
    expect(app.rpc('sections.accept', accept)).toMatchObject({
      ok: true,
      value: { accepted: ['1.1-C01'] },
    });
    const recorded = app.rows(sheetIds.updates).filter(({ saveId }) => saveId === 'save-0202');
    expect(recorded).toMatchObject([
      { field: 'status', after: 'On track', source: 'section' },
      { field: 'result', after: 'Two hubs', source: 'section' },
    ]);
    expect(app.rpc('sections.accept', accept)).toMatchObject({
      ok: true,
      value: { accepted: ['1.1-C01'] },
    });
    expect(app.rows(sheetIds.updates).filter(({ saveId }) => saveId === 'save-0202')).toHaveLength(
      2,
    );
    app.host.share(app.spreadsheetId, esi, 'reader');
    expect(codes(app.rpc('sections.accept', accept, esi))).toEqual(['not-allowed']);
  });
});

describe('the daily sync', () => {
  it('runs once a day, whoever’s clock it is, and tells what Sections have to correct', () => {
    for (const user of [manager, bruno]) {
      done(app.rpc('workbook.know', {}, user));
      done(app.rpc('sections.daily', { on: true }, user));
    }
    app.type(id, 2, 'result', 'Done');
    const goOn = (iso: string): void => {
      app.host.setClock(new Date(iso));
      app.host.runDueTriggers();
    };
    goOn('2022-03-16T03:30:00Z');
    expect(app.rows(sheetIds.contributions)).toHaveLength(0);
    goOn('2022-03-16T07:30:00Z');
    expect(app.rows(sheetIds.contributions)).toMatchObject([{ result: 'Done' }]);
    app.calls.length = 0;
    goOn('2022-03-16T09:30:00Z');
    expect(app.calls.some(({ method }) => method === 'sheets.spreadsheets.batchUpdate')).toBe(
      false,
    );
    app.host.store.delete(id);
    goOn('2022-03-17T07:30:00Z');
    expect(app.host.outbox().at(-1)?.subject).toContain('workbooks of Sections');
    done(app.rpc('sections.daily', { on: false }));
    expect(app.host.triggers()).toHaveLength(1);
  });
});
