import { headOf } from '../../core/actions/update/chain.ts';
import { columnOf, shownCell, updateFields } from '../../core/actions/update/entry-columns.ts';
import { placeIds } from '../../core/actions/update/place-ids.ts';
import { type Changed, type PlannedSave, planSave } from '../../core/actions/update/save-update.ts';
import { shown } from '../../core/actions/update/update-rows.ts';
import { checkWorkbook } from '../../core/check/check-workbook.ts';
import type { Issue } from '../../core/check/issue.ts';
import { messageOf, placeOf } from '../../core/check/issue.ts';
import { issueRequests } from '../../core/check/issue-requests.ts';
import type { ListedIssue } from '../../core/rpc/check.ts';
import type { Handlers, Input, Output } from '../../core/rpc/contract.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import { cellOf, findColumns } from '../../core/workbook/find-columns.ts';
import type { Settings } from '../../core/workbook/read-settings.ts';
import { isAreaSheetId } from '../../core/workbook/sheet-ids.ts';
import type { Rows, Snapshot } from '../../core/workbook/snapshot.ts';
import { tierLabel } from '../../core/workbook/tiers.ts';
import type { Context } from '../context.ts';
import { faultsOf, foundEdits, inOneBatch, settingsFor } from '../services/plan-save.ts';
import { mayManage } from '../services/rights.ts';
import { witnessed, writeSave } from '../services/write-save.ts';

/** Issues of one rule, and in all, that the Issues sheet lists: it stays one batch at any size. */
const mostOfRule = 250;
const most = 1500;

/** The full check: what is wrong in the workbook, listed in the Issues sheet. Four round trips. */
export const check: Handlers<Context>['check.run'] = (_input, context) => {
  const { sheets } = context;
  const { snapshot, settings, issues } = readChecked(context);
  const listed = mostUrgent(issues);
  const unlisted = issues.length - listed.length;
  const remainder = unlisted === 0 ? '' : sentences.moreIssues[settings.lang]({ unlisted });
  const requests = issueRequests(snapshot, listed, settings.lang, remainder);
  if (requests.length > 0) {
    const isWhole = !issues.some(({ code }) => code === 'chain-broken');
    sheets.overwrite(isWhole ? witnessed(context, snapshot, requests, 'check') : requests);
  }
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  const value = {
    counts,
    issues: listed.map((issue) => listedIssue(issue, snapshot, settings, context)),
    unlisted,
  };
  return value;
};

interface Checked {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly issues: readonly Issue[];
}

function readChecked(context: Context): Checked {
  const snapshot = context.sheets.snapshot();
  const settings = settingsFor(snapshot, context);
  return checked(snapshot, settings, context);
}

/** Reads the formulas, in one round trip, and checks. */
function checked(snapshot: Snapshot, settings: Settings, context: Context): Checked {
  const areas = snapshot.sheets.filter(
    ({ properties: { sheetId } }) => isAreaSheetId(sheetId) && snapshot.cells.has(sheetId),
  );
  const rows = context.sheets.formulas(
    areas.map(({ properties }) => quoteSheetTitle(properties.title)),
  );
  const formulas = new Map<number, Rows>(
    areas.map(({ properties }, i) => [properties.sheetId, rows[i] ?? []]),
  );
  const today = context.today(snapshot.properties.timeZone);
  const head = headOf(snapshot);
  return {
    snapshot,
    settings,
    issues: checkWorkbook({ snapshot, head, formulas, settings, today }),
  };
}

function mostUrgent(issues: readonly Issue[]): Issue[] {
  const ofRule = new Map<string, number>();
  return issues
    .filter(({ code }) => {
      const count = (ofRule.get(code) ?? 0) + 1;
      ofRule.set(code, count);
      return count <= mostOfRule;
    })
    .slice(0, most);
}

