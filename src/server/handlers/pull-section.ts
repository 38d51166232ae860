import { type AccessRow, readAccess } from '../../core/section/access-rows.ts';
import { assess, type TakenRow } from '../../core/section/assess-section.ts';
import { pushSection } from '../../core/section/push-section.ts';
import { readSection } from '../../core/section/read-section.ts';
import type { SectionFinding } from '../../core/section/section-findings.ts';
import { markerRequest } from '../../core/section/section-marker.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import type { Pace } from '../google/pace.ts';
import { failureOf } from '../google/retry.ts';
import {
  lastContributions,
  markerFor,
  ownMarker,
  planOf,
  readGrid,
  type SectionBook,
  workbookOf,
} from './section-book.ts';
import { writeCells } from './write-save.ts';

const attempts = 3;

/** What was fetched from a Section. */
export interface Pulled {
  readonly section: string;
  /** Undefined where its workbook could not be read, or not be written. */
  readonly taken: ReadonlyMap<string, TakenRow> | undefined;
  /** Actions whose rows were put in, or back. */
  readonly added: ReadonlySet<string>;
  readonly findings: readonly SectionFinding[];
  readonly pushed: number;
  /** What its own sheet Access tells. */
  readonly access: readonly AccessRow[];
}

/** Reads a Section's workbook and brings it up to date. One that cannot be opened stops no other. */
export function pullSection(
  book: SectionBook,
  section: KnownSection,
  pace: Pace,
  context: Context,
): Pulled {
  const nothing = {
    ...{ section: section.name, taken: undefined, added: new Set<string>(), pushed: 0 },
    access: [],
  };
  const lost = (code: SectionFinding['code'], shown = ''): Pulled => ({
    ...nothing,
    findings: [{ code, id: '', row: null, shown }],
  });
  const sheets = context.openSheets(workbookOf(section) ?? '');
  for (let attempt = 1; ; attempt += 1) {
    try {
      const grid = readGrid(sheets);
      const marker = ownMarker(grid, section, book);
      if (marker === undefined) return lost('section-other-plan');
      const sheet = readSection(grid);
      if (sheet.positions === undefined || sheet.missing.length > 0) {
        return lost('section-incomplete', sheet.missing.join(', '));
      }
      const plan = planOf(book, section, marker);
      const assessed = assess(sheet, plan);
      const last = lastContributions(book, section, assessed.missing);
      const push = pushSection(sheet, assessed, plan.wanted, last, marker.lang);
      const ids = plan.wanted.map(({ id }) => id);
      const more = [
        ...push.append,
        ...markerRequest(grid, { ...markerFor(book, section, ids, context), lang: marker.lang }),
      ];
      if (push.cells.length + more.length > 0) {
        pace.wait('write', 1);
        writeCells({ ...context, sheets }, grid, push.cells, more);
      }
      return {
        section: section.name,
        taken: assessed.taken,
        added: new Set(assessed.missing.map(({ id }) => id)),
        findings: assessed.findings,
        pushed: push.cells.length + assessed.missing.length,
        access: readAccess(grid),
      };
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'gone' || failure === 'denied') return lost('section-gone');
      const pause = 1000 * 2 ** attempt;
      const late = attempt === attempts || context.clock.now() + pause > context.deadline;
      // Read again, as nobody knows what was written.
      if (failure !== 'unknown' || late) {
        console.warn(error);
        return lost('section-failed');
      }
      context.clock.sleep(pause);
      pace.wait('read', 1);
    }
  }
}
