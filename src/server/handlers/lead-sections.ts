import { sentences } from '../../core/i18n/catalogue.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import type { LeadContribution } from '../../core/rpc/sections.ts';
import { isContribution } from '../../core/section/contributed.ts';
import {
  type KnownContribution,
  knownContributions,
} from '../../core/section/master-contributions.ts';
import { leadsAction } from '../../core/section/section-plan.ts';
import { columnOf } from '../../core/update/entry-columns.ts';
import { type PlannedSave, planSave } from '../../core/update/save-update.ts';
import type { Changes } from '../../core/update/update-input.ts';
import { shown } from '../../core/update/update-rows.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import type { Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { faultsOf, foundEdits, inOneBatch, settingsOf } from './plan-save.ts';
import { requireManager } from './rights.ts';
import { readForSections } from './section-book.ts';
import { writeSave } from './write-save.ts';

/** What a contribution may become of an action's update. */
const taken = ['status', 'progress', 'reportText', 'result', 'nextStep', 'evidence'] as const;

/** An action that a Section leads, with what its contribution would change. */
interface Leading {
  readonly action: ActionRow;
  readonly contribution: KnownContribution;
  readonly changes: Changes;
}

function leading(
  actions: readonly ActionRow[],
  contributions: Iterable<KnownContribution>,
  settings: Settings,
): Leading[] {
  const rows = new Map(actions.map((action) => [action.id, action]));
  return [...contributions].flatMap((contribution): Leading[] => {
    const { id, section, values, state } = contribution;
    const action = rows.get(id);
    if (action === undefined || state === 'stale' || !isContribution(values)) return [];
    if (!leadsAction(action, section, settings)) return [];
    // What the Section left empty says nothing.
    const changes: Changes = Object.fromEntries(
      taken.flatMap((key) => {
        const value = values[key];
        return value === null || value === '' || value === action[key] ? [] : [[key, value]];
      }),
    );
    return Object.keys(changes).length === 0 ? [] : [{ action, contribution, changes }];
  });
}

/** Contributions of Sections that lead the action, and what each would change: two round trips. */
export const listLeading: Handlers<Context>['sections.leading'] = (_input, context) =>
  answering<Output<'sections.leading'>>(context.lang, () => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const { actions, contributions, settings } = read.value;
    return {
      ok: true,
      value: {
        contributions: leading(actions, contributions.values(), settings).map(
          ({ action, contribution, changes }): LeadContribution => ({
            ...{ id: action.id, section: contribution.section, action: action.action },
            changes: Object.entries(changes).map(([field, value]) => {
              const column = columnOf(field);
              const before = action[field as keyof ActionRow] as string | number | null; // one of `taken`
              return {
                field: column.title[context.lang],
                before: shown(column, before, context.lang),
                after: shown(column, value ?? null, context.lang),
              };
            }),
          }),
        ),
      },
    };
  });

/** Takes contributions over as the updates of their actions: recorded as from a Section, to be reviewed. */
export const acceptLeading: Handlers<Context>['sections.accept'] = ({ saveId, ids }, context) =>
  answering<Output<'sections.accept'>>(context.lang, () => {
    const written = writeSave(context, (snapshot) => planned(snapshot, saveId, ids, context));
    if (!written.ok) return written;
    const { saved, unchanged } = written.value;
    const counts = { saved: saved.length, unchanged: unchanged.length };
    const message = sentences.saved[context.lang](counts);
    return { ok: true, value: { accepted: [...saved], message } };
  });

function planned(
  snapshot: Snapshot,
  saveId: string,
  ids: readonly string[],
  context: Context,
): Outcome<PlannedSave> {
  const read = settingsOf(snapshot, context.lang);
  if (!read.ok) return read;
  const settings = read.value;
  const allowed = requireManager(context, snapshot, settings);
  if (!allowed.ok) return allowed;
  const now = context.localNow(snapshot.properties.timeZone);
  const wanted = new Set(ids);
  const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  const all = leading(actions, knownContributions(snapshot).values(), settings);
  const changes = new Map(
    all.filter(({ action }) => wanted.has(action.id)).map((each) => [each.action.id, each.changes]),
  );
  const plan = planSave(
    snapshot,
    settings,
    { saveId, changes, confirmed: false, effectiveOn: null },
    { email: context.email, now, source: 'section' },
    foundEdits(snapshot, settings, now, context),
  );
  return 'faults' in plan ? faultsOf(plan.faults, context.lang) : inOneBatch(plan, context.lang);
}
