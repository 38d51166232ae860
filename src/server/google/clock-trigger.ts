import { fillProperties } from './fill-properties.ts';

/** Name of the function that the one clock trigger calls; see main.ts. */
const dispatcher = 'runDue';
/** User properties that tell which spreadsheet a trigger is for: a clock trigger opens none. */
const prefix = 'dispatch.';

/** What a person's trigger runs. */
export type ClockJob = 'digest' | 'papers' | 'sections';

/** The person's clock trigger in this document. An add-on gets one of them, at most hourly. */
export interface ClockTrigger {
  readonly isOn: (job: ClockJob) => boolean;
  /** Lets the trigger run a job; installs it, unless it is there. */
  readonly turnOn: (spreadsheetId: string, job: ClockJob) => void;
  /** Stops a job; without any, the trigger goes. */
  readonly turnOff: (job: ClockJob) => void;
}

const mine = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((each) => each.getHandlerFunction() === dispatcher);

const jobsKey = (uid: string): string => `${prefix}jobs.${uid}`;

/** The jobs of a trigger: a trigger that names none is older than papers, and runs the digest. */
export function jobsOf(uid: string): ClockJob[] {
  const stored = PropertiesService.getUserProperties().getProperty(jobsKey(uid)) ?? 'digest';
  return (['digest', 'papers', 'sections'] as const).filter((job) =>
    stored.split(',').includes(job),
  );
}

export const clockTrigger: ClockTrigger = {
  isOn: (job) => {
    const triggers = mine();
    if (triggers.length === 0) return false;
    const known = PropertiesService.getUserProperties().getProperties();
    return triggers.some((trigger) => {
      const uid = trigger.getUniqueId();
      return known[prefix + uid] !== undefined && jobsOf(uid).includes(job);
    });
  },
  turnOn: (spreadsheetId, job) => {
    const [known] = mine();
    const trigger = known ?? ScriptApp.newTrigger(dispatcher).timeBased().everyHours(1).create();
    const uid = trigger.getUniqueId();
    const store = PropertiesService.getUserProperties();
    // A trigger that had forgotten its spreadsheet runs nothing any more.
    const had = known && store.getProperty(prefix + uid) !== null ? jobsOf(uid) : [];
    try {
      fillProperties(store, {
        [prefix + uid]: spreadsheetId,
        [jobsKey(uid)]: [...new Set([...had, job])].join(','),
      });
    } catch (error) {
      // A trigger that knows no spreadsheet would run for nothing.
      if (known === undefined) ScriptApp.deleteTrigger(trigger);
      throw error;
    }
  },
  turnOff: (job) => {
    for (const trigger of mine()) {
      const uid = trigger.getUniqueId();
      const store = PropertiesService.getUserProperties();
      const left = jobsOf(uid).filter((each) => each !== job);
      if (left.length > 0 && store.getProperty(prefix + uid) !== null) {
        store.setProperty(jobsKey(uid), left.join(','));
        continue;
      }
      for (const key of [prefix + uid, jobsKey(uid), `${prefix}told.${uid}`]) {
        store.deleteProperty(key);
      }
      ScriptApp.deleteTrigger(trigger);
    }
  },
};

/**
 * What the trigger runs for nothing from now on: in its own run it has no document open, and so cannot be
 * deleted. Turning it on again gives it its spreadsheet back.
 */
export function forgetSpreadsheet(triggerUid: string): void {
  PropertiesService.getUserProperties().deleteProperty(prefix + triggerUid);
}

/** Whether its person was told of a failure today already; from now on they were. */
export function toldToday(triggerUid: string): boolean {
  const store = PropertiesService.getUserProperties();
  const key = `${prefix}told.${triggerUid}`;
  const today = new Date().toISOString().slice(0, 10);
  if (store.getProperty(key) === today) return true;
  store.setProperty(key, today);
  return false;
}

/** The spreadsheet that a trigger is for; undefined if it is not known any more. */
export function spreadsheetOfTrigger(triggerUid: string): string | undefined {
  return PropertiesService.getUserProperties().getProperty(prefix + triggerUid) ?? undefined;
}
