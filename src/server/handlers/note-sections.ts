import type { Lang } from '../../core/i18n/lang.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import {
  contributionChange,
  contributionKey,
  contributionRequests,
  knownContributions,
  type MergedContribution,
  mergeContribution,
  withState,
} from '../../core/section/master-contributions.ts';
import { sectionIssueRequests } from '../../core/section/section-issues.ts';
import { cursorRequest, type SyncCursor } from '../../core/section/sync-cursor.ts';
import { accessRequests, readAccess } from '../../core/sharing/access-rows.ts';
import { headOf } from '../../core/update/chain.ts';
import { cellRequest } from '../../core/update/planned-cell.ts';
import { recordRequests, saveOf, updatesFaults } from '../../core/update/record.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { faultsOf } from './plan-save.ts';
import type { Pulled } from './pull-section.ts';
import type { SectionBook } from './section-book.ts';
import { type PlannedWrite, writeSave } from './write-save.ts';

/** Contributions that changed, by Section. */
export type Changed = ReadonlyMap<string, number>;

/**
 * Writes what was fetched into the plan's workbook: contributions, their record, what was found, and how far
 * the sync is. As one batch; as several, Section by Section, where it would be too large.
 */
export function noteSections(
  book: SectionBook,
  pulled: readonly Pulled[],
  cursor: SyncCursor,
  left: readonly string[],
  context: Context,
): Outcome<Changed> {
  const changed = new Map<string, number>();
  const todo: (readonly Pulled[])[] = [pulled];
  let last = cursor.last;
  let first = true;
  for (let group = todo.shift(); group !== undefined; group = todo.shift()) {
    const now = Object.fromEntries(group.map(({ section }) => [section, book.now]));
    const behind = todo.flatMap((each) => each.map(({ section }) => section));
    const rest = [...behind, ...left];
    const next: SyncCursor = {
      ...{ startedOn: cursor.startedOn, by: context.email, left: rest, last: { ...last, ...now } },
      at: context.localNow(book.snapshot.properties.timeZone),
      endedOn: rest.length === 0 ? book.now : '',
    };
    const outcome = noteGroup(book, group, next, first, context);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'too-large') {
      const half = Math.ceil(group.length / 2);
      if (group.length < 2) return fault('save-too-large', context.lang);
      todo.unshift(group.slice(0, half), group.slice(half));
      continue;
    }
    for (const [section, count] of outcome.value) changed.set(section, count);
    last = next.last;
    first = false;
  }
  return { ok: true, value: changed };
}

/** What is written of a group; nothing where it would be more than one batch. */
interface NotedGroup extends PlannedWrite {
  readonly counts: Changed | 'too-large';
}

function noteGroup(
  book: SectionBook,
  group: readonly Pulled[],
  cursor: SyncCursor,
  isFresh: boolean,
  context: Context,
): Outcome<Changed | 'too-large'> {
  const { lang } = book.settings;
  const saveId = context.newId();
  // What nobody changed meanwhile is not read again.
  let isFirst = isFresh;
  const snapshot = (): Snapshot => {
    const structure = context.sheets.structure();
    const [then, now] = [headOf(book.snapshot), headOf(structure)];
    const same = isFirst && then.count === now.count && then.check === now.check;
    // After a write of which nobody knows whether it was applied, everything is read.
    isFirst = false;
    return same ? { ...structure, cells: book.snapshot.cells } : context.sheets.snapshot();
  };
  const written = writeSave(
    { ...context, sheets: { ...context.sheets, snapshot } },
    (current): Outcome<NotedGroup> => {
      const faults = updatesFaults(current);
      if (faults.length > 0) return faultsOf(faults, context.lang);
      const merged = mergedOf(current, group, book.now);
      const { cells, append } = contributionRequests(
        current,
        [...merged.values()].flat(),
        lang,
        book.now,
      );
      const changes = [...merged.values()].flat().flatMap(contributionChange);
      const saver = { email: context.email, now: book.now, source: 'section' as const };
      const found = new Map(group.map(({ section, findings }) => [section, findings]));
      const requests = [
        ...accessNews(current, group, lang),
        ...cells.map(cellRequest),
        ...append,
        ...recordRequests(current, [{ save: saveOf(saveId, saver), changes }]),
        ...sectionIssueRequests(current, found, lang),
        cursorRequest(current, cursor),
      ];
      const counts: Changed = new Map([...merged].map(([section, each]) => [section, each.length]));
      if (batches(requests).length > 1) {
        return { ok: true, value: { requests: [], cells: [], counts: 'too-large' as const } };
      }
      return { ok: true, value: { requests, cells, counts } };
    },
  );
  return written.ok ? { ok: true, value: written.value.counts } : written;
}

/** What changes in Contributions, by Section. */
function mergedOf(
  snapshot: Snapshot,
  group: readonly Pulled[],
  now: string,
): Map<string, MergedContribution[]> {
  const known = knownContributions(snapshot);
  return new Map(
    group.map(({ section, taken, added }) => {
      const name = foldLabel(section);
      const before = [...known.values()].filter((each) => foldLabel(each.section) === name);
      const merged = [...(taken ?? [])].flatMap(
        ([id, row]) =>
          mergeContribution(section, row, known.get(contributionKey(id, section)), now) ?? [],
      );
      // Rows that were put back hold what is known; of anything else the Section says nothing any more.
      const quiet = before.filter(({ id }) => !taken?.has(id));
      const others = quiet.flatMap(
        (each) => withState(each, added.has(each.id) ? 'current' : 'stale') ?? [],
      );
      return [section, [...merged, ...others]];
    }),
  );
}

/** What Sections' own sheets Access tell of their workbooks, as rows of the plan's. */
function accessNews(snapshot: Snapshot, group: readonly Pulled[], lang: Lang): Request[] {
  const here = new Set(readAccess(snapshot).map(({ entry }) => entry));
  const told = group.flatMap(({ access }) => access).filter(({ entry }) => !here.has(entry));
  return accessRequests(snapshot, told, lang);
}
