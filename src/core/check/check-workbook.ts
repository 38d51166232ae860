import { isPseudonym } from '../access/person/pseudonym.ts';
import { isAccessWhole, knowsEntries } from '../access/sharing/access-rows.ts';
import { isAbout, readReviews } from '../actions/review/read-reviews.ts';
import { brokenAt } from '../actions/update/broken-at.ts';
import type { Head } from '../actions/update/chain.ts';
import { chainRows } from '../actions/update/chain-rows.ts';
import { contradictions } from '../actions/update/contradictions.ts';
import { notedEdits } from '../actions/update/direct-edits.ts';
import { columnOf, sameShown, shownCell, updateFields } from '../actions/update/entry-columns.ts';
import { isGuarded } from '../actions/update/leave-witness.ts';
import { readUpdates } from '../actions/update/read-updates.ts';
import { recordedValues } from '../actions/update/recorded.ts';
import { unknownPerson } from '../actions/update/unknown-person.ts';
import { readWitnesses } from '../actions/update/witness.ts';
import { failedWitnesses } from '../actions/update/witnessed.ts';
import { ownTexts, staleTranslations } from '../papers/translation/translation-rows.ts';
import { contributionRecords } from '../sections/contribution/contribution-records.ts';
import { contributionRows } from '../sections/contribution/read-contributions.ts';
import { vouchedContributions } from '../sections/contribution/vouched-contributions.ts';
import { severityOf } from '../shared/define-problems.ts';
import { isAddress } from '../shared/mail-address.ts';
import { areaColumns } from '../workbook/columns/area-columns.ts';
import { dataSheets } from '../workbook/data-sheets.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import { foreignAreas } from '../workbook/listed-areas.ts';
import { foldLabel } from '../workbook/lists.ts';
import { readActions } from '../workbook/read-actions.ts';
import { readRetired } from '../workbook/read-retired.ts';
import { areasOf, roleOf, type Settings } from '../workbook/read-settings.ts';
import { readTranslations } from '../workbook/read-translations.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellValue, Rows, Snapshot } from '../workbook/snapshot.ts';
import { isHeadless, structureFaults } from './check-structure.ts';
import { byUrgency, cellName, type Issue } from './issue.ts';
import { rowFacts } from './row-facts.ts';
import { rowRules } from './row-rules.ts';
import type { PlanFacts, RowFacts } from './rule.ts';
import { type WorkbookCode, workbookTexts } from './workbook-texts.ts';

/** What the full check looks at. */
export interface Checked {
  readonly snapshot: Snapshot;
  /** Where the chain of Updates ends. */
  readonly head: Head;
  /** Area sheets with their formulas, by sheetId. */
  readonly formulas: ReadonlyMap<number, Rows>;
  readonly settings: Settings;
  /** ISO day. */
  readonly today: string;
}

/** Every issue of a workbook, the most urgent first. */
export function checkWorkbook(checked: Checked): Issue[] {
  const { snapshot, settings, today } = checked;
  const plan: PlanFacts = {
    today,
    ...(settings.year === null ? {} : { year: settings.year }),
    lang: settings.lang,
    tiers: settings.tiers,
    people: new Map(settings.people.map(({ email, name }) => [email, name])),
    sections: new Set(settings.sections.map(({ name }) => foldLabel(name))),
  };
  const seen = new Set<string>();
  const given = new Set(settings.given.map(({ id }) => id));
  const known = knownIds(snapshot);
  const retired = new Set(readRetired(snapshot).map(({ id }) => id));
  const foreign = foreignAreas(snapshot);
  const areas = snapshot.sheets.filter(
    (sheet) => isAreaSheetId(sheet.properties.sheetId) && !foreign.includes(sheet),
  );
  const issues = [
    ...areas.flatMap(({ properties: { sheetId, title } }) =>
      checkArea(checked, plan, { sheetId, sheet: title }, { seen, given, known, retired }),
    ),
    ...foreign.map(({ properties: { sheetId, title } }) =>
      issue('foreign-area', { sheetId, sheet: title }),
    ),
    ...missingActions(checked, seen, retired),
    ...structure(checked),
    ...chain(checked),
    ...witnesses(snapshot),
    ...outgrown(snapshot),
    ...contradicted(snapshot, settings, seen),
    ...accessRecord(snapshot),
    ...forgedContributions(snapshot),
    ...withoutRight(snapshot, settings),
    ...malformedPeople(snapshot, settings),
    ...staleRows(snapshot, settings),
  ];
  return issues.sort(byUrgency);
}

interface SheetName {
  readonly sheetId: number;
  readonly sheet: string;
}

type Place = Partial<Pick<Issue, 'id' | 'row' | 'column' | 'cell' | 'shown'>>;

const issue = (code: WorkbookCode, name: SheetName, place: Place = {}): Issue => ({
  ...{ code, severity: severityOf(workbookTexts[code]), text: workbookTexts[code] },
  ...{ id: '', row: null, column: null, cell: '', shown: '', mend: undefined },
  ...name,
  ...place,
});

