import { accessRequests, readAccess } from '../../core/access/sharing/access-rows.ts';
import { headOf } from '../../core/actions/update/chain.ts';
import { cellRequests } from '../../core/actions/update/planned-cell.ts';
import { recordRequests, saveOf, updatesFaults } from '../../core/actions/update/record.ts';
import {
  contributionChange,
  contributionKey,
  contributionRequests,
  type KnownContribution,
  knownContributions,
  type MergedContribution,
  mergeContribution,
  withState,
} from '../../core/sections/master-contributions.ts';
import { sectionIssueRows } from '../../core/sections/section-issue-rows.ts';
import { sectionIssueRequests } from '../../core/sections/section-issues.ts';
import { cursorRequest, type SyncCursor } from '../../core/sections/sync-cursor.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import type { Pace } from '../google/pace.ts';
import { faultsOf } from './plan-save.ts';
import type { Pulled } from './pull-section.ts';
import { type SectionBook, sectionNamed } from './section-book.ts';
import { type PlannedWrite, writeSave } from './write-save.ts';

/** Contributions that changed, by Section. */
export type Changed = ReadonlyMap<string, number>;

/** What one batch notes: Sections, or of one Section some of its actions. */
interface Batch {
  readonly group: readonly Pulled[];
  /** IDs of the actions; absent: all. */
  readonly ids?: readonly string[];
  /** Whether the Section goes on in another batch. */
  readonly isPart?: boolean;
}

/**
 * Writes what was fetched into the plan's workbook: contributions, their record, what was found, and how far
 * the sync is. As one batch; as several, Section by Section and at last action by action, where it would be too
 * large.
 */
export function noteSections(
  book: SectionBook,
  pulled: readonly Pulled[],
  cursor: SyncCursor,
  left: readonly string[],
  pace: Pace,
  context: Context,
): Changed {
  const changed = new Map<string, number>();
  const todo: Batch[] = [{ group: pulled }];
  let known = cursor;
  let first = true;
  for (let batch = todo.shift(); batch !== undefined; batch = todo.shift()) {
    const behind = todo.flatMap(({ group }) => group.map(({ section }) => section));
    const next: SyncCursor = {
      ...cursorAfter(known, batch, book.now),
      ...{ by: context.email, left: [...new Set([...behind, ...left])] },
      at: context.localNow(book.snapshot.properties.timeZone),
    };
    const ended = next.left.length === 0 ? { ...next, endedOn: book.now } : next;
    pace.wait('read', first ? 1 : 2);
    pace.wait('write', 1);
    const outcome = noteBatch(book, batch, ended, first, context);
    if (outcome === 'too-large') {
      const parts = halves(batch, book);
      if (parts === undefined) throw fault('save-too-large', context.lang);
      todo.unshift(...parts);
      continue;
    }
    for (const [section, count] of outcome) {
      changed.set(section, (changed.get(section) ?? 0) + count);
    }
    known = next;
    first = false;
  }
  return changed;
}

/** How far the sync is once a batch is written. Only what could be looked into is synced. */
function cursorAfter(
  { startedOn, last, tried, noted }: SyncCursor,
  { group, isPart = false }: Batch,
  now: string,
): Pick<SyncCursor, 'startedOn' | 'endedOn' | 'last' | 'tried' | 'noted'> {
  const whole = isPart ? [] : group;
  const at = (which: readonly Pulled[]): Record<string, string> =>
    Object.fromEntries(which.map(({ section }) => [section, now]));
  const isFailed = ({ findings }: Pulled): boolean =>
    findings.some(({ code }) => code === 'section-failed');
  return {
    ...{ startedOn, endedOn: '' },
    last: { ...last, ...at(whole.filter(({ taken }) => taken !== undefined)) },
    tried: { ...tried, ...at(whole.filter((each) => !isFailed(each))) },
    noted: { ...noted, ...tokensOf(whole) },
  };
}

/** Which word of what was put right is noted with a batch. */
const tokensOf = (group: readonly Pulled[]): Record<string, string> =>
  Object.fromEntries(
    group.flatMap(({ section, token }) => (token === '' ? [] : [[section, token] as const])),
  );

/** A batch in two; undefined where it cannot be less. */
function halves({ group, ids, isPart = false }: Batch, book: SectionBook): Batch[] | undefined {
  const half = Math.ceil(group.length / 2);
  if (group.length > 1) return [{ group: group.slice(0, half) }, { group: group.slice(half) }];
  const [only] = group;
  const all = ids ?? (only ? idsOf(only, book.contributions) : []);
  if (all.length < 2) return undefined;
  const middle = Math.ceil(all.length / 2);
  return [
    { group, ids: all.slice(0, middle), isPart: true },
    { group, ids: all.slice(middle), isPart },
  ];
}

/** IDs of the actions that a Section tells of, or has told of. */
function idsOf(
  { section, taken }: Pulled,
  known: ReadonlyMap<string, KnownContribution>,
): string[] {
  const before = [...known.values()].filter(
    (each) => foldLabel(each.section) === foldLabel(section),
  );
  return [...new Set([...(taken?.keys() ?? []), ...before.map(({ id }) => id)])];
}

