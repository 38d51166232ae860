import { isDueSoon, standings } from '../../core/actions/period/completeness.ts';
import { countsSince } from '../../core/actions/period/periods.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { ownActions } from '../../core/workbook/own-actions.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { tierLabel } from '../../core/workbook/tiers.ts';
import type { Context } from '../context.ts';
import { drainMany } from '../services/drain-notes.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { isManager, isStaff, managerOnly } from '../services/rights.ts';

/**
 * All that a person leads or their Section takes part in, in the order of the sheets. Where many edits by
 * hand are noted, they are recorded.
 */
export const mine: Handlers<Context>['actions.mine'] = ({ of }, context) => {
  const { snapshot, settings } = readWorkbook(context);
  drainMany(snapshot, context);
  const email = (of ?? context.email).toLowerCase();
  if (email !== context.email.toLowerCase()) managerOnly(context, settings);
  const today = context.today(snapshot.properties.timeZone);
  const since = countsSince(settings.periods, settings.year, today);
  const { rows } = readActions(snapshot, settings.tiers);
  const isOwn = ownActions(email, settings);
  const own = rows.filter(({ action }) => isOwn(action));
  const titles = new Map(snapshot.sheets.map(({ properties: p }) => [p.sheetId, p.title]));
  const all = standings(
    own.map(({ action }) => action),
    readUpdates(snapshot),
    since,
    today,
  );
  const actions = all.map(({ action, state, overdue }, i) => {
    const { id, lead, due, status, progress, tier } = action;
    return {
      ...{ id, action: action.action, lead, due, status, progress, state, overdue },
      area: titles.get(own[i]?.sheetId ?? -1) ?? '',
      tier: tierLabel(settings.tiers, tier),
      dueSoon: isDueSoon({ action }, today),
    };
  });
  const people = isManager(context, settings)
    ? settings.people.map((each) => ({ email: each.email, name: each.name }))
    : [];
  return { email, actions, people, canSave: isStaff(context, settings) };
};
