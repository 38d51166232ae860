import type { Lang } from '../shared/i18n/lang.ts';
import { choiceCell, numberCell, textCell } from './cell.ts';
import type { CellKind, Column } from './columns/column.ts';
import { isoDate, isoToSerial, serialToIso } from './date.ts';
import { choiceKey } from './lists.ts';
import type { CellData } from './sheets-api.ts';
import type { CellValue } from './snapshot.ts';
import { type TierSetting, tierKey } from './tiers.ts';

/** What a cell means, in core: text, list of names, key of a choice, ISO day or moment, number. */
export type EntryValue = string | readonly string[] | number | null;

/** Why a cell could not be read. */
export type CellFault = 'not-a-date' | 'not-a-share' | 'not-a-choice' | 'unknown-tier';
export type Decoded = { readonly value: EntryValue } | { readonly fault: CellFault };

const empty = (raw: CellValue): boolean => typeof raw === 'string' && raw.trim() === '';

const minutesADay = 1440;

/** `2022-05-31T09:30` of a serial number, rounded to the minute. */
export function serialToMoment(serial: number): string {
  const minutes = Math.round(serial * minutesADay);
  const day = Math.floor(minutes / minutesADay);
  const rest = minutes - day * minutesADay;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${serialToIso(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** A cell of a day; '' for anything else. */
export const dayOf = (value: CellValue): string =>
  typeof value === 'number' ? serialToIso(value) : '';

/** A cell of a moment; '' for anything else. */
export const momentOf = (value: CellValue): string =>
  typeof value === 'number' ? serialToMoment(value) : '';

/** Serial number of a local moment `2022-05-31T09:30`. */
export function momentToSerial(moment: string): number {
  const [day = '', time = '00:00'] = moment.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return isoToSerial(day) + (hours * 60 + minutes) / minutesADay;
}

/** Names of a list cell: separated by commas, semicolons or line breaks; one that holds such stands in quotes. */
export function splitNames(text: string): string[] {
  return (text.match(/"[^"\n]*"(?=\s*(?:[,;\n]|$))|[^,;\n]+/g) ?? [])
    .map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** The names as one text, which `splitNames` takes apart again. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => (/[,;]/.test(name) ? `"${name.replace(/"/g, '')}"` : name)).join(', ');
}

/** Kinds of cells that hold nothing when they are empty; texts and lists of names hold an empty one. */
const canBeNothing: ReadonlySet<CellKind> = new Set(['date', 'moment', 'share', 'choice', 'tier']);

const known = (key: string | undefined, fault: CellFault): Decoded =>
  key === undefined ? { fault } : { value: key };

/** Reads a cell by its column. Nothing is guessed: what does not fit is a fault. */
export function decodeCell(
  column: Pick<Column, 'kind' | 'list'>,
  raw: CellValue,
  tiers: readonly TierSetting[],
): Decoded {
  if (empty(raw) && canBeNothing.has(column.kind)) return { value: null };
  switch (column.kind) {
    case 'date':
    case 'moment':
      if (typeof raw !== 'number' || serialToIso(raw) === '') return { fault: 'not-a-date' };
      return { value: column.kind === 'date' ? serialToIso(raw) : serialToMoment(raw) };
    case 'share':
      return typeof raw === 'number' && raw >= 0 && raw <= 1
        ? { value: raw }
        : { fault: 'not-a-share' };
    case 'choice':
      return known(choiceKey(column.list ?? {}, String(raw)), 'not-a-choice');
    case 'tier':
      return known(tierKey(tiers, String(raw)), 'unknown-tier');
    case 'names':
      return { value: splitNames(String(raw)) };
    default:
      return { value: String(raw) };
  }
}

/** Writes a value into a cell of its column. `decodeCell` reads it back. */
export function encodeCell(
  column: Pick<Column, 'kind' | 'list'>,
  value: EntryValue,
  lang: Lang,
  tiers: readonly TierSetting[],
): CellData {
  if (value === null) return {};
  if (typeof value === 'number') return numberCell(value);
  if (typeof value !== 'string') return textCell(joinNames(value));
  switch (column.kind) {
    case 'date':
      return isoDate(value) ? numberCell(isoToSerial(value)) : {};
    case 'moment':
      return numberCell(momentToSerial(value));
    case 'choice':
      return choiceCell(column, value, lang);
    case 'tier':
      return textCell(tiers.find(({ key }) => key === value)?.label ?? value);
    default:
      return textCell(value);
  }
}
