import { sentences } from '../../core/i18n/catalogue.ts';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Report } from '../../core/report/block.ts';
import { reportingPeriods } from '../../core/report/reporting-periods.ts';
import type { State } from '../../core/report/state.ts';
import type { Handlers, Input, Output } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import { type ReadActions, readActions } from '../../core/workbook/read-actions.ts';
import { areasOf } from '../../core/workbook/read-settings.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { rewriteLetterhead } from '../google/letterhead.ts';
import { onDemand } from '../google/on-demand.ts';
import { longestLetterhead } from '../google/own-letterhead.ts';
import { readWorkbook, type Workbook } from './read-workbook.ts';
import { managerOnly } from './rights.ts';
import { docUrl, writePaper } from './write-paper.ts';

/** What the dialog of papers offers. Writes nothing. */
export const options: Handlers<Context>['paper.options'] = (_input, context) =>
  answering<Output<'paper.options'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const { snapshot, settings } = read.value;
    const allowed = managerOnly(context, settings);
    if (!allowed.ok) return allowed;
    const { folder, papers } = context.drive.reports(snapshot.spreadsheetId);
    const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
    const names = new Map(settings.people.map(({ email, name }) => [email, name]));
    const leads = new Set(actions.map(({ lead }) => lead.trim().toLowerCase()).filter(Boolean));
    return {
      ok: true,
      value: {
        lang: settings.lang,
        year: settings.year,
        bodies: [...settings.bodies],
        areas: areasOf(settings, snapshot).map(({ number, name }) => ({ number, name })),
        tiers: settings.tiers.map(({ key, label }) => ({ key, label })),
        axes: [...new Set(actions.map(({ axis }) => axis).filter(Boolean))],
        sections: settings.sections.map(({ name }) => name),
        leads: [...leads].map((email) => ({ email, name: names.get(email) ?? '' })),
        periods: reportingPeriods(settings.periods, settings.year),
        folderId: folder?.id ?? null,
        letterhead: context.letterheads.name(),
        papers: papers.slice(0, 20).map(({ id, name }) => ({ title: name, url: docUrl(id) })),
      },
    };
  });

/** What a paper is made from. */
function stateOf({ snapshot, settings }: Workbook, { rows }: ReadActions, today: string): State {
  return {
    settings,
    areas: areasOf(settings, snapshot),
    actions: rows.map(({ action }) => action),
    contributions: onDemand('managers').readContributions(snapshot),
    today,
    organisation: settings.organisation,
  };
}

/** What a paper would say: two round trips, and nothing is made. */
export const preview: Handlers<Context>['paper.preview'] = ({ definition }, context) =>
  answering<Output<'paper.preview'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const allowed = managerOnly(context, read.value.settings);
    if (!allowed.ok) return allowed;
    const { snapshot, settings } = read.value;
    const today = context.today(snapshot.properties.timeZone);
    const state = stateOf(read.value, readActions(snapshot, settings.tiers), today);
    return onDemand('paper-writer').previewPaper(state, definition, context.lang);
  });

/**
 * Makes a paper, in one language or several from the same data: each is whole, or there is none. Where a
 * further language fails, the papers that are there stay, and the answer names what is missing.
 */
export const make: Handlers<Context>['paper.make'] = (input, context) =>
  answering<Output<'paper.make'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const allowed = managerOnly(context, read.value.settings);
    if (!allowed.ok) return allowed;
    const { snapshot, settings } = read.value;
    const actions = readActions(snapshot, settings.tiers);
    const drawn = drawAll(read.value, actions, input, context);
    if (!drawn.ok) return drawn;
    const done = context.lockedForMe(() =>
      writeAll(drawn.value, actions, input, snapshot, context),
    );
    return done ? done.value : fault('busy', context.lang);
  });

/** A paper in one language, before it is written. */
interface Drawn {
  readonly lang: Lang;
  readonly report: Report;
}

/** The paper in every language, the first one first; nothing is written if one cannot be drawn up. */
function drawAll(
  workbook: Workbook,
  actions: ReadActions,
  { definition, also }: Make,
  context: Context,
): Outcome<readonly Drawn[]> {
  const { makeReport } = onDemand('paper-writer');
  const state = stateOf(workbook, actions, context.today(workbook.snapshot.properties.timeZone));
  const drawn: Drawn[] = [];
  for (const lang of new Set([definition.lang, ...also])) {
    const report = makeReport(state, { ...definition, lang });
    if (!report.ok) return report;
    drawn.push({ lang, report: report.value });
  }
  return { ok: true, value: drawn };
}

type Make = Input<'paper.make'>;

function writeAll(
  [first, ...further]: readonly Drawn[],
  { problems: unread }: ReadActions,
  input: Make,
  snapshot: Workbook['snapshot'],
  context: Context,
): Outcome<Output<'paper.make'>> {
  if (first === undefined) throw new Error('a paper has a language');
  const { body, date } = input.definition;
  const day = date ?? context.today(snapshot.properties.timeZone);
  const write = ({ report }: Drawn, request: Make) => {
    const name = `${day} ${body} – ${report.title}`;
    return writePaper(report, request, name, snapshot.spreadsheetId, context);
  };
  const written = write(first, input);
  if (!written.ok) return written;
  const others: { title: string; url: string }[] = [];
  const missing: Lang[] = [];
  const problems: Problem[] = [];
  for (const each of further) {
    const requestId = `${input.requestId}-${each.lang}`;
    const { folderId } = written.value;
    const made = answering(context.lang, () => write(each, { ...input, requestId, folderId }));
    if (made.ok) others.push({ title: each.report.title, url: made.value.url });
    else {
      missing.push(each.lang);
      problems.push(...made.problems);
    }
  }
  const { title } = first.report;
  return {
    ok: true,
    value: {
      ...written.value,
      ...{ title, others, missing },
      message: sentences.paperMade[context.lang]({ title }),
      problems: [...problems, ...unread.map((problem) => rowProblem(problem, context.lang))],
    },
  };
}

/** Keeps or removes the organisation's own letterhead. */
export const letterhead: Handlers<Context>['paper.letterhead'] = ({ name, data }, context) =>
  answering<Output<'paper.letterhead'>>(context.lang, () => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const allowed = managerOnly(context, read.value.settings);
    if (!allowed.ok) return allowed;
    if (data === null) {
      context.letterheads.remove();
      return { ok: true, value: { name: null } };
    }
    const { withSlots } = onDemand('paper-writer');
    if (data.length > longestLetterhead) return fault('letterhead-too-large', context.lang, name);
    if (!rewriteLetterhead(data, (xml) => withSlots(xml, []))) {
      return fault('letterhead-unreadable', context.lang, name);
    }
    try {
      context.letterheads.save(name, data);
    } catch (error) {
      console.warn(error);
      return fault('store-full', context.lang, name);
    }
    return { ok: true, value: { name } };
  });
