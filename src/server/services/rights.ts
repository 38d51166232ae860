import { isOurProtection } from '../../core/workbook/layout/protection.ts';
import { managersOf, roleOf, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';

/**
 * Why somebody may not do what managers do. Where Settings names no manager (a workbook half laid out, or a
 * list that was emptied), those whom Google lets change Settings count as managers: the owner at
 * least. A manager whom a protection shuts out may not, either: Google would refuse the write.
 */
function managerFault(
  { email }: Context,
  snapshot: Pick<Snapshot, 'sheets'>,
  settings: Settings | undefined,
): 'not-allowed' | 'protected' | undefined {
  const shutOut = snapshot.sheets.some(({ properties, protectedRanges }) =>
    protectedRanges.some(
      ({ protectedRangeId, requestingUserCanEdit, warningOnly }) =>
        warningOnly !== true &&
        requestingUserCanEdit !== true &&
        isOurProtection(properties.sheetId, protectedRangeId),
    ),
  );
  if (settings === undefined || managersOf(settings).length === 0) {
    return shutOut ? 'not-allowed' : undefined;
  }
  if (roleOf(settings, email) !== 'manager') return 'not-allowed';
  return shutOut ? 'protected' : undefined;
}

/** Refuses everybody but managers, and those whom a protection shuts out. */
export function requireManager(...of: Parameters<typeof managerFault>): void {
  const code = managerFault(...of);
  if (code !== undefined) throw fault(code, of[0].lang);
}

/** Whether somebody passes `requireManager`. */
export const mayManage = (...of: Parameters<typeof managerFault>): boolean =>
  managerFault(...of) === undefined;

/** Whether somebody is a manager, for what does not write to protected cells. */
export const isManager = ({ email }: Context, settings: Settings): boolean =>
  roleOf(settings, email) === 'manager';

/** Refuses everybody else. */
export function managerOnly(context: Context, settings: Settings): void {
  if (!isManager(context, settings)) throw fault('not-allowed', context.lang);
}

/** Whether somebody is manager or staff: Sections work in their own workbooks. */
export const isStaff = (context: Context, settings: Settings): boolean =>
  isManager(context, settings) || roleOf(settings, context.email) === 'staff';

/**
 * Refuses everybody whom the method at hand is not for, as the table of methods has it. Whoever reads a
 * workbook for a method calls this with its Settings.
 */
export function admit(
  context: Context,
  settings: Settings,
  snapshot: Pick<Snapshot, 'sheets'> = { sheets: [] },
): void {
  const { role, lang, email } = context;
  if (role === 'plan-writer') requireManager(context, snapshot, settings);
  if (role === 'staff' && !isStaff(context, settings)) throw fault('not-staff', lang);
  if (role !== 'member' && role !== 'manager') return;
  if (roleOf(settings, email) === null) throw fault('not-member', lang);
  if (role === 'manager') managerOnly(context, settings);
}
