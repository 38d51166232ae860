import { describe, expect, it } from 'vitest';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { wait } from '../support/our-actions.ts';
import { sectionPlan } from '../support/section-plan.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

describe('sixty Sections', () => {
  it('are synced in pieces, inside the quotas of a minute, without a call that is refused', () => {
    const sections = Array.from({ length: 60 }, (_, i) => `Section ${i + 1}`);
    const app = sectionPlan();
    const keys = snapshotIn(app).cells.get(sheetIds.settings)?.[0] ?? [];
    app.session().act([
      {
        updateCells: {
          start: {
            ...{ sheetId: sheetIds.settings, rowIndex: 2 },
            columnIndex: keys.indexOf('sectionName'),
          },
          rows: sections.map((name) => ({ values: [{ userEnteredValue: { stringValue: name } }] })),
          fields: 'userEnteredValue',
        },
      },
    ]);
    app.assign(['1.1-C01'], sections);
    for (const name of sections) app.make(name);
    wait(app, 5);
    const first = app.calls.length;
    const from = app.host.now().getTime();
    const done_: string[] = [];
    for (let goOn = false; ; goOn = true) {
      const { synced, left } = app.sync({ goOn });
      expect(synced.flatMap(({ findings }) => findings)).toEqual([]);
      done_.push(...synced.map(({ section }) => section));
      if (left.length === 0) break;
    }
    expect(done_).toEqual(sections);
    expect(app.calls.slice(first).filter(({ error }) => error !== undefined)).toEqual([]);
    // Reads are 60 a minute for a person; the sync takes 45 of them.
    const minutes = (app.host.now().getTime() - from) / 60_000;
    expect(minutes).toBeGreaterThan(0.9);
    expect(minutes).toBeLessThan(4);
  });
});