/** Translations of texts that are not there any more. */
function staleRows(snapshot: Snapshot, settings: Settings): Issue[] {
  const sheetId = sheetIds.translations;
  const translations = readTranslations(snapshot);
  const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (translations.length === 0 || sheet === undefined) return [];
  const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  return staleTranslations(translations, ownTexts(actions, settings)).map(({ id, row, source }) =>
    issue(
      'stale-translation',
      { sheetId, sheet: sheet.properties.title },
      { id, row: row + 1, shown: source.slice(0, 80) },
    ),
  );
}

interface Ids {
  /** Of the rows that were checked so far. */
  readonly seen: Set<string>;
  /** That were given to actions. */
  readonly given: ReadonlySet<string>;
  /** Of which Updates, or a note of an edit by hand, tells something. */
  readonly known: ReadonlySet<string>;
  /** That stand in Retired. */
  readonly retired: ReadonlySet<string>;
}

function checkArea(
  { snapshot, formulas, settings }: Checked,
  plan: PlanFacts,
  name: SheetName,
  { seen, given, known, retired }: Ids,
): Issue[] {
  const rows = snapshot.cells.get(name.sheetId) ?? [];
  const { positions } = findColumns(rows, areaColumns);
  const withFormulas = formulas.get(name.sheetId) ?? [];
  const issues: Issue[] = [];
  for (const [i, cells] of rows.entries()) {
    if (i < firstDataRow || !isFilled(cells, positions)) continue;
    const facts = rowFacts(cells, positions, settings.tiers, withFormulas[i]);
    const { id } = facts;
    const row = i + 1;
    const at = { id, row, column: 'id', cell: cellName(row, positions.get('id')) };
    const code = idFault(id, seen);
    if (code !== undefined) {
      issues.push(issue(code, name, { ...at, shown: id || facts.text('action') }));
      continue;
    }
    seen.add(id);
    if (retired.has(id)) issues.push(issue('retired-here', name, { ...at, shown: id }));
    if (!given.has(id)) issues.push(issue('unknown-id', name, { ...at, shown: id }));
    if (!known.has(id)) issues.push(...unrecorded(facts, settings, name, at));
    issues.push(...ruleIssues(facts, plan, row, positions, name));
  }
  return issues;
}

function idFault(id: string, seen: ReadonlySet<string>): 'no-id' | 'repeated-id' | undefined {
  if (id === '') return 'no-id';
  return seen.has(id) ? 'repeated-id' : undefined;
}

/** The band alone does not make an action: it is left behind when a person clears a row. */
const isFilled = (cells: readonly CellValue[], positions: ReadonlyMap<string, number>): boolean =>
  areaColumns.some(({ key }) => key !== 'band' && cellOf(cells, positions, key) !== '');

/** What the rules find in a row, in the columns that the sheet has. */
function ruleIssues(
  facts: RowFacts,
  plan: PlanFacts,
  row: number,
  positions: ReadonlyMap<string, number>,
  name: SheetName,
): Issue[] {
  return rowRules.flatMap(({ code, severity, text, check }) =>
    check(facts, plan)
      .filter(({ column }) => positions.has(column))
      .map(
        ({ column, shown = '', remedy = text.remedy, mend, ...found }): Issue => ({
          ...{ code, severity: found.severity ?? severity, shown, mend },
          text: { ...text, remedy },
          ...{ id: facts.id, row, column, cell: cellName(row, positions.get(column)) },
          ...name,
        }),
      ),
  );
}

function knownIds(snapshot: Snapshot): ReadonlySet<string> {
  const noted = notedEdits(snapshot).edits.flatMap(({ ids }) => ids);
  return new Set([...readUpdates(snapshot).map(({ id }) => id), ...noted]);
}

/** What an action without any history holds beside its plan: who updated it, or entries alone. */
function unrecorded(
  { raw, text, id }: RowFacts,
  settings: Settings,
  name: SheetName,
  at: Place,
): Issue[] {
  const first = recordedValues({ cells: new Map() }, settings.lang);
  if (raw('updatedOn') !== '' || raw('updatedBy') !== '') {
    return [issue('history-lost', name, { ...at, shown: text('updatedBy') })];
  }
  const entered = updateFields.some((key) => {
    const column = columnOf(key);
    const shown = shownCell(column, raw(key), settings);
    return shown !== '' && !sameShown(column, shown, first(id, key));
  });
  return entered ? [issue('no-history', name, at)] : [];
}

/** IDs that were given, and stand in no sheet, nor among the retired. Where the sheet of an area is lost, that is said once. */
function missingActions(
  { snapshot, settings }: Checked,
  seen: ReadonlySet<string>,
  retired: ReadonlySet<string>,
): Issue[] {
  const foreign = foreignAreas(snapshot);
  const readable = new Set(
    snapshot.sheets
      .filter((sheet) => !foreign.includes(sheet))
      .map(({ properties }) => properties.sheetId)
      .filter((sheetId) => !isHeadless(snapshot, sheetId)),
  );
  return settings.given
    .filter(({ id }) => !seen.has(id) && !retired.has(id) && readable.has(areaOf(id)))
    .map(({ id }) => issue('missing-action', titleOf(snapshot, areaOf(id)), { id, shown: id }));
}

