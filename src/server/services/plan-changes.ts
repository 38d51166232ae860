import type { PlanFault } from '../../core/actions/assign/plan-fault.ts';
import { planChangeProblem } from '../../core/actions/assign/plan-fault-texts.ts';
import type { Reconciled } from '../../core/actions/update/reconcile.ts';
import type { Saver } from '../../core/actions/update/record.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { Refused } from '../refused.ts';
import { foundEdits, settingsFor } from './plan-save.ts';

/** A workbook as a manager may change it now. */
export interface Managed {
  readonly settings: Settings;
  readonly saver: Saver;
  /** What was edited by hand since the last save. */
  readonly found: Reconciled;
}

/** Refuses everybody but managers whom no protection shuts out. */
export function managed(snapshot: Snapshot, context: Context): Managed {
  const settings = settingsFor(snapshot, context);
  const now = context.localNow(snapshot.properties.timeZone);
  return {
    settings,
    saver: { email: context.email, now, source: 'plan' },
    found: foundEdits(snapshot, settings, now, context),
  };
}

/** Faults that a dialog shows at once. */
const shownFaults = 20;

/** What core planned, or why it cannot be written, in the person's language. */
export function plannedOr<T extends object>(
  planned: { readonly faults: readonly PlanFault[] } | T,
  lang: Lang,
): T {
  if (!('faults' in planned)) return planned;
  const faults = planned.faults.slice(0, shownFaults);
  throw new Refused(faults.flatMap((each) => problemsOf(each, lang)));
}

function problemsOf({ code, place }: PlanFault, lang: Lang): readonly Problem[] {
  switch (code) {
    case 'unknown-id':
    case 'repeated-id':
    case 'column-gone':
    case 'text-too-long':
      return fault(code, lang, place).problems;
    default:
      return [planChangeProblem(code, lang, place)];
  }
}
