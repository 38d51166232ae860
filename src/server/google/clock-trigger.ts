import { noteError } from '../log.ts';
import { hasSeen, seenLeads } from './seen-leads.ts';
import {
  type ClockJob,
  changePlan,
  dropPlan,
  forgetTrigger,
  type KnownTrigger,
  keep,
  type Served,
  type ServedPlan,
  served,
} from './served-plans.ts';

/** Name of the function that the one clock trigger calls; see main.ts. */
const dispatcher = 'runDue';

/** A trigger that runs hourly and has not run for so long is taken for deleted, in milliseconds. */
const longestSilence = 3 * 3_600_000;

/** Google installs no trigger, as in test deployments of add-ons; it says so in the person's language only. */
export class ClockRefused extends Error {
  override readonly name = 'ClockRefused';
}

/** A person's clock, as one spreadsheet sees it. */
export interface ClockTrigger {
  /** Whether a job is on. Where it is and the trigger was deleted, there is one again afterwards. */
  readonly isOn: (job: ClockJob) => boolean;
  /** Installs the trigger, unless there is one. @throws ClockRefused */
  readonly install: () => void;
  /** What this person's digest may do. */
  readonly digest: () => DigestRights;
  /** Keeps that the digest of a day has come to its end by this person's clock. */
  readonly endDigest: (due: string) => void;
  /**
   * Lets the clock run a job, and installs the trigger for it. @throws ClockRefused
   * @param leads of the digest: whom it may write to, in lower case
   */
  readonly turnOn: (job: ClockJob, leads?: readonly string[]) => void;
  /** Stops a job; without any, in any spreadsheet, the trigger goes. */
  readonly turnOff: (job: ClockJob) => void;
}

/** What a person let the digest of a workbook do. It stands in their own properties. */
export interface DigestRights {
  /** As `isOn` of the clock. */
  readonly isOn: () => boolean;
  /** Whether the person saw this lead among those whom it writes to. */
  readonly hasSeen: (lead: string) => boolean;
  /** The last due day whose digest this clock ended; '' before the first. */
  readonly ended: string;
}

/**
 * Each person has one trigger, and a list of the spreadsheets that it serves in user properties: right
 * whether `getProjectTriggers` lists the triggers of the script, as documented, or of the document.
 * https://developers.google.com/apps-script/reference/script/script-app#getprojecttriggers
 */
export function clockTriggerOf(spreadsheetId: string): ClockTrigger {
  const planIn = ({ plans }: Served): ServedPlan =>
    plans.find((plan) => plan.spreadsheetId === spreadsheetId) ?? {
      ...{ spreadsheetId, jobs: [], ranAt: 0, told: {}, ended: {}, leads: '' },
    };
  const runs = (job: ClockJob, now: Served): boolean => {
    if (!planIn(now).jobs.includes(job)) return false;
    try {
      keepWith(undefined, now);
      return true;
    } catch (error) {
      noteError(error);
      return false;
    }
  };
  return {
    isOn: (job) => runs(job, served()),
    digest: () => {
      const now = served();
      const { leads, ended } = planIn(now);
      return {
        isOn: () => runs('digest', now),
        hasSeen: hasSeen(leads),
        ended: ended.digest ?? '',
      };
    },
    endDigest: (due) =>
      changePlan(spreadsheetId, (plan) => ({ ...plan, ended: { ...plan.ended, digest: due } })),
    install: () => keepWith(undefined, served()),
    turnOn: (job, leads) => {
      const now = served();
      const plan = planIn(now);
      const seen = leads === undefined ? plan.leads : seenLeads(leads);
      keepWith({ ...plan, jobs: [...new Set([...plan.jobs, job])], leads: seen }, now);
    },
    turnOff: (job) => {
      const now = served();
      const plan = planIn(now);
      const jobs = plan.jobs.filter((each) => each !== job);
      if (jobs.length > 0) return keep({ ...plan, jobs });
      dropPlan(spreadsheetId);
      if (now.plans.every((each) => each.spreadsheetId === spreadsheetId)) removeTrigger();
    },
  };
}

const mine = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((each) => each.getHandlerFunction() === dispatcher);

/** Deletes what is listed. A trigger that another document hides serves nothing from now on. */
export function removeTrigger(): void {
  const listed = mine();
  for (const trigger of listed) ScriptApp.deleteTrigger(trigger);
  if (listed.length > 0) forgetTrigger();
}

/** Keeps a plan, with a trigger that runs. One that could not be kept would run for nothing, and goes. */
function keepWith(plan: ServedPlan | undefined, { trigger }: Served): void {
  const [first, ...others] = sorted(mine(), trigger);
  for (const other of others) ScriptApp.deleteTrigger(other);
  const uid = first?.getUniqueId() ?? (trigger && isAlive(trigger) ? trigger.uid : undefined);
  if (uid !== undefined) {
    const other = uid === trigger?.uid ? undefined : { uid, ranAt: Date.now() };
    if (plan !== undefined || other !== undefined) keep(plan, other);
    return;
  }
  const made = newTrigger();
  try {
    keep(plan, { uid: made.getUniqueId(), ranAt: Date.now() });
  } catch (error) {
    ScriptApp.deleteTrigger(made);
    throw error;
  }
}

/** The known trigger first, if it is among them. */
function sorted(
  triggers: readonly GoogleAppsScript.Script.Trigger[],
  known: KnownTrigger | undefined,
): GoogleAppsScript.Script.Trigger[] {
  const isKnown = (each: GoogleAppsScript.Script.Trigger) => each.getUniqueId() === known?.uid;
  return [...triggers.filter(isKnown), ...triggers.filter((each) => !isKnown(each))];
}

function newTrigger(): GoogleAppsScript.Script.Trigger {
  try {
    return ScriptApp.newTrigger(dispatcher).timeBased().everyHours(1).create();
  } catch (error) {
    throw new ClockRefused(String(error));
  }
}

const isAlive = ({ ranAt }: KnownTrigger): boolean => Date.now() - ranAt < longestSilence;

/**
 * The spreadsheets that a run of this trigger serves, the one that waits longest first; undefined where
 * another trigger of the person does so. That one may stand in another document, where it is not listed.
 */
export function takeTurn(uid: string): readonly ServedPlan[] | undefined {
  const { plans, trigger } = served();
  if (trigger !== undefined && trigger.uid !== uid && isAlive(trigger)) return undefined;
  try {
    keep(undefined, { uid, ranAt: Date.now() });
  } catch (error) {
    // The store is full: the work is done all the same.
    noteError(error);
  }
  return [...plans].sort((a, b) => a.ranAt - b.ranAt);
}
