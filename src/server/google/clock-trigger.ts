/** Name of the function that the one clock trigger calls; see main.ts. */
const dispatcher = 'runDue';
/** User properties that tell which spreadsheet a trigger is for: a clock trigger opens none. */
const prefix = 'dispatch.';

/** The person's clock trigger in this document. An add-on gets one of them, at most hourly. */
export interface ClockTrigger {
  readonly isOn: () => boolean;
  /** Installs it, unless it is there. */
  readonly turnOn: (spreadsheetId: string) => void;
  readonly turnOff: () => void;
}

const mine = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((each) => each.getHandlerFunction() === dispatcher);

export const clockTrigger: ClockTrigger = {
  isOn: () => {
    const triggers = mine();
    if (triggers.length === 0) return false;
    const known = PropertiesService.getUserProperties().getProperties();
    return triggers.some((trigger) => known[prefix + trigger.getUniqueId()] !== undefined);
  },
  turnOn: (spreadsheetId) => {
    const [known] = mine();
    const trigger = known ?? ScriptApp.newTrigger(dispatcher).timeBased().everyHours(1).create();
    try {
      PropertiesService.getUserProperties().setProperty(
        prefix + trigger.getUniqueId(),
        spreadsheetId,
      );
    } catch (error) {
      // A trigger that knows no spreadsheet would run for nothing.
      if (known === undefined) ScriptApp.deleteTrigger(trigger);
      throw error;
    }
  },
  turnOff: () => {
    for (const trigger of mine()) {
      const store = PropertiesService.getUserProperties();
      store.deleteProperty(prefix + trigger.getUniqueId());
      store.deleteProperty(`${prefix}told.${trigger.getUniqueId()}`);
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
