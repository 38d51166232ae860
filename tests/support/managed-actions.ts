import type { ActionRow } from '../../src/core/workbook/action-row.ts';
import { readActions } from '../../src/core/workbook/read-actions.ts';
import { readSettings } from '../../src/core/workbook/read-settings.ts';
import { type AddOn, addOn } from './add-on.ts';
import { addPerson } from './plan-workbook.ts';
import { staff } from './sheets-host.ts';
import { snapshotIn } from './snapshot-in.ts';

/** The built-in plan, set up, with one of staff. */
export function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  return app;
}

/** The actions of the plan, by ID. */
export const actionsIn = (app: AddOn): ReadonlyMap<string, ActionRow> => {
  const snapshot = snapshotIn(app);
  const { rows } = readActions(snapshot, readSettings(snapshot)?.tiers ?? []);
  return new Map(rows.map(({ action }) => [action.id, action]));
};

/** The IDs of a chapter’s actions. */
export const idsOf = (app: AddOn, chapter: string): string[] =>
  [...actionsIn(app).values()].filter((each) => each.chapter === chapter).map(({ id }) => id);

/** What adds an action. */
export const newAction = (more: object = {}): object => ({
  ...{ saveId: 'added-0001', chapter: '2.1.1', tier: 'enhanced' },
  ...{ action: '=Write a charter\n• with cities', kind: 'milestone', expectedResult: 'A charter' },
  ...{ lead: staff, sections: ['Africa'], start: '2022-04-01', due: null, plannedDue: null },
  ...more,
});

/** What retires one. */
export const retirement = (id: string, more: object = {}): object => ({
  ...{ saveId: `retire-${id.replaceAll('.', '-')}`, id, reason: 'Merged with another' },
  ...more,
});
