import type { TriggerRecord } from '../store/host-state.ts';
import { offsetAt } from '../zoned-serial.ts';
import type { GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import type { AuthMode } from './run.ts';
import { authMode } from './services/script-app.ts';
import { rangeRef, spreadsheetRef } from './services/spreadsheet-refs.ts';
import { activeUserRef } from './services/user.ts';

/** Event objects: https://developers.google.com/apps-script/guides/triggers/events */
type Event = Readonly<Record<string, unknown>>;

/**
 * Open and install: `triggerUid` for installable triggers only. `user` is the person at the keyboard,
 * "if available".
 */
export function openEvent(
  host: HostContext,
  mode: AuthMode,
  spreadsheetId: string,
  user: string,
  triggerUid?: string,
): Event {
  return {
    authMode: authMode.value(mode),
    source: spreadsheetRef(spreadsheetId),
    user: activeUserRef(host, user),
    triggerUid,
  };
}

export interface EditDetails {
  readonly sheetId: number;
  readonly box: GridBox;
  /** "Only available if the edited range is a single cell": not after a paste, nor for an empty cell. */
  readonly value?: string;
  readonly oldValue?: string;
}

export function editEvent(
  host: HostContext,
  mode: AuthMode,
  spreadsheetId: string,
  user: string,
  edit: EditDetails,
  triggerUid?: string,
): Event {
  return {
    ...openEvent(host, mode, spreadsheetId, user, triggerUid),
    range: rangeRef({ spreadsheetId, sheetId: edit.sheetId, box: edit.box }),
    value: edit.value,
    oldValue: edit.oldValue,
  };
}

/** Time-driven: the parts of the time are those of the script's time zone, as numbers. */
export function clockEvent(now: Date, timeZone: string, trigger: TriggerRecord): Event {
  const local = new Date(now.getTime() + offsetAt(now.getTime(), timeZone));
  const startOfYear = Date.UTC(local.getUTCFullYear(), 0, 1);
  return {
    authMode: authMode.value('FULL'),
    'day-of-month': local.getUTCDate(),
    // Monday is 1, Sunday 7.
    'day-of-week': local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    month: local.getUTCMonth() + 1,
    second: local.getUTCSeconds(),
    timezone: timeZone,
    triggerUid: trigger.id,
    'week-of-year': Math.floor((local.getTime() - startOfYear) / 604_800_000) + 1,
    year: local.getUTCFullYear(),
  };
}
