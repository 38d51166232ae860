import { describe } from '../../core/plan/diagnostic.ts';
import { parsePlan } from '../../core/plan/parse-plan.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { reviewPlan } from '../../core/plan/review-plan.ts';
import { docFields, docIdOf, fromDoc } from '../../core/plan/sources/from-doc.ts';
import { planText } from '../../core/plan/sources/plan-text.ts';
import type { PlanSource } from '../../core/rpc/contract.ts';
import { type Lang, t } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { withSubItems } from '../../core/workbook/cell.ts';
import { noOrganisation, type Organisation } from '../../core/workbook/settings.ts';
import { isAreaNumber } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { failureOf } from '../google/failure.ts';

export interface SourcePlan {
  readonly plan: Plan;
  readonly organisation: Organisation;
  readonly problems: readonly Problem[];
}

/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603). */
const cellCharacters = 50_000;

/** Reads a plan from where the person keeps it. Errors of the plan refuse it, with their lines. */
export function planOf(source: PlanSource, lang: Lang, context: Context): SourcePlan {
  const { text, paragraphs, organisation } = textOf(source, lang, context);
  const { plan, diagnostics } = parsePlan(text);
  const placeOf = places(text, paragraphs, lang);
  const problems = [...diagnostics, ...reviewPlan(plan)]
    .map((diagnostic) => describe(diagnostic, lang, placeOf(diagnostic.line)))
    .concat(tooLong(plan, lang, placeOf));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw fault('plan-unreadable', lang, '', problems);
  }
  const outside = plan.areas.find(({ number }) => !isAreaNumber(number));
  if (outside) throw fault('area-number', lang, placeOf(outside.line));
  return { plan, organisation, problems };
}

/** A plan's text, the paragraphs of the document that its lines came from, and what goes with it. */
interface SourceText {
  readonly text: string;
  readonly paragraphs?: readonly number[] | undefined;
  readonly organisation: Organisation;
}

function textOf(source: PlanSource, lang: Lang, context: Context): SourceText {
  switch (source.kind) {
    case 'built-in':
      return context.builtInPlan();
    case 'text':
      return { ...source, organisation: noOrganisation };
    case 'doc':
      return docText(source.link, lang, context);
  }
}

/** Reads a Google Doc as the person, who must have access to it. */
function docText(link: string, lang: Lang, context: Context): SourceText {
  const id = docIdOf(link);
  if (id === undefined) throw fault('doc-link', lang, link.slice(0, 100));
  try {
    const text = planText(fromDoc(context.docs.getTabs(id, docFields)));
    return { ...text, organisation: noOrganisation };
  } catch (error) {
    switch (failureOf(error)) {
      case 'gone':
      case 'denied':
        throw fault('doc-closed', lang);
      // Of a file that is no Doc, such as a .docx kept in Office mode.
      case 'invalid':
        throw fault('doc-office', lang);
      default:
        throw error;
    }
  }
}

const lineWord = t('line', 'ligne', 'línea');
const paragraphWord = t('paragraph', 'paragraphe', 'párrafo');
const excerptLength = 40;

/** Where a line of the text is to be found: in the text, or in the document it was made of. */
function places(
  text: string,
  paragraphs: readonly number[] | undefined,
  lang: Lang,
): (line: number) => string {
  if (paragraphs === undefined) return (line) => `${lineWord[lang]} ${line}`;
  const lines = text.split('\n');
  return (line) => {
    const shown = (lines[line - 1] ?? '').replace(/^[\s#-]+|\*\*/g, '');
    const excerpt = shown.length > excerptLength ? `${shown.slice(0, excerptLength)}…` : shown;
    const place = `${paragraphWord[lang]} ${paragraphs[line - 1] ?? 0}`;
    return excerpt === '' ? place : `${place}: “${excerpt}”`;
  };
}

function tooLong(plan: Plan, lang: Lang, placeOf: (line: number) => string): readonly Problem[] {
  const actions = plan.areas.flatMap((area) => [
    ...area.actions,
    ...area.chapters.flatMap((chapter) => chapter.actions),
  ]);
  return actions
    .filter(({ text, subItems }) => withSubItems(text, subItems).text.length > cellCharacters)
    .flatMap(({ id, line }) => fault('text-too-long', lang, `${placeOf(line)}, ${id}`).problems);
}
