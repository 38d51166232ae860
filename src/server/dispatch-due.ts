import { letter } from '../core/jobs/mail/letter.ts';
import { sentences, ui } from '../core/shared/i18n/catalogue.ts';
import { problemInWords } from '../core/shared/i18n/problem-in-words.ts';
import { isAddress } from '../core/shared/mail-address.ts';
import type { Problem } from '../core/shared/outcome.ts';
import { withoutLinks } from '../core/shared/without-links.ts';
import { spreadsheetLink } from '../core/workbook/row-link.ts';
import { type Context, clockContext, personLanguage } from './context.ts';
import { guarded } from './fault.ts';
import { authorised } from './google/authorisation.ts';
import { removeTrigger, takeTurn } from './google/clock-trigger.ts';
import { mailer } from './google/mail.ts';
import {
  type ClockJob,
  changePlan,
  clockJobs,
  dropPlan,
  type ServedPlan,
} from './google/served-plans.ts';
import { noteError, noteFailure } from './log.ts';
import { syncDaily } from './methods/daily-sync.ts';
import { runDigest } from './methods/digest.ts';
import { Refused } from './refused.ts';
import { drainNotes } from './services/drain-notes.ts';
import { makeDuePapers } from './services/due-papers.ts';

/** Faults of a spreadsheet that no further run mends: the person has to turn its jobs on again. */
const lost: readonly string[] = ['gone', 'no-access', 'view-only'];
/** Faults of a job that concern the person and the plan, and so all jobs. */
const hopeless: readonly string[] = ['not-allowed', 'not-member', 'not-set-up'];

/** A run of six minutes ends after five and a half, and begins nothing in the last one, in milliseconds. */
const budget = 330_000;
const reserve = 60_000;

/**
 * The one dispatcher of the add-on: runs what is due in all spreadsheets that the person's clock serves. What
 * finds no time has its turn first in the next hour. Without the person's authorisation nothing can be done,
 * not even told: Google itself asks them the next time they open the menu.
 */
export function dispatchDue(triggerUid: string): void {
  if (!authorised()) {
    noteFailure('authorise');
    return;
  }
  const deadline = Date.now() + budget;
  const plans = takeTurn(triggerUid);
  // The last job was turned off where this trigger was not listed.
  if (plans?.length === 0) removeTrigger();
  for (const plan of plans ?? []) {
    if (Date.now() > deadline - reserve) return;
    serve(plan, deadline);
  }
}

/** Runs the jobs of one spreadsheet. None keeps another from running. */
function serve({ spreadsheetId, jobs }: ServedPlan, deadline: number): void {
  noting(() => changePlan(spreadsheetId, (plan) => ({ ...plan, ranAt: Date.now() })));
  const context = clockContext(spreadsheetId, deadline);
  const opened = guarded(
    context.lang,
    () => drainNotes(context.sheets.structure(), context),
    '[open]',
  );
  if (!opened.ok && opened.problems.some(({ code }) => lost.includes(code))) {
    giveUp(spreadsheetId, ui.clockOff, opened.problems);
    return;
  }
  const work = { digest, papers, sections };
  for (const job of clockJobs.filter((each) => jobs.includes(each))) {
    if (Date.now() > deadline - reserve) return;
    const outcome = guarded(context.lang, () => work[job](context), `[${job}]`);
    if (outcome.ok) continue;
    if (outcome.problems.some(({ code }) => hopeless.includes(code))) {
      giveUp(spreadsheetId, subjects[job], outcome.problems);
      return;
    }
    tellOnce(job, outcome.problems, spreadsheetId);
  }
}

/** The weekly digest. */
function digest(context: Context): void {
  const { spreadsheetId } = context.sheets;
  const { lang } = context;
  const outcome = runDigest(context);
  // Both come from the workbook: what is no address might be a link.
  const refused = outcome.refused.filter(isAddress);
  const unseen = outcome.unseen.filter(isAddress);
  if (outcome.givenUp) tell(spreadsheetId, ui.digestFailed[lang], [ui.digestGivenUp[lang]]);
  if (refused.length > 0) {
    tell(spreadsheetId, ui.digestFailed[lang], [sentences.digestRefused[lang]({ refused })]);
  }
  if (unseen.length > 0) {
    tell(spreadsheetId, ui.digestUnseen[lang], [sentences.digestUnseen[lang]({ unseen })]);
  }
}

/** Papers whose day has come: their manager gets a link, or the reason why there is none. */
function papers(context: Context): void {
  const { spreadsheetId } = context.sheets;
  const { lang } = context;
  const { made, problems: end } = makeDuePapers(context);
  for (const { name, problems, urls, again } of made) {
    const subject = sentences.paperByItself[lang]({
      name: withoutLinks(name, lang),
      made: urls.length > 0,
    });
    const lines = [
      ...urls,
      ...problems.map(inWords),
      ...(urls.length > 0 ? [] : [(again ? ui.paperAgain : ui.paperGivenUp)[lang]]),
    ];
    tell(spreadsheetId, subject, lines);
  }
  if (end.length > 0) throw new Refused(end);
}

/** The daily sync of the Sections: what they have to correct is told to the manager. */
function sections(context: Context): void {
  const { lang } = context;
  const problems = syncDaily(context);
  if (problems.length > 0) {
    const lines = problems.map(inWords);
    tell(context.sheets.spreadsheetId, ui.syncToLookAt[lang], lines);
  }
}

/** A problem as a mail tells it: what it quotes of the workbook brings no link along. */
function inWords(problem: Problem): string {
  const lang = personLanguage();
  const place = withoutLinks(problem.place, lang);
  const message = withoutLinks(problem.message, lang);
  return problemInWords({ ...problem, place, message }, lang);
}

const subjects = { digest: ui.digestFailed, papers: ui.papersFailed, sections: ui.syncFailed };

/** Tells of the failure of a job, once a day. */
function tellOnce(job: ClockJob, problems: readonly Problem[], spreadsheetId: string): void {
  const today = new Date().toISOString().slice(0, 10);
  let isNew = false;
  noting(() => {
    changePlan(spreadsheetId, (plan) => {
      isNew = plan.told[job] !== today;
      return { ...plan, told: { ...plan.told, [job]: today } };
    });
    // Noted before: better no mail than one every hour.
    if (isNew) tell(spreadsheetId, subjects[job][personLanguage()], problems.map(inWords));
  });
}

/** Keeps something for the next run. Where that fails, this one does its work all the same. */
function noting(work: () => void): void {
  try {
    work();
  } catch (error) {
    noteError(error);
  }
}

/** Serves the spreadsheet no longer, and tells why. */
function giveUp(
  spreadsheetId: string,
  subject: (typeof subjects)[ClockJob],
  problems: readonly Problem[],
): void {
  const lang = personLanguage();
  dropPlan(spreadsheetId);
  tell(spreadsheetId, subject[lang], [...problems.map(inWords), ui.triggerOff[lang]]);
}

/** A mail to the person whose trigger it is. Without mails left, Overview and Papers tell what is to be known. */
function tell(spreadsheetId: string, subject: string, lines: readonly string[]): void {
  const link = spreadsheetLink(spreadsheetId);
  const to = Session.getEffectiveUser().getEmail();
  try {
    mailer.send(letter(to, { subject, body: [...lines, link].join('\n\n') }));
  } catch (error) {
    noteError(error);
  }
}