/** What is written of a batch; nothing where it would be more than one. */
interface NotedBatch extends PlannedWrite {
  readonly counts: Changed | 'too-large';
}

function noteBatch(
  book: SectionBook,
  { group, ids, isPart = false }: Batch,
  cursor: SyncCursor,
  isFresh: boolean,
  context: Context,
): Changed | 'too-large' {
  const { lang } = book.settings;
  const saveId = context.newId();
  const isKnown = (section: string): boolean => sectionNamed(book, section) !== undefined;
  const saver = { email: context.email, now: book.now, source: 'section' as const };
  const found = new Map(group.map(({ section, findings }) => [section, findings]));
  const written = writeSave(
    { ...context, sheets: { ...context.sheets, snapshot: fresh(book, group, isFresh, context) } },
    (current): NotedBatch => {
      const faults = updatesFaults(current);
      if (faults.length > 0) throw faultsOf(faults, context.lang);
      const merged = mergedOf(current, group, isKnown, book.now, ids && new Set(ids));
      const all = [...merged.values()].flat();
      const { cells, append } = contributionRequests(current, all, lang, book.now);
      const changes = all.flatMap(contributionChange);
      const requests = [
        ...cellRequests(cells),
        ...append,
        ...recordRequests(current, [{ save: saveOf(saveId, saver), changes }]),
        ...(isPart
          ? []
          : [
              ...accessNews(current, group, lang),
              ...sectionIssueRequests(current, found, isKnown, lang),
            ]),
        cursorRequest(current, cursor),
      ];
      const counts: Changed = new Map([...merged].map(([section, each]) => [section, each.length]));
      if (batches(requests).length > 1) {
        return { requests: [], cells: [], counts: 'too-large' as const };
      }
      return { requests, cells, counts, act: 'sync' };
    },
  );
  return written.counts;
}

/**
 * Reads the plan's workbook again, as far as somebody may have changed it: structure alone where nobody saved
 * meanwhile, and the sheet Issues where it is written, as a check records no save.
 */
function fresh(
  book: SectionBook,
  group: readonly Pulled[],
  isFresh: boolean,
  { sheets }: Context,
): () => Snapshot {
  let isFirst = isFresh;
  return () => {
    // After a write, also one of which nobody knows whether it was applied, everything is read.
    if (!isFirst) return sheets.snapshot();
    isFirst = false;
    const structure = sheets.structure();
    const [then, now] = [headOf(book.snapshot), headOf(structure)];
    if (then.count !== now.count || then.check !== now.check) return sheets.snapshot();
    const tells =
      group.some(({ findings }) => findings.length > 0) ||
      sectionIssueRows(book.snapshot, () => false).length > 0;
    const issues = structure.sheets.find(
      ({ properties }) => properties.sheetId === sheetIds.issues,
    );
    if (!tells || issues === undefined) return { ...structure, cells: book.snapshot.cells };
    const [rows = []] = sheets.values([quoteSheetTitle(issues.properties.title)]);
    return { ...structure, cells: new Map([...book.snapshot.cells, [sheetIds.issues, rows]]) };
  };
}

/**
 * What changes in Contributions, by Section; under '' what is known of Sections that Settings has no more.
 * @param ids actions that are meant; absent: all
 */
function mergedOf(
  snapshot: Snapshot,
  group: readonly Pulled[],
  isKnown: (section: string) => boolean,
  now: string,
  ids?: ReadonlySet<string>,
): Map<string, MergedContribution[]> {
  const known = knownContributions(snapshot);
  const isMeant = (id: string): boolean => ids === undefined || ids.has(id);
  const merged = new Map<string, MergedContribution[]>();
  for (const { section, taken, added } of group) {
    const name = foldLabel(section);
    const before = [...known.values()].filter((each) => foldLabel(each.section) === name);
    const told = [...(taken ?? [])].flatMap(([id, row]) =>
      isMeant(id)
        ? (mergeContribution(section, row, known.get(contributionKey(id, section)), now) ?? [])
        : [],
    );
    // Rows that were put back hold what is known; of anything else the Section says nothing any more.
    const quiet = before.filter(({ id }) => isMeant(id) && !taken?.has(id));
    const others = quiet.flatMap(
      (each) => withState(each, added.has(each.id) ? 'current' : 'stale') ?? [],
    );
    merged.set(section, [...told, ...others]);
  }
  const gone = [...known.values()].filter(({ section }) => !isKnown(section));
  const left = gone.flatMap((each) => withState(each, 'stale') ?? []);
  if (left.length > 0) merged.set('', left);
  return merged;
}

/** What Sections' own sheets Access tell of their workbooks, as rows of the plan's. */
function accessNews(snapshot: Snapshot, group: readonly Pulled[], lang: Lang): Request[] {
  const here = new Set(readAccess(snapshot).map(({ entry }) => entry));
  const told = group.flatMap(({ access }) => access).filter(({ entry }) => !here.has(entry));
  return accessRequests(snapshot, told, lang);
}
