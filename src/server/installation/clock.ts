import type { ProbeResult } from '../../core/shared/installation/probe-result.ts';
import { noteError } from '../log.ts';
import { type Look, probe } from './probe.ts';

const handler = 'runDue';
const key = 'installation.clock';

/** What a run of the clock finds, kept for the check: nobody looks on when it runs. Null: no answer. */
interface ClockFacts {
  readonly at: string;
  readonly hasProperties: boolean | null;
  readonly hasLock: boolean | null;
  readonly hasSpreadsheet: boolean | null;
  readonly triggers: number | null;
  /** Whether it came to its end. */
  readonly done: boolean;
}

/** Runs what the clock is for, and keeps what that run found. The keeping never stops it. */
export function notingClockRun(work: () => void): void {
  const found = {
    at: new Date().toISOString(),
    // The types leave out that these may be null in a run without a document.
    hasProperties: seen(() => (PropertiesService.getDocumentProperties() as unknown) !== null),
    hasLock: seen(() => (LockService.getDocumentLock() as unknown) !== null),
    hasSpreadsheet: seen(() => (SpreadsheetApp.getActiveSpreadsheet() as unknown) !== null),
    triggers: seen(() => ScriptApp.getProjectTriggers().length),
  };
  const keep = (done: boolean): void => {
    const facts: ClockFacts = { ...found, done };
    seen(() => PropertiesService.getUserProperties().setProperty(key, JSON.stringify(facts)));
  };
  keep(false);
  work();
  keep(true);
}

/** What a look finds; null where it fails. */
function seen<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    noteError(error);
    return null;
  }
}

export function probeClock(): ProbeResult[] {
  return [probe('A30', madeListedRemoved), probe('A31', lastRun)];
}

function madeListedRemoved(): Look {
  const mine = (): GoogleAppsScript.Script.Trigger[] =>
    ScriptApp.getProjectTriggers().filter((each) => each.getHandlerFunction() === handler);
  const there = mine().length;
  // An add-on may have one of a kind: the one that works here is not touched.
  if (there > 0) return [true, `${there} listed, in use`];
  const trigger = ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  let listed = 0;
  try {
    listed = mine().length;
  } finally {
    ScriptApp.deleteTrigger(trigger);
  }
  const left = mine().length;
  return [listed === 1 && left === 0, `made, ${listed} listed, ${left} left`];
}

function lastRun(): Look {
  const kept = PropertiesService.getUserProperties().getProperty(key);
  if (kept === null) {
    return ['not-tried', 'no-clock-run'];
  }
  const { done } = JSON.parse(kept) as ClockFacts; // kept by the function above
  return [done, kept];
}
