import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionDetails } from '../../src/core/rpc/action-details.ts';
import type { CheckResult } from '../../src/core/rpc/check.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { contributionColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { addPerson, inSettings } from '../support/plan-workbook.ts';
import { done, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { staff } from '../support/sheets-host.ts';
import { definition, validCalls } from '../support/small-workbook.ts';

let app: SectionPlan;
let africa: string;

beforeEach(() => {
  app = sectionPlan();
  addPerson(app, staff, 'Staff', 3);
  app.host.share(app.spreadsheetId, staff, 'writer');
  africa = app.make('Africa');
  app.type(africa, 2, 'reportText', 'Real text');
  app.sync();
});

/** Staff write into a row of Contributions; `row` counts from 0. */
function write(row: number, values: Readonly<Record<string, string>>): void {
  const requests = Object.entries(values).map(([key, stringValue]): Request => {
    const columnIndex = contributionColumns.findIndex((column) => column.key === key);
    return {
      updateCells: {
        start: { sheetId: sheetIds.contributions, rowIndex: row + 2, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    };
  });
  app.session(staff).act(requests);
}

const forged = () =>
  done(app.rpc<CheckResult>('check.run', {}))
    .issues.filter(({ code }) => code === 'contribution-forged')
    .map(({ id, row, severity }) => ({ id, row, severity }));

const told = (id = '1.1-C01') =>
  done(app.rpc<ActionDetails>('action.details', { id })).contributions.map(
    ({ section, reportText }) => `${section}: ${reportText}`,
  );

function paperText(): string {
  const { documentId } = done(
    app.rpc<Output<'paper.make'>>('paper.make', {
      ...(validCalls['paper.make'] as object), // a whole request
      ...{ requestId: 'paper-0079', paperId: null },
      definition: { ...definition, parts: ['highlights', 'annex'] },
    }),
  );
  return JSON.stringify(app.host.store.get(documentId)?.content);
}

describe('a contribution that staff change', () => {
  it('is told as the sync recorded it, and the check names its row until the next sync', () => {
    expect(forged()).toEqual([]);
    write(0, { reportText: 'Forged text' });
    expect(forged()).toEqual([{ id: '1.1-C01', row: 3, severity: 'error' }]);
    expect(told()).toEqual(['Africa: Real text']);
    const text = paperText();
    expect(text).toContain('Real text');
    expect(text).not.toContain('Forged text');
    app.sync();
    expect(forged()).toEqual([]);
    expect(told()).toEqual(['Africa: Real text']);
  });
});

describe('a contribution that staff invent', () => {
  it('is told nowhere, and the check names its row', () => {
    write(1, { id: '1.1-C02', section: 'Africa', reportText: 'Invented' });
    expect(forged()).toEqual([{ id: '1.1-C02', row: 4, severity: 'error' }]);
    expect(told('1.1-C02')).toEqual([]);
    expect(paperText()).not.toContain('Invented');
  });

  it('above or below a real one does not count twice', () => {
    write(1, { id: '1.1-C01', section: 'africa', reportText: 'Second voice' });
    expect(forged()).toEqual([{ id: '1.1-C01', row: 4, severity: 'error' }]);
    expect(told()).toEqual(['Africa: Real text']);
  });
});

describe('no contribution is taken for forged', () => {
  it('after its Section got another name', () => {
    inSettings(app, 0, { sectionName: 'West Africa' });
    app.make('West Africa');
    expect(app.rows(sheetIds.contributions)[0]).toMatchObject({ section: 'West Africa' });
    expect(forged()).toEqual([]);
    expect(told()).toEqual(['West Africa: Real text']);
    write(0, { reportText: 'Forged text' });
    expect(forged()).toHaveLength(1);
    expect(told()).toEqual([]);
  });

  it('where its Section does not take part any more, or changed it since', () => {
    app.type(africa, 2, 'reportText', 'Newer text');
    app.type(africa, 2, 'progress', '50%');
    app.type(africa, 3, 'result', '007');
    app.sync();
    expect(forged()).toEqual([]);
    app.assign(['1.1-C01', '1.1-C02'], ['Europe']);
    app.sync();
    expect(forged()).toEqual([]);
    expect(told()).toEqual(['Africa: Newer text']);
  });

  it('in a workbook of which Updates holds no contributions', () => {
    const rows = app.rows(sheetIds.updates);
    expect(rows.some(({ field }) => field === 'contribution')).toBe(true);
    const bare = sectionPlan();
    app = bare;
    addPerson(app, staff, 'Staff', 3);
    app.host.share(app.spreadsheetId, staff, 'writer');
    write(0, { id: '1.1-C01', section: 'Africa', reportText: 'Of before' });
    expect(forged()).toEqual([]);
    expect(told()).toEqual(['Africa: Of before']);
  });
});