function listedIssue(
  issue: Issue,
  snapshot: Snapshot,
  settings: Settings,
  context: Context,
): ListedIssue {
  const { lang } = context;
  const { code, severity, id, sheetId, sheet, row, column, text, mend } = issue;
  return {
    ...{ code, severity, id, sheetId, sheet, row, column },
    ...{ place: placeOf(issue, lang), message: messageOf(issue, lang), remedy: text.remedy[lang] },
    mend:
      mend === undefined || !mayMend(mend.field, snapshot, settings, context)
        ? null
        : shownMend(issue, mend, snapshot, settings),
  };
}

/** A mend as a person reads it. */
function shownMend(
  { sheetId, row }: Issue,
  { field, after }: NonNullable<Issue['mend']>,
  snapshot: Snapshot,
  settings: Settings,
): NonNullable<ListedIssue['mend']> {
  const rows = snapshot.cells.get(sheetId) ?? [];
  const { positions } = findColumns(rows, areaColumns);
  const raw = cellOf(rows[(row ?? 0) - 1], positions, field);
  const column = columnOf(field);
  return {
    field,
    // A text as it stands: "Achevé" says more than the word that it is read as.
    before: typeof raw === 'string' ? raw : shownCell(column, raw, settings),
    after:
      column.kind === 'tier'
        ? tierLabel(settings.tiers, String(after))
        : shown(column, after, settings.lang),
  };
}

/** What staff enter is mended by everybody who may update, the rest by managers. */
function mayMend(field: string, snapshot: Snapshot, settings: Settings, context: Context): boolean {
  return updateFields.includes(field) || mayManage(context, snapshot, settings);
}

/** Puts right what the person has confirmed, as an update of theirs; what has changed since is left alone. */
export const mend: Handlers<Context>['check.mend'] = (input, context) => {
  const { mended, outdated } = writeSave(context, (snapshot) =>
    planMends(snapshot, input, context),
  );
  return { mended, outdated };
};

/** Keys of the columns that rules propose values for. */
const mendable = new Set<string>([...updateFields, 'kind', 'tier', 'plannedDue']);

/** A save, and what becomes of the actions. */
type PlannedMends = PlannedSave & Output<'check.mend'>;

function planMends(
  snapshot: Snapshot,
  { saveId, mends }: Input<'check.mend'>,
  context: Context,
): PlannedMends {
  const { email, lang } = context;
  const settings = settingsFor(snapshot, context);
  const { issues } = checked(snapshot, settings, context);
  const changes = new Map<string, Changed>();
  const mended = new Set<string>();
  const outdated = new Set<string>();
  for (const { id, code, field, before, after } of mends) {
    const issue = issues.find(
      (each) => each.id === id && each.code === code && each.mend?.field === field,
    );
    const now = issue?.mend && shownMend(issue, issue.mend, snapshot, settings);
    const change = issue?.mend?.after;
    if (
      now?.before === before &&
      now.after === after &&
      mayMend(field, snapshot, settings, context)
    ) {
      changes.set(id, { ...changes.get(id), [field]: change });
      mended.add(id);
    } else if (issue === undefined && holds(snapshot, settings, id, field, after)) {
      // Written by this very call, whose answer was lost, or just so by somebody else.
      mended.add(id);
    } else outdated.add(id);
  }
  const now = context.localNow(snapshot.properties.timeZone);
  const found = foundEdits(snapshot, settings, now, context);
  const spec = { saveId, changes, confirmed: false, effectiveOn: null, rewrite: true };
  const plan = planSave(snapshot, settings, spec, { email, now, source: 'sidebar' }, found);
  if ('faults' in plan) throw faultsOf(plan.faults, lang);
  return inOneBatch({ ...plan, mended: [...mended], outdated: [...outdated] }, lang);
}

/** Whether a field of an action reads as it was to be mended. */
function holds(
  snapshot: Snapshot,
  settings: Settings,
  id: string,
  field: string,
  after: string,
): boolean {
  const [place] = placeIds(snapshot, [id], []).placed;
  if (place === undefined || !mendable.has(field)) return false;
  const raw = cellOf(place.cells, place.positions, field);
  return raw === after || shownCell(columnOf(field), raw, settings) === after;
}
