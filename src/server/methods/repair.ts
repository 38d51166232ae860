import type { LostActions } from '../../core/actions/restore/lost-actions.ts';
import { lostActions } from '../../core/actions/restore/lost-actions.ts';
import { backLines, missingLines } from '../../core/actions/restore/lost-texts.ts';
import { restoredRecord, restoredRows } from '../../core/actions/restore/restored-rows.ts';
import { unreliableFrom } from '../../core/actions/update/witnessed.ts';
import { parsePlan } from '../../core/plan/parse-plan.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { repair as repairRequests } from '../../core/set-up/set-up.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import { cellLanguage } from '../../core/workbook/cell-language.ts';
import { type LayoutFault, layoutFault } from '../../core/workbook/layout/marker.ts';
import { lostHeader } from '../../core/workbook/lost-header.ts';
import { restoreLostIds } from '../../core/workbook/lost-ids.ts';
import { madeSheetLines } from '../../core/workbook/made-sheets.ts';
import type { Settings } from '../../core/workbook/read-settings.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { settingsSetUp } from '../services/plan-save.ts';
import { admit } from '../services/rights.ts';
import { type Planned, writeLayout } from '../services/write-layout.ts';

/** A repair, and the actions that were lost when it was planned. */
interface PlannedRepair extends Planned {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly lost: LostActions;
  /** What the marker of the layout said, if it was no good. */
  readonly marker: LayoutFault | undefined;
}

/** Puts structure and format right, and tells which actions are missing. Entries stay as they are. */
export const repair: Handlers<Context>['layout.repair'] = (_input, context) => {
  const { requests, lost, settings, snapshot, marker } = writeLayout(context, (read) =>
    planRepair(read, context, ({ snapshot, settings }) => {
      const today = context.today(snapshot.properties.timeZone);
      return repairRequests(snapshot, settings, today, context.email);
    }),
  );
  const { lang } = context;
  const missing = missingLines(lost, settings, snapshot, lang);
  const notes = [
    ...(marker ? [sentences.markerMade[lang]({ marker, cells: settings.lang })] : []),
    ...madeSheetLines(snapshot, settings, lang),
  ];
  return { requests: requests.length, notes, missing, back: lost.back.length };
};

/** Brings back the actions that are missing, as they were recorded last. */
export const bringBack: Handlers<Context>['layout.bringBack'] = (_input, context) => {
  const { email, lang } = context;
  // One for all tries: what an earlier one noted is not noted again.
  const saveId = context.newId();
  const { lost, snapshot } = writeLayout(context, (read) =>
    planRepair(read, context, ({ snapshot, settings, lost: { back } }) => {
      const now = context.localNow(snapshot.properties.timeZone);
      return [
        ...restoredRecord(snapshot, back, saveId, { email, now, source: 'plan' }),
        ...repairRequests(snapshot, settings, now.slice(0, 10), email, restoredRows(back)),
      ];
    }),
  );
  const isRecordWhole = unreliableFrom(snapshot) === undefined;
  return { lines: backLines(lost, isRecordWhole, lang) };
};

/** Who may repair, what is lost, and the requests that `requestsFor` makes of that. */
function planRepair(
  snapshot: Snapshot,
  context: Context,
  requestsFor: (found: Omit<PlannedRepair, 'requests'>) => readonly Request[],
): PlannedRepair {
  const read = settingsSetUp(snapshot, context.lang);
  const settings = { ...read, lang: cellLanguage(snapshot, read) };
  admit(context, settings, snapshot);
  const header = lostHeader(snapshot);
  if (header !== undefined) throw fault('header-lost', context.lang, header);
  const whole = restoreLostIds(snapshot, settings.given).snapshot;
  const lost = lostActions(whole, settings, () => parsePlan(context.builtInPlan().text).plan);
  const found = { snapshot, settings, lost, marker: layoutFault(snapshot) };
  return { ...found, requests: requestsFor(found) };
}
