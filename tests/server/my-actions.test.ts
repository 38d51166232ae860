import { expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import { type AddOn, addOn, codes, outsider } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  const save = { saveId: 'save-0001', confirmed: false, effectiveOn: null };
  const ids = ['2.1.1-C02', '1.1-C01'];
  app.rpc('update.save', {
    ...save,
    ids,
    changes: { lead: staff.toUpperCase(), due: '2022-03-01' },
  });
  return app;
}

function mine(app: AddOn, of: string | null, user: string): Output<'actions.mine'> {
  const answer = app.rpc<Output<'actions.mine'>>('actions.mine', { of }, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

it('are those that a person leads, in the order of the sheets, with what is asked of them', () => {
  const app = ready();
  app.roundTrips();
  const { actions, people, canSave } = mine(app, null, staff);
  expect(app.roundTrips()).toHaveLength(2);
  expect(actions.map(({ id, area, state, overdue }) => [id, area, state, overdue])).toEqual([
    ['1.1-C01', '1 We act', 'updated', true],
    ['2.1.1-C02', '2 We advocate', 'updated', true],
  ]);
  expect({ people, canSave }).toEqual({ people: [], canSave: true });
});

it('are those of another person for managers only', () => {
  const app = ready();
  const { email, actions, people } = mine(app, staff, manager);
  expect(email).toBe(staff);
  expect(actions).toHaveLength(2);
  expect(people.map((each) => each.email)).toEqual([manager, staff]);
  expect(mine(app, null, manager).actions).toEqual([]);
  expect(codes(app.rpc('actions.mine', { of: manager }, staff))).toEqual(['not-allowed']);
  app.host.share(app.spreadsheetId, outsider, 'writer');
  expect(codes(app.rpc('actions.mine', { of: null }, outsider))).toEqual(['not-member']);
});

it('can be confirmed many at once', () => {
  const app = ready();
  const ids = mine(app, null, staff).actions.map(({ id }) => id);
  const save = { saveId: 'save-0002', ids, changes: {}, confirmed: true, effectiveOn: null };
  expect(app.rpc('update.save', save, staff)).toMatchObject({ value: { saved: ids } });
});
