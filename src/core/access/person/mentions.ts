import { shortHash } from '../../shared/short-hash.ts';
import { isOurNote } from '../../workbook/own-note.ts';
import { firstDataRow, keyRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { hasKeys, isToldByUs, type PersonSheet } from './person-sheets.ts';
import { renamedJson } from './renamed-json.ts';
import type { Renamer } from './renamer.ts';

/**
 * What becomes of a place that names the person. `renamed`: the add-on noted it, the pseudonym takes its place.
 * `cleared`: it goes. `asked`: somebody wrote it; a manager chooses. `left`: a formula, or another program's.
 */
export type Fate = 'renamed' | 'cleared' | 'asked' | 'left' | 'deleted';

/** A cell, or the note of one, that names the person. Row and column are counted from 0. */
export interface Mention {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** Key of the column; '' where it has none. */
  readonly key: string;
  readonly isNote: boolean;
  readonly text: string;
  readonly fate: Fate;
  /** What shall stand there; undefined: it stays. */
  readonly after: string | undefined;
}

/** By what a text is known in which a manager lets the person be replaced. */
export const textKey = (text: string): string => shortHash(text);

/** Columns of several names with commas. */
const lists = new Set(['recipients', 'leads', 'partners', 'sections']);
const personKeys = new Set(['personEmail', 'personName', 'personRole', 'personSection']);

/**
 * Every cell and note of a sheet that names the person.
 * @param chosen keys of the texts in which the person shall be replaced
 */
export function mentionsIn(
  sheet: PersonSheet,
  renamer: Renamer,
  chosen: ReadonlySet<string>,
): Mention[] {
  const { sheetId, cells } = sheet;
  const isOurs = hasKeys(sheetId);
  const keys = isOurs ? (cells[keyRow] ?? []).map((key) => String(key).trim()) : [];
  const emailAt = keys.indexOf('personEmail');
  const fieldAt = sheetId === sheetIds.updates ? keys.indexOf('field') : -1;
  const mentions: Mention[] = [];
  const first = isOurs ? firstDataRow : 0;
  cells.slice(first).forEach((line, i) => {
    const row = first + i;
    const isTheirs = emailAt >= 0 && renamer.isAddress(String(line[emailAt] ?? ''));
    const field = String(line[fieldAt] ?? '');
    const decide = (value: CellValue, column: number, key: string): CellFate | undefined => {
      const text = String(value);
      if (isTheirs && personKeys.has(key) && text !== '') return { fate: 'cleared', after: '' };
      const shown = sheet.shownBy(row, column);
      const isNamed = [value, shown].some((each) => renamer.isIn(String(each ?? '')));
      if (!isNamed) return undefined;
      if (shown !== undefined) return { text: String(shown), fate: 'left', after: undefined };
      if (typeof value !== 'string') return undefined;
      return fateOf(value, sheetId, key, field, renamer, chosen);
    };
    line.forEach((value, column) => {
      const key = keys[column] ?? '';
      const decided = decide(value, column, key);
      const place = { sheetId, row, column, key, isNote: false, text: String(value) };
      if (decided !== undefined) mentions.push({ ...place, ...decided });
    });
  });
  const notes = sheet.notes.filter(({ text }) => renamer.isIn(text));
  return [
    ...mentions,
    ...notes.map(({ row, column, text }): Mention => {
      const place = { sheetId, row, column, key: keys[column] ?? '', isNote: true, text };
      const fate = isOurNote(text) ? renamed(renamer.without(text)) : asked(text, renamer, chosen);
      return { ...place, ...fate };
    }),
  ];
}

type Decided = Pick<Mention, 'fate' | 'after'>;
type CellFate = Decided & Partial<Pick<Mention, 'text'>>;
const renamed = (after: string): Decided => ({ fate: 'renamed', after });

function fateOf(
  text: string,
  sheetId: number,
  key: string,
  field: string,
  renamer: Renamer,
  chosen: ReadonlySet<string>,
): Decided {
  const or = (fate: Fate, after: string | undefined): Decided =>
    after === undefined ? asked(text, renamer, chosen) : { fate, after };
  if (sheetId === sheetIds.readMe || key === 'recipients') {
    return or('cleared', leftOut(text, renamer));
  }
  if (isToldByUs(sheetId) || key === 'remark') return renamed(renamer.without(text));
  if (key === 'record')
    return or(
      'renamed',
      renamedJson(text, renamer, () => undefined),
    );
  if (!hasKeys(sheetId)) return asked(text, renamer, chosen);
  if (renamer.is(text)) return renamed(renamer.pseudonym);
  const isList = lists.has(key) || lists.has(field);
  return or('renamed', isList ? renamedList(text, renamer) : undefined);
}

/** A list of names with the pseudonym for the person; undefined where that would not be all. */
function renamedList(text: string, renamer: Renamer): string | undefined {
  const after = text
    .split(',')
    .map((each) => (renamer.is(each) ? each.replace(each.trim(), renamer.pseudonym) : each))
    .join(',');
  return after === text || renamer.isIn(after) ? undefined : after;
}

const asked = (text: string, renamer: Renamer, chosen: ReadonlySet<string>): Decided => ({
  fate: 'asked',
  after: chosen.has(textKey(text)) ? renamer.without(text) : undefined,
});

/** A list of addresses, perhaps behind a colon, without the person; undefined if they are not in it. */
function leftOut(text: string, renamer: Renamer): string | undefined {
  const [head = '', tail] = text.includes(': ') ? split(text) : ['', text];
  const all = (tail ?? '').split(',');
  const others = all.filter((each) => !renamer.is(each));
  return others.length === all.length ? undefined : head + others.join(',').trim();
}

function split(text: string): [head: string, tail: string] {
  const at = text.indexOf(': ') + 2;
  return [text.slice(0, at), text.slice(at)];
}

/** A sheet as it is once its mentions are replaced. */
export function replacedIn({ cells }: Pick<PersonSheet, 'cells'>, mentions: readonly Mention[]) {
  const rows = cells.map((line) => [...line]);
  for (const { row, column, isNote, after } of mentions) {
    const line = rows[row];
    if (line && !isNote && after !== undefined) line[column] = after;
  }
  return rows;
}
