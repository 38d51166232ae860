import { sentences, ui } from '../core/i18n/catalogue.ts';
import { problemInWords } from '../core/i18n/problem-in-words.ts';
import type { Outcome, Problem } from '../core/rpc/outcome.ts';
import { type Context, contextOf, personLanguage } from './context.ts';
import { answering } from './fault.ts';
import { authorised } from './google/authorisation.ts';
import {
  type ClockJob,
  forgetSpreadsheet,
  jobsOf,
  spreadsheetOfTrigger,
  toldToday,
} from './google/clock-trigger.ts';
import { mailer } from './google/mail.ts';
import { syncDaily } from './handlers/daily-sync.ts';
import { runDigest } from './handlers/digest.ts';
import { makeDuePapers } from './handlers/due-papers.ts';
import { noteError, noteFailure } from './log.ts';

/** Faults that no further run mends: whoever is told of them has to turn the job on again. */
const hopeless: readonly string[] = [
  'gone',
  'no-access',
  'view-only',
  'not-allowed',
  'not-member',
  'not-set-up',
];

/**
 * The one dispatcher of the add-on: runs what is due in the trigger's spreadsheet. Without the person's
 * authorisation nothing can be done, not even told: Google itself asks them the next time they open the
 * menu.
 */
export function dispatchDue(triggerUid: string): void {
  if (!authorised()) {
    noteFailure('authorise');
    return;
  }
  const spreadsheetId = spreadsheetOfTrigger(triggerUid);
  if (spreadsheetId === undefined) return;
  const lang = personLanguage();
  const work = { digest, papers, sections };
  // One execution, one deadline for all that is due.
  const context = contextOf(spreadsheetId);
  for (const job of jobsOf(triggerUid)) {
    const outcome = answering(lang, () => work[job](context));
    if (outcome.ok) continue;
    if (tellFailure(job, outcome.problems, triggerUid, spreadsheetId)) return;
  }
}

/** The weekly digest. */
function digest(context: Context): Outcome<null> {
  const { spreadsheetId } = context.sheets;
  const { lang } = context;
  const outcome = runDigest(context);
  if (!outcome.ok) return outcome;
  const { refused, givenUp } = outcome.value;
  if (givenUp) tell(spreadsheetId, ui.digestFailed[lang], [ui.digestGivenUp[lang]]);
  if (refused.length > 0) {
    tell(spreadsheetId, ui.digestFailed[lang], [sentences.digestRefused[lang]({ refused })]);
  }
  return { ok: true, value: null };
}

/** Papers whose day has come: their manager gets a link, or the reason why there is none. */
function papers(context: Context): Outcome<null> {
  const { spreadsheetId } = context.sheets;
  const { lang } = context;
  const { made, problems: end } = makeDuePapers(context);
  for (const { name, problems, urls, again } of made) {
    const subject = sentences.paperByItself[lang]({ name, made: urls.length > 0 });
    const lines = [
      ...urls,
      ...problems.map(inWords),
      ...(urls.length > 0 ? [] : [(again ? ui.paperAgain : ui.paperGivenUp)[lang]]),
    ];
    tell(spreadsheetId, subject, lines);
  }
  return end.length > 0 ? { ok: false, problems: end } : { ok: true, value: null };
}

/** The daily sync of the Sections: what they have to correct is told to the manager. */
function sections(context: Context): Outcome<null> {
  const { lang } = context;
  const outcome = syncDaily(context);
  if (!outcome.ok) return outcome;
  if (outcome.value.length > 0) {
    const lines = outcome.value.map((each) => `${each.place}: ${inWords(each)}`);
    tell(context.sheets.spreadsheetId, ui.syncToLookAt[lang], lines);
  }
  return { ok: true, value: null };
}

const inWords = (problem: Problem): string =>
  problemInWords({ ...problem, place: '' }, personLanguage());

/** Tells of a failure, once a day; true if the trigger runs nothing from now on. */
function tellFailure(
  job: ClockJob,
  problems: readonly Problem[],
  triggerUid: string,
  spreadsheetId: string,
): boolean {
  const lang = personLanguage();
  const over = problems.some(({ code }) => hopeless.includes(code));
  if (over) forgetSpreadsheet(triggerUid);
  else if (toldToday(triggerUid)) return false;
  const subjects = { digest: ui.digestFailed, papers: ui.papersFailed, sections: ui.syncFailed };
  tell(spreadsheetId, subjects[job][lang], [
    ...problems.map(inWords),
    ...(over ? [ui.triggerOff[lang]] : []),
  ]);
  return over;
}

/** A mail to the person whose trigger it is. Without mails left, Overview and Papers tell what is to be known. */
function tell(spreadsheetId: string, subject: string, lines: readonly string[]): void {
  const link = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  const to = Session.getEffectiveUser().getEmail();
  try {
    mailer.send({ to, subject, body: [...lines, link].join('\n\n') });
  } catch (error) {
    noteError(error);
  }
}
