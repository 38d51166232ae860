import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { OurAction } from '../../core/rpc/contribution.ts';
import { faultCodes } from '../../core/sections/assess-section.ts';
import type { GridSnapshot } from '../../core/sections/grid-snapshot.ts';
import { readSection, type SectionRow } from '../../core/sections/read-section.ts';
import { rowOf, saveContribution } from '../../core/sections/save-contribution.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import { sectionFindingProblem } from '../../core/sections/section-findings.ts';
import {
  originalOf,
  type SectionMarker,
  sectionMarkerOf,
} from '../../core/sections/section-marker.ts';
import { withShown } from '../../core/shared/define-problems.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { sectionSentences } from '../../core/shared/i18n/section-sentences.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { serialToIso } from '../../core/workbook/date.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { Refused } from '../refused.ts';
import { noPlan } from '../services/plan-save.ts';
import { repeatingUncertain } from '../services/repeat-uncertain.ts';
import { readGrid } from '../services/section-book.ts';
import { writeCells } from '../services/write-save.ts';

/** The marker of a Section's workbook. Nothing is entered into a copy, which no plan ever reads. */
function ownWorkbook(grid: GridSnapshot, { lang }: Context): SectionMarker {
  const value = sectionMarkerOf(grid);
  if (value === undefined) throw noPlan(grid, lang);
  const original = originalOf(value, grid);
  if (original === undefined) return value;
  throw new Refused([sectionProblem('section-copied', lang, original)]);
}

/** What a Section's sidebar lists: one round trip, for everybody who may open its workbook. */
export const ourActions: Handlers<Context>['contribution.list'] = (_input, context) => {
  const grid = readGrid(context.sheets);
  const { section, lang } = ownWorkbook(grid, context);
  const { rows } = readSection(grid);
  const selection = context.selection();
  const at = selection?.sheetId === sheetIds.ourActions ? selection.row - 1 : undefined;
  return {
    ...{ section, lang },
    actions: rows.filter(({ id }) => id !== '').map((row) => listed(row, context)),
    selected: rows.find(({ row }) => row === at)?.id ?? '',
  };
};

function listed(row: SectionRow, { lang }: Context): OurAction {
  const text = (key: Parameters<SectionRow['raw']>[0]): string => String(row.raw(key)).trim();
  const due = row.raw('due');
  return {
    ...{ id: row.id, chapter: text('chapterTitle'), action: text('action'), part: text('part') },
    ...{ due: typeof due === 'number' ? serialToIso(due) : null, planned: text('planned') },
    values: row.values,
    problems: problemsOf(row, lang),
  };
}

/**
 * What of a row's entries cannot be read.
 * @param isWritten fields that were written anew since
 */
function problemsOf(
  row: SectionRow,
  lang: Lang,
  isWritten: (key: string) => boolean = () => false,
): Problem[] {
  return [...row.faults].flatMap(([key, { fault: kind, shown }]) => {
    if (isWritten(key)) return [];
    const code = faultCodes[kind];
    const problem = sectionFindingProblem(code, lang, row.id);
    return [{ ...problem, message: withShown(problem.message, shown) }];
  });
}

/** Saves what a Section contributes to one action: a round trip to read, one to write. */
export const saveOurs: Handlers<Context>['contribution.save'] = (input, context) =>
  repeatingUncertain(context, (write): Output<'contribution.save'> => {
    const grid = readGrid(context.sheets);
    const marker = ownWorkbook(grid, context);
    const sheet = readSection(grid);
    const row = rowOf(sheet, input.id);
    if (row === undefined) throw fault('unknown-id', context.lang, input.id);
    const now = context.localNow(grid.properties.timeZone);
    const saver = { email: context.email, now };
    const [changes, seen] = [defined(input.changes), defined(input.seen)];
    const { cells, conflicts } = saveContribution(sheet, row, changes, seen, saver, marker.lang);
    if (cells.length > 0) write(() => writeCells(context, grid, cells, []));
    return {
      message: sectionSentences.contributionSaved[context.lang]({ id: input.id }),
      conflicts: [...conflicts],
      values: conflicts.length > 0 ? row.values : { ...row.values, ...changes },
      problems: problemsOf(row, context.lang, (key) => conflicts.length === 0 && key in changes),
    };
  });

/** Without the keys that stand for no change. */
function defined<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  }; // what was undefined is left out
}
