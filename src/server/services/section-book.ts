import type { FileClaim } from '../../core/access/sharing/file-claim.ts';
import { packIds, unpackIds } from '../../core/actions/update/packed-ids.ts';
import type { SectionPlan } from '../../core/sections/assess-section.ts';
import type { Contributed } from '../../core/sections/contributed.ts';
import {
  type GridSnapshot,
  gridFields,
  gridSnapshotOf,
} from '../../core/sections/grid-snapshot.ts';
import {
  contributionKey,
  type KnownContribution,
  knownContributions,
} from '../../core/sections/master-contributions.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import {
  isSectionBook,
  type SectionMarker,
  sectionMarkerOf,
} from '../../core/sections/section-marker.ts';
import type { SectionAction } from '../../core/sections/section-plan.ts';
import { sectionActions } from '../../core/sections/section-plan.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import { markerOf } from '../../core/workbook/layout/marker.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readRetired } from '../../core/workbook/read-retired.ts';
import { type KnownSection, managersOf } from '../../core/workbook/read-settings.ts';
import { readTranslations } from '../../core/workbook/read-translations.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import type { SheetsApi } from '../google/sheets.ts';
import { Refused } from '../refused.ts';
import { readWorkbook, type Workbook } from './read-workbook.ts';

/** The plan's workbook, as the work with Sections sees it. */
export interface SectionBook extends Workbook {
  readonly actions: readonly ActionRow[];
  readonly retired: ReadonlySet<string>;
  readonly contributions: ReadonlyMap<string, KnownContribution>;
  /** Local moment of the reading. */
  readonly now: string;
}

type SectionClaim = Extract<FileClaim, { kind: 'section' }>;

/** Reads the plan's workbook for a manager: two round trips. */
export function readForSections(context: Context): SectionBook {
  const read = readWorkbook(context);
  const { snapshot, settings } = read;
  return {
    snapshot,
    // Labels in the cells are in the language of the first layout.
    settings: { ...settings, lang: markerOf(snapshot)?.lang ?? settings.lang },
    actions: readActions(snapshot, settings.tiers).rows.map(({ action }) => action),
    retired: new Set(readRetired(snapshot).map(({ id }) => id)),
    contributions: knownContributions(snapshot),
    now: context.localNow(snapshot.properties.timeZone),
  };
}

/** ID of a Section's workbook; undefined where it has none. */
export function workbookOf({ workbook = '' }: KnownSection): string | undefined {
  return /\/d\/([\w-]+)/.exec(workbook)?.[1];
}

/** What the plan says of the workbook of a Section; undefined where it has none. */
export function claimOf(section: KnownSection): SectionClaim | undefined {
  const id = workbookOf(section);
  const { name } = section;
  return id === undefined ? undefined : { kind: 'section', id, name, section: name };
}

/** The Section of a name, as Settings has it. */
export function sectionNamed({ settings }: SectionBook, name: string): KnownSection | undefined {
  return settings.sections.find((each) => foldLabel(each.name) === foldLabel(name));
}

/** Addresses of a Section's people in Settings. */
export function peopleOf({ settings }: SectionBook, name: string): string[] {
  return settings.people
    .filter(({ role, section }) => role === 'section' && foldLabel(section) === foldLabel(name))
    .map(({ email }) => email);
}

/** What the workbook of a Section shall hold. */
export function planOf(
  { settings, snapshot, actions, retired }: SectionBook,
  { name, language }: KnownSection,
  marker: Pick<SectionMarker, 'given'> | undefined,
): SectionPlan {
  return {
    wanted: sectionActions(actions, name, language, settings, readTranslations(snapshot)),
    retired,
    known: new Set([
      ...settings.given.map(({ id }) => id),
      ...actions.map(({ id }) => id),
      ...retired,
    ]),
    given: new Set(marker ? unpackIds(marker.given) : []),
  };
}

/** What a Section last contributed to actions: their rows are put in with it. */
export function lastContributions(
  { contributions }: SectionBook,
  { name }: KnownSection,
  actions: readonly SectionAction[],
): ReadonlyMap<string, Contributed> {
  return new Map(
    actions.flatMap(({ id }): [string, Contributed][] => {
      const known = contributions.get(contributionKey(id, name));
      return known ? [[id, known.values]] : [];
    }),
  );
}

/** What the workbook of a Section shall know of itself. */
export function markerFor(
  book: SectionBook,
  { name, language }: KnownSection,
  ids: readonly string[],
  { spreadsheetId: workbook }: Pick<Snapshot, 'spreadsheetId'>,
  context: Context,
): SectionMarker {
  const { settings, snapshot } = book;
  const me = context.email.toLowerCase();
  const managers = managersOf(settings);
  return {
    ...{ section: name, lang: language, year: settings.year, master: snapshot.spreadsheetId },
    workbook,
    plan: settings.organisation || settings.title,
    coordinators: peopleOf(book, name),
    managers: managers.includes(me) ? managers : [...managers, me],
    given: packIds(ids),
    told: { token: '', findings: [] },
  };
}

/** Reads a Section's workbook in one round trip. */
export function readGrid(sheets: SheetsApi): GridSnapshot {
  return gridSnapshotOf(sheets.read(gridFields));
}

type Marked = Pick<Snapshot, 'spreadsheetId' | 'developerMetadata' | 'sheets'>;

/** The marker of a workbook, if it is that of this Section of this plan, or a copy of it. */
export function ownMarker(
  grid: Marked,
  { name }: KnownSection,
  { snapshot }: SectionBook,
): SectionMarker | undefined {
  const marker = sectionMarkerOf(grid);
  const isOurs =
    marker?.master === snapshot.spreadsheetId && foldLabel(marker.section) === foldLabel(name);
  return isOurs ? marker : undefined;
}

/**
 * Whether a workbook that Settings names may be laid out as that of a Section: it is so already, its marker is
 * damaged, or the Section had another name.
 * @returns the name before, '' for none; undefined where the workbook is something else
 */
export function nameBefore(
  grid: Marked,
  { name }: KnownSection,
  book: SectionBook,
): string | undefined {
  const marker = sectionMarkerOf(grid);
  if (marker === undefined) return isSectionBook(grid) ? '' : undefined;
  if (marker.master !== book.snapshot.spreadsheetId) return undefined;
  if (foldLabel(marker.section) === foldLabel(name)) return '';
  return sectionNamed(book, marker.section) === undefined ? marker.section : undefined;
}

/** Refuses a Section that Settings does not know. */
export const unknownSection = (name: string, lang: Lang): Refused =>
  new Refused([sectionProblem('unknown-section', lang, name)]);