/** sheetId of the area that an ID belongs to: `2.1.1-C03` to 2. */
const areaOf = (id: string): number => sheetIds.overview + Number(/^\d+/.exec(id)?.[0] ?? 0);

function titleOf(snapshot: Snapshot, sheetId: number): SheetName {
  const found = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  return { sheetId, sheet: found?.properties.title ?? '' };
}

/** Sheets that are gone, and what is wrong with the heads of the others. */
function structure({ snapshot, settings }: Checked): Issue[] {
  const { lang } = settings;
  const there = new Map(
    snapshot.sheets.map(({ properties }) => [properties.sheetId, properties.title]),
  );
  return dataSheets(areasOf(settings, snapshot)).flatMap((sheet) => {
    const { sheetId } = sheet;
    const title = there.get(sheetId);
    if (title === undefined) return [issue('missing-sheet', { sheetId, sheet: sheet.title[lang] })];
    return structureFaults(snapshot, sheet, lang).map(({ code, ...place }) =>
      issue(code, { sheetId, sheet: title }, place),
    );
  });
}

function chain({ snapshot, head }: Checked): Issue[] {
  const row = brokenAt(snapshot, head);
  const name = titleOf(snapshot, sheetIds.updates);
  return row === undefined ? [] : [issue('chain-broken', name, { row })];
}

/** The first witness through which the chain does not pass (later ones fail with it), and what became of the sheet. */
function witnesses(snapshot: Snapshot): Issue[] {
  const name = titleOf(snapshot, sheetIds.witnesses);
  if (name.sheet === '') return [];
  const failed = failedWitnesses(snapshot).sort((a, b) => a.rows - b.rows);
  return [
    ...failed.slice(0, 1).map(({ row, by, seenOn, rows }) => {
      const shown = `${by}, ${seenOn.replace('T', ' ')}, ${rows}`;
      return issue('witness-failed', name, { row, shown });
    }),
    ...readWitnesses(snapshot).damaged.map((row) => issue('witness-damaged', name, { row })),
    ...(isGuarded(snapshot) ? [] : [issue('witness-open', name)]),
  ];
}

/** Saves that a manager approved and that have rows now which the manager did not see, action by action. */
function outgrown(snapshot: Snapshot): Issue[] {
  const name = titleOf(snapshot, sheetIds.updates);
  const words = new Map(
    readReviews(snapshot).map((review) => [`${review.id} ${review.saveId}`, review]),
  );
  const rows = chainRows(snapshot);
  const found = new Map<string, Issue>();
  for (const row of readUpdates(snapshot)) {
    const key = `${row.id} ${row.saveId}`;
    const word = words.get(key);
    if (word?.verdict !== 'approved' || isAbout(word, row) || found.has(key)) continue;
    const place = { id: row.id, row: rows[(row.at ?? 0) - 1]?.row ?? null };
    found.set(key, issue('verdict-outgrown', name, { ...place, shown: row.id }));
  }
  return [...found.values()];
}

/** What Updates says of the plan itself, and cannot be. */
function contradicted(
  snapshot: Snapshot,
  { given }: Settings,
  inPlan: ReadonlySet<string>,
): Issue[] {
  const name = titleOf(snapshot, sheetIds.updates);
  return contradictions(snapshot, given, inPlan).map(({ code, id, row }) =>
    issue(code, name, { id, row, shown: id }),
  );
}

function accessRecord(snapshot: Snapshot): Issue[] {
  if (!knowsEntries(snapshot) || isAccessWhole(snapshot)) return [];
  return [issue('access-broken', titleOf(snapshot, sheetIds.access))];
}

/** Rows of Contributions that say something else than what was recorded of them. */
function forgedContributions(snapshot: Snapshot): Issue[] {
  const name = titleOf(snapshot, sheetIds.contributions);
  const rows = contributionRows(snapshot);
  const vouched = vouchedContributions(
    rows.map(({ contribution }) => contribution),
    contributionRecords(readUpdates(snapshot)),
  );
  return rows.flatMap(({ row, contribution: { id, section } }, i) =>
    vouched[i]?.isForged ? [issue('contribution-forged', name, { id, row, shown: section })] : [],
  );
}

/** Changes by people who are neither managers nor staff, nor removed since, once for each action and person. */
function withoutRight(snapshot: Snapshot, settings: Settings): Issue[] {
  const found = new Map<string, Issue>();
  for (const { id, by } of readUpdates(snapshot)) {
    const role = roleOf(settings, by);
    if (role === 'manager' || role === 'staff') continue;
    if (by === unknownPerson || isPseudonym(by)) continue;
    const name = titleOf(snapshot, areaOf(id));
    found.set(`${id} ${by}`, issue('without-right', name, { id, shown: by }));
  }
  return [...found.values()];
}

function malformedPeople(snapshot: Snapshot, { people }: Settings): Issue[] {
  const name = titleOf(snapshot, sheetIds.settings);
  return people
    .filter(({ email }) => !isAddress(email))
    .map(({ email }) => issue('person-address', name, { shown: email }));
}
