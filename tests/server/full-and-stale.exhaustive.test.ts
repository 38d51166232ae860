import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../src/core/rpc/contract.ts';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { recorded } from '../support/plan-workbook.ts';
import { afterReading } from '../support/read-and-send.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { smallWorkbook, validCalls } from '../support/small-workbook.ts';

const area = areaSheetId(1);

describe('when the properties are full', () => {
  it('an own letterhead is kept, replaced and removed all the same', () => {
    const app = smallWorkbook();
    const data = readFileSync('build/letterhead.docx').toString('base64');
    const keep = (name: string) => app.rpc('paper.letterhead', { name, data });
    expect(keep('first.docx')).toMatchObject({ ok: true });
    app.fillProperties('document', app.spreadsheetId);
    expect(keep('second.docx')).toMatchObject({ ok: true });
    expect(app.rpc('paper.options', {})).toMatchObject({ value: { letterhead: 'second.docx' } });
    expect(app.rpc('paper.letterhead', { name: '', data: null })).toMatchObject({ ok: true });
    expect(app.rpc('paper.options', {})).toMatchObject({ value: { letterhead: null } });
  });

  it('edits by hand are recorded all the same, with their person', () => {
    const app = smallWorkbook();
    app.fillProperties('document', app.spreadsheetId);
    const session = app.session(staff);
    session.open();
    expect(session.clickMenu('openUpdate').sidebars).toHaveLength(1);
    session.edit(area, { row: 4, column: 18 }, [['50%']]);
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ ok: true });
    expect(recorded(app).at(-1)).toMatchObject({ by: staff, source: 'edit' });
  });

  it('no digest is turned on that would not know its workbook', () => {
    const app = smallWorkbook();
    expect(app.rpc('workbook.know', {})).toMatchObject({ ok: true });
    const turnOn = afterReading(app.rpc, 'digest.set', { on: true });
    app.fillProperties('user', manager);
    expect(codes(app.rpc('digest.set', turnOn))).toEqual(['store-full']);
    expect(app.host.triggers()).toEqual([]);
  });
});

describe('a sidebar from before', () => {
  /** Methods that name actions, with calls about one that was there once. */
  const gone = '1.1-C77';
  const named: readonly (readonly [Method, unknown])[] = [
    ['action.details', { id: gone }],
    ['action.show', { id: gone, key: null }],
    ['update.save', { ...validCalls['update.save'], ids: ['1.1-C01', gone] }],
    [
      'assign.save',
      { ...validCalls['assign.save'], target: { kind: 'ids', ids: ['1.1-C02', gone] } },
    ],
    ['action.amend', { ...validCalls['action.amend'], id: gone }],
    ['action.retire', { ...validCalls['action.retire'], id: gone }],
  ];

  it.each(named)('%s names the action that is gone, and changes nothing', (method, payload) => {
    const app = smallWorkbook();
    const before = app.host.store.get(app.spreadsheetId)?.content;
    const answer = app.rpc(method, payload);
    expect(codes(answer)).toEqual(['unknown-id']);
    expect(answer).toMatchObject({ problems: [{ place: gone }] });
    expect(app.host.store.get(app.spreadsheetId)?.content).toBe(before);
  });

  it('review.decide and check.mend leave alone what is not as it was', () => {
    const app = smallWorkbook();
    const review = { ...validCalls['review.decide'], saves: [{ id: gone, saveId: 'save-0001' }] };
    expect(app.rpc('review.decide', review)).toMatchObject({
      value: { decided: [], outdated: [gone], mailed: [] },
    });
    const [mend] = validCalls['check.mend'].mends;
    const mends = [{ ...mend, before: '10%', after: '0%' }];
    expect(app.rpc('check.mend', { saveId: 'save-0009', mends })).toMatchObject({
      value: { mended: [], outdated: ['1.1-C02'] },
    });
  });

  it.each(
    Object.entries(validCalls).filter(([, payload]) => JSON.stringify(payload).includes('1.1-')),
  )('%s says that the workbook is no longer set up', (method, payload) => {
    const app = smallWorkbook();
    const session = app.session();
    session.act([
      { deleteProtectedRange: { protectedRangeId: sheetIds.settings * 100 } },
      { deleteSheet: { sheetId: sheetIds.settings } },
    ]);
    const before = app.host.store.get(app.spreadsheetId)?.content;
    expect(codes(app.rpc(method, payload))).toEqual(['not-set-up']);
    expect(app.host.store.get(app.spreadsheetId)?.content).toBe(before);
  });

  it('finds an action after a new set-up of the same plan, and says so after that of another', () => {
    const app = smallWorkbook();
    app.session().act([{ deleteSheet: { sheetId: area } }]);
    expect(codes(app.rpc('update.save', validCalls['update.save']))).toEqual([
      'unknown-id',
      'unknown-id',
    ]);
    expect(app.rpc('setUp.run', validCalls['setUp.run'])).toMatchObject({ ok: true });
    expect(app.rpc('update.save', { ...validCalls['update.save'], seen: [] })).toMatchObject({
      value: { saved: ['1.1-C01', '1.1-C02'] },
    });
  });
});
