import { NotSupportedError } from '../../not-supported.ts';
import { offsetAt } from '../../zoned-serial.ts';
import { authorised, scope } from '../access.ts';
import { number, text } from '../args.ts';
import { enumOf } from '../enum.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';
import { installTrigger } from '../triggers.ts';
import { triggerRef } from './trigger.ts';

export const weekDay = enumOf('ScriptApp.WeekDay', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

interface ClockTrigger {
  readonly handler: string;
  /** Unit and number of a recurring trigger. */
  readonly every?: { readonly unit: keyof typeof unitMs; readonly count: number };
  readonly hour?: number;
  readonly minute?: number;
  readonly timeZone?: string;
  readonly weekDay?: number;
  /** Runs once, at this time (ms since the epoch), or this long after it was made. */
  readonly at?: number;
  readonly after?: number;
}

const unitMs = { minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 };

type Change = (run: Run, self: ClockTrigger, arg: number) => Partial<ClockTrigger>;

const step = (change: Change) =>
  method<ClockTrigger>([
    ['Integer'],
    (run, self, [arg]) =>
      new ServiceRef(clockTriggerBuilderClass, { ...self, ...change(run, self, number(arg)) }),
  ]);

const every =
  (unit: keyof typeof unitMs): Change =>
  (_run, _self, count) => {
    if (count < 1) throw exception('Invalid argument: n');
    if (unit === 'minutes' && ![1, 5, 10, 15, 30].includes(count)) {
      throw exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15, or 30.',
      );
    }
    return { every: { unit, count } };
  };

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export const clockTriggerBuilderClass: ServiceClass<ClockTrigger> = {
  path: 'ScriptApp.ClockTriggerBuilder',
  service: 'script',
  access: authorised(scope.scriptApp),
  methods: {
    everyMinutes: step(every('minutes')),
    everyHours: step(every('hours')),
    everyDays: step(every('days')),
    everyWeeks: step(every('weeks')),
    atHour: step((_run, _self, hour) => ({ hour: within(hour, 0, 23, 'hour') })),
    nearMinute: step((_run, _self, minute) => ({ minute: within(minute, 0, 59, 'minute') })),
    after: step((_run, _self, ms) => ({ after: within(ms, 0, Number.MAX_SAFE_INTEGER, 'after') })),
    at: method<ClockTrigger>([
      ['Date'],
      (_run, self, [date]) =>
        new ServiceRef(clockTriggerBuilderClass, {
          ...self,
          at: date instanceof Date ? date.getTime() : 0,
        }),
    ]),
    inTimezone: method<ClockTrigger>([
      ['String'],
      (_run, self, [timeZone]) =>
        new ServiceRef(clockTriggerBuilderClass, { ...self, timeZone: text(timeZone) }),
    ]),
    onWeekDay: method<ClockTrigger>([
      [weekDay.type],
      (_run, self, [day]) =>
        new ServiceRef(clockTriggerBuilderClass, {
          ...self,
          weekDay: dayNumber(day),
          every: self.every ?? { unit: 'weeks', count: 1 },
        }),
    ]),
    create: method<ClockTrigger>([[], create]),
  },
};

function create(run: Run, self: ClockTrigger): ServiceRef {
  const interval =
    self.every === undefined ? undefined : unitMs[self.every.unit] * self.every.count;
  const once = self.at ?? (self.after === undefined ? undefined : self.after);
  if ((interval === undefined) === (once === undefined)) {
    throw exception('Invalid clock trigger: give it either a recurrence or one time.');
  }
  // Seen in the field: github.com/ttsukagoshi/mail-merge-for-gmail/issues/165
  if (interval !== undefined && interval < unitMs.hours) {
    throw exception('The recurrence interval for an Add-on trigger must be at least one hour.');
  }
  const next = self.at ?? nextRun(run, self, interval);
  return triggerRef(
    installTrigger(run, {
      handler: self.handler,
      eventType: 'CLOCK',
      nextRun: new Date(next).toISOString(),
      ...(interval === undefined ? {} : { intervalMs: interval }),
    }),
  );
}

/** Google picks a minute within the hour; here it is the given one, or 0. */
function nextRun(run: Run, self: ClockTrigger, interval: number | undefined): number {
  const now = run.host.clock.now().getTime();
  if (self.after !== undefined) return now + self.after;
  if (interval === undefined || interval < unitMs.days) return now + (interval ?? 0);
  const timeZone = self.timeZone ?? run.host.project.manifest.timeZone;
  const offset = offsetAt(now, timeZone);
  const local = new Date(now + offset);
  local.setUTCHours(self.hour ?? 0, self.minute ?? 0, 0, 0);
  while (
    local.getTime() - offset <= now ||
    (self.weekDay !== undefined && local.getUTCDay() !== self.weekDay)
  ) {
    local.setUTCDate(local.getUTCDate() + 1);
  }
  return local.getTime() - offset;
}

function within(value: number, low: number, high: number, name: string): number {
  if (value < low || value > high) throw exception(`Invalid argument: ${name}`);
  return value;
}

function dayNumber(day: unknown): number {
  const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
  const index = names.indexOf(weekDay.nameOf(day) ?? '');
  if (index < 0) throw new NotSupportedError('ClockTriggerBuilder.onWeekDay with this value');
  return index;
}
