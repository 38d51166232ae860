import type { Lang } from '../../core/i18n/lang.ts';
import { sectionSentences } from '../../core/i18n/section-sentences.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import type { SyncedSection } from '../../core/rpc/sections.ts';
import {
  type AccessRow,
  accessRequest,
  newAccess,
  readAccess,
} from '../../core/section/access-rows.ts';
import { assess, type TakenRow } from '../../core/section/assess-section.ts';
import type { Contributed } from '../../core/section/contributed.ts';
import {
  contributionChange,
  contributionKey,
  contributionRequests,
  knownContributions,
  type MergedContribution,
  mergeContribution,
  withState,
} from '../../core/section/master-contributions.ts';
import { pushSection } from '../../core/section/push-section.ts';
import { readSection } from '../../core/section/read-section.ts';
import { sectionFault } from '../../core/section/section-faults.ts';
import { findingTexts, type SectionFinding } from '../../core/section/section-findings.ts';
import {
  findingMessage,
  findingPlace,
  sectionIssueRequests,
} from '../../core/section/section-issues.ts';
import { markerRequest } from '../../core/section/section-marker.ts';
import {
  cursorRequest,
  isRunning,
  type SyncCursor,
  syncCursor,
} from '../../core/section/sync-cursor.ts';
import { headOf } from '../../core/update/chain.ts';
import { cellRequest } from '../../core/update/planned-cell.ts';
import { recordRequests, saveOf, updatesFaults } from '../../core/update/record.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import type { Pace } from '../google/pace.ts';
import { failureOf } from '../google/retry.ts';
import { faultsOf } from './plan-save.ts';
import {
  markerFor,
  ownMarker,
  planOf,
  readForSections,
  readGrid,
  type SectionBook,
  sectionNamed,
  unknownSection,
  workbookOf,
} from './section-book.ts';
import { type PlannedWrite, writeCells, writeSave } from './write-save.ts';

/** Sections of one piece: the dialog shows how far it is, and can stop, between two. */
const mostSections = 15;
/** Milliseconds that are kept for writing what was fetched. */
const reserve = 60_000;
const attempts = 3;

/**
 * Fetches what Sections contribute and brings their workbooks up to date, a piece at a time. Round trips: one
 * for each Section, one more where its workbook changes, and four for the plan's workbook (five for the first
 * piece). A piece that is cut
 * off, and one that is done again, end where a whole one does.
 */
export const syncSections: Handlers<Context>['sections.sync'] = (input, context) =>
  answering<Output<'sections.sync'>>(context.lang, () => {
    const done = context.lockedForMe(() => syncPiece(input, context));
    return done ? done.value : fault('busy', context.lang);
  });

/** A piece of a sync, for somebody who syncs nothing else at this moment. */
export function syncPiece(
  { sections, goOn }: { readonly sections: readonly string[]; readonly goOn: boolean },
  context: Context,
): Outcome<Output<'sections.sync'>> {
  const begun = begin({ sections, goOn }, context);
  if (!begun.ok) return begun;
  const { book, wanted, others, cursor, problems } = begun.value;
  const pace = context.pace();
  const pulled: Pulled[] = [];
  for (const section of wanted) {
    const late = context.clock.now() + reserve > context.deadline;
    if (pulled.length >= mostSections || late || !pace.wait('read', 1)) break;
    pulled.push(pullSection(book, section, pace, context));
  }
  const left = wanted.slice(pulled.length).map(({ name }) => name);
  const noted = note(book, pulled, cursor, [...left, ...others], context);
  pace.leave();
  if (!noted.ok) return noted;
  const synced = pulled.map((each) => toldOf(each, noted.value, context));
  const findings = synced.reduce((sum, each) => sum + each.findings.length, 0);
  const changed = synced.reduce((sum, each) => sum + each.changed, 0);
  return {
    ok: true,
    value: {
      ...{ synced, left, problems: [...problems] },
      message: sectionSentences.sectionsSynced[context.lang]({
        n: synced.length,
        changed,
        findings,
      }),
    },
  };
}

/** A sync that nobody else runs. */
interface Begun {
  readonly book: SectionBook;
  /** Sections of this call, and those that another one left and that are not among them. */
  readonly wanted: readonly KnownSection[];
  readonly others: readonly string[];
  readonly cursor: SyncCursor;
  readonly problems: readonly Problem[];
}

/**
 * Reads the plan's workbook under its lock, and notes who syncs: two managers would put the same rows into a
 * Section's workbook. What goes on with one's own sync needs no further note.
 */
function begin(
  { sections, goOn }: { readonly sections: readonly string[]; readonly goOn: boolean },
  context: Context,
): Outcome<Begun> {
  const done = context.locked((): Outcome<Begun> => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const book = read.value;
    const { snapshot, settings, now } = book;
    const cursor = syncCursor(snapshot);
    if (isRunning(cursor, context.email, now)) {
      const place = `${cursor.by}, ${cursor.at.replace('T', ' ')}`;
      return sectionFault('sync-running', context.lang, place);
    }
    const problems: Problem[] = [];
    const isOn = goOn && cursor.left.length > 0;
    const all = settings.sections.map(({ name }) => name);
    const names = isOn ? cursor.left : sections.length > 0 ? sections : all;
    const wanted = names.flatMap((name): KnownSection[] => {
      const found = sectionNamed(book, name);
      if (!found && !isOn) problems.push(...unknownSection(name, context.lang).problems);
      return found && workbookOf(found) !== undefined ? [found] : [];
    });
    const mine = wanted.map(({ name }) => name);
    const others =
      isOn || sections.length === 0 ? [] : cursor.left.filter((name) => !mine.includes(name));
    const claim: SyncCursor = {
      ...cursor,
      ...{ by: context.email, at: now, left: [...mine, ...others] },
      ...(isOn ? {} : { startedOn: now, endedOn: '' }),
    };
    if (!(isOn && cursor.by === context.email) && wanted.length > 0) {
      context.sheets.batchUpdate([cursorRequest(snapshot, claim)]);
    }
    return { ok: true, value: { book, wanted, others, cursor: claim, problems } };
  });
  return done ? done.value : fault('busy', context.lang);
}

/** What was fetched from a Section. */
interface Pulled {
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
function pullSection(
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
      const last = new Map<string, Contributed>(
        assessed.missing.flatMap(({ id }): [string, Contributed][] => {
          const known = book.contributions.get(contributionKey(id, section.name));
          return known ? [[id, known.values]] : [];
        }),
      );
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

/** Contributions that changed, by Section. */
type Changed = ReadonlyMap<string, number>;

/**
 * Writes what was fetched into the plan's workbook: contributions, their record, what was found, and how far
 * the sync is. As one batch; as several, Section by Section, where it would be too large.
 */
function note(
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

/** What Sections' own sheets Access tell, as rows of the plan's. */
function accessNews(snapshot: Snapshot, group: readonly Pulled[], lang: Lang): Request[] {
  const told = newAccess(
    readAccess(snapshot),
    group.flatMap(({ access }) => access),
  );
  const request = accessRequest(snapshot, told, lang);
  return request ? [request] : [];
}

function toldOf(
  { section, pushed, findings }: Pulled,
  changed: Changed,
  { lang }: Context,
): SyncedSection {
  return {
    ...{ section, pushed, changed: changed.get(section) ?? 0 },
    findings: findings.map((finding) => ({
      ...{ code: finding.code, id: finding.id, severity: findingTexts[finding.code].severity },
      place: findingPlace(section, finding, lang),
      message: findingMessage(finding, lang),
      remedy: findingTexts[finding.code].remedy[lang],
    })),
  };
}
