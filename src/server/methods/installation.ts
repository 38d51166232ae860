import type { Handlers } from '../../core/rpc/contract.ts';
import { isSectionBook } from '../../core/sections/section-marker.ts';
import { type ProbeResult, resultText } from '../../core/shared/installation/probe-result.ts';
import { version } from '../../core/shared/version.ts';
import { managersOf, readSettings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { probeClock } from '../installation/clock.ts';
import { keepResults, keptResults } from '../installation/kept-results.ts';
import { probeOwnWorkbook } from '../installation/own-workbook.ts';
import { probePaper } from '../installation/paper.ts';
import { errorWords, probe, thrownBy } from '../installation/probe.ts';
import { binScratch } from '../installation/scratch.ts';
import { probeServices } from '../installation/services.ts';
import { probeWorkbook } from '../installation/workbook.ts';
import { admit } from '../services/rights.ts';

/** Each is one execution, so that the page shows how far it is and no limit is met. */
const steps: readonly ((context: Context) => ProbeResult[])[] = [
  probeServices,
  (context) => probeWorkbook('en', context),
  (context) => probeWorkbook('fr', context),
  probePaper,
  probeOwnWorkbook,
  () => probeClock(),
];

/** Runs the probes of one step. */
export const step: Handlers<Context>['installation.step'] = ({ step: n }, context) => {
  requireInstaller(context, n === 0);
  const run = steps[n];
  if (run === undefined) throw fault('bad-request', context.lang, `installation.step ${n}`);
  const results = run(context);
  keepResults(n, results);
  return { results, steps: steps.length };
};

/** Moves what is left to the bin, and gives the results in one piece: as text, and as a line of the log. */
export const end: Handlers<Context>['installation.end'] = (_input, context) => {
  requireInstaller(context, false);
  let left: string[] = [];
  const error = thrownBy(() => {
    left = binScratch(context);
  });
  const binned = probe('A35', () => [
    error === undefined && left.length === 0,
    error === undefined ? `${left.length} files left` : errorWords(error),
  ]);
  const results = [...keptResults(), binned].sort((a, b) => (a.id < b.id ? -1 : 1));
  const json = JSON.stringify({ event: 'installation', version, results });
  console.info(json);
  return { results, text: resultText(results, version, context.lang), json, left };
};

/**
 * Managers, and whoever may set up where no plan is yet.
 * @param isHarmless for what only looks: it is done as well where the workbook cannot be read
 */
function requireInstaller(context: Context, isHarmless: boolean): void {
  let snapshot: Snapshot;
  try {
    snapshot = context.sheets.snapshot();
  } catch (error) {
    if (isHarmless) return;
    throw error;
  }
  if (isSectionBook(snapshot)) {
    throw fault('section-workbook', context.lang);
  }
  const settings = readSettings(snapshot);
  if (settings === undefined || managersOf(settings).length === 0) return;
  admit(context, settings);
}
