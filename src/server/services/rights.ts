import type { Outcome } from '../../core/shared/outcome.ts';
import { isOurProtection } from '../../core/workbook/layout/protection.ts';
import { managersOf, roleOf, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';

/**
 * Refuses everybody but managers. Where Settings names no manager (a workbook half laid out, or a
 * list that was emptied), those whom Google lets change Settings count as managers: the owner at
 * least. Also refuses a manager whom a protection shuts out, as Google would refuse the write.
 */
export function requireManager(
  context: Context,
  snapshot: Snapshot,
  settings: Settings | undefined,
): Outcome<null> {
  const shutOut = snapshot.sheets.some(({ properties, protectedRanges }) =>
    protectedRanges.some(
      ({ protectedRangeId, requestingUserCanEdit, warningOnly }) =>
        warningOnly !== true &&
        requestingUserCanEdit !== true &&
        isOurProtection(properties.sheetId, protectedRangeId),
    ),
  );
  if (settings === undefined || managersOf(settings).length === 0) {
    return shutOut ? fault('not-allowed', context.lang) : { ok: true, value: null };
  }
  if (roleOf(settings, context.email) !== 'manager') return fault('not-allowed', context.lang);
  return shutOut ? fault('protected', context.lang) : { ok: true, value: null };
}

/** Refuses everybody whom Settings does not name. */
export function requireMember(context: Context, settings: Settings): Outcome<null> {
  return roleOf(settings, context.email) === null
    ? fault('not-member', context.lang)
    : { ok: true, value: null };
}

/** Refuses everybody but managers, for what does not write to protected cells. */
export function managerOnly(context: Context, settings: Settings): Outcome<null> {
  return roleOf(settings, context.email) === 'manager'
    ? { ok: true, value: null }
    : fault('not-allowed', context.lang);
}

/** Refuses everybody but managers and staff: Sections work in their own workbooks. */
export function requireStaff(context: Context, settings: Settings): Outcome<null> {
  const role = roleOf(settings, context.email);
  return role === 'manager' || role === 'staff'
    ? { ok: true, value: null }
    : fault('not-staff', context.lang);
}
