import * as z from '../../core/shared/schema.ts';
import { fillProperties } from './fill-properties.ts';

/** What a person's clock runs, in this order. */
export const clockJobs = ['digest', 'papers', 'sections'] as const;
export type ClockJob = (typeof clockJobs)[number];

const Plan = z.object({
  jobs: z.array(z.enum(clockJobs)),
  /** When the clock last began with it, in milliseconds since 1970; 0 for never. */
  ranAt: z.number(),
  /** The last day on which the person was told of a failure, by job. */
  told: z._default(z.partialRecord(z.enum(clockJobs), z.string()), {}),
  /** The last due day for which this clock ended a job: the workbook, which others write, cannot make it due again. */
  ended: z._default(z.partialRecord(z.enum(clockJobs), z.string()), {}),
});
const Trigger = z.object({
  uid: z.string(),
  /** When it last ran, or was made. */
  ranAt: z.number(),
});

/** A spreadsheet that a person's clock serves. */
export interface ServedPlan extends z.infer<typeof Plan> {
  readonly spreadsheetId: string;
  /** Prints of the addresses that the digest may write to, as `seen-leads.ts` makes them; '' for none. */
  readonly leads: string;
}
/** The one trigger of a person. */
export type KnownTrigger = z.infer<typeof Trigger>;

export interface Served {
  readonly plans: readonly ServedPlan[];
  /** undefined before the first one was made. */
  readonly trigger: KnownTrigger | undefined;
}

const planPrefix = 'clock.plan.';
/** By itself, as one value holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const leadsPrefix = 'clock.leads.';
const triggerKey = 'clock.trigger';
/** Earlier versions: a spreadsheet, its jobs and when it was told of, by trigger. */
const beforePrefix = 'dispatch.';

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();

/** What the person's clock serves, as user properties tell: one round trip. */
export function served(): Served {
  const all = store().getProperties();
  const before = Object.keys(all).filter((key) => key.startsWith(beforePrefix));
  if (before.length > 0) return moved(all, before);
  return {
    plans: Object.entries(all).flatMap(([key, value]) =>
      key.startsWith(planPrefix) ? planIn(key.slice(planPrefix.length), value, all) : [],
    ),
    trigger: parsed(Trigger, all[triggerKey]),
  };
}

/** Keeps a plan, or a trigger, or both, in one call. @throws where the store is full */
export function keep(plan?: ServedPlan, trigger?: KnownTrigger): void {
  fillProperties(store(), { ...planEntry(plan), ...triggerEntry(trigger) });
}

/** Changes what is kept of a plan, unless it was dropped meanwhile. */
export function changePlan(spreadsheetId: string, change: (plan: ServedPlan) => ServedPlan): void {
  const plan = served().plans.find((each) => each.spreadsheetId === spreadsheetId);
  if (plan !== undefined) keep(change(plan));
}

export function dropPlan(spreadsheetId: string): void {
  store().deleteProperty(planPrefix + spreadsheetId);
  store().deleteProperty(leadsPrefix + spreadsheetId);
}

export function forgetTrigger(): void {
  store().deleteProperty(triggerKey);
}

const planEntry = (plan: ServedPlan | undefined): Record<string, string> => {
  if (plan === undefined) return {};
  const { spreadsheetId, leads, ...kept } = plan;
  return {
    [planPrefix + spreadsheetId]: JSON.stringify(kept),
    ...(leads === '' ? {} : { [leadsPrefix + spreadsheetId]: leads }),
  };
};

const triggerEntry = (trigger: KnownTrigger | undefined): Record<string, string> =>
  trigger === undefined ? {} : { [triggerKey]: JSON.stringify(trigger) };

function planIn(
  spreadsheetId: string,
  value: string,
  all: Readonly<Record<string, string>>,
): ServedPlan[] {
  const plan = parsed(Plan, value);
  const leads = all[leadsPrefix + spreadsheetId] ?? '';
  return plan === undefined ? [] : [{ spreadsheetId, leads, ...plan }];
}

function parsed<T>(schema: z.ZodMiniType<T>, value: string | undefined): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(value ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Moves what an earlier version kept, and reads again. */
function moved(all: Readonly<Record<string, string>>, before: readonly string[]): Served {
  const entries = before.flatMap((key) => {
    const uid = key.slice(beforePrefix.length);
    if (uid.startsWith('jobs.') || uid.startsWith('told.')) return [];
    // A trigger that named no jobs was older than papers, and ran the digest.
    const named = (all[`${beforePrefix}jobs.${uid}`] ?? 'digest').split(',');
    const spreadsheetId = all[key] ?? '';
    const own = clockJobs.filter((job) => named.includes(job));
    return [{ spreadsheetId, jobs: own, ranAt: 0, told: {}, ended: {}, leads: '' }];
  });
  store().setProperties(Object.assign({}, ...entries.map(planEntry)));
  for (const key of before) store().deleteProperty(key);
  return served();
}
