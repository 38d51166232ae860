import type { Lang } from '../../shared/i18n/lang.ts';
import { columnLetters } from '../a1.ts';
import { color } from '../color.ts';
import { type Status, statuses, statusKeys } from '../lists.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { CellFormat, Request } from '../sheets-api.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/**
 * Of each status: fill and text of its cell, and its colour in charts. The label is always there too:
 * colour is never alone.
 */
export const statusColors: Readonly<
  Record<Status, { readonly fill: string; readonly text: string; readonly chart: string }>
> = {
  'not-started': { fill: '#eceff1', text: '#37474f', chart: '#9aa5ad' },
  'on-track': { fill: '#d7f0dd', text: '#0b5d2a', chart: '#34a853' },
  'at-risk': { fill: '#fdecc8', text: '#7a4b00', chart: '#f9ab00' },
  delayed: { fill: '#fad2cf', text: '#8c1d18', chart: '#d93025' },
  completed: { fill: '#d2e3fc', text: '#0b3d91', chart: '#1a73e8' },
  cancelled: { fill: '#e4dff0', text: '#4a3870', chart: '#7e57c2' },
};

/**
 * A term that is always true and marks a rule as ours, as rules have no IDs: a layout deletes and
 * writes again the marked ones, and leaves those that people made.
 */
const mark = 'N("workplan")=0';

/** First data row in A1 notation: custom formulas are relative to the first cell of the range. */
const row = firstDataRow + 1;

/** A reference to a column of the same row: `$N3`. */
export function sameRow(layout: SheetLayout, key: string): string {
  return `$${columnLetters(place(layout, key))}${row}`;
}

/** True where an action is past its due date and neither completed nor cancelled. */
export function overdueFormula(layout: SheetLayout, lang: Lang): string {
  const due = sameRow(layout, 'due');
  const status = sameRow(layout, 'status');
  const open = `${status}<>"${statuses.completed[lang]}";${status}<>"${statuses.cancelled[lang]}"`;
  return `ISNUMBER(${due});${due}<TODAY();${open}`;
}

interface Rule {
  readonly columns: readonly [start: number, end: number];
  readonly terms: string;
  readonly format: CellFormat;
}

function rules(layout: SheetLayout, lang: Lang): Rule[] {
  const hasStatus = layout.sheet.columns.some(({ key }) => key === 'status');
  return [
    ...(hasStatus ? statusRules(layout, lang) : []),
    ...(layout.sheet.area === undefined ? [] : areaRules(layout, lang)),
  ];
}

const column = (layout: SheetLayout, key: string): [number, number] => [
  place(layout, key),
  place(layout, key) + 1,
];

function statusRules(layout: SheetLayout, lang: Lang): Rule[] {
  return statusKeys.map((key): Rule => {
    const { fill, text } = statusColors[key];
    return {
      columns: column(layout, 'status'),
      terms: `${sameRow(layout, 'status')}="${statuses[key][lang]}"`,
      format: {
        backgroundColorStyle: { rgbColor: color(fill) },
        textFormat: { foregroundColorStyle: { rgbColor: color(text) } },
      },
    };
  });
}

function areaRules(layout: SheetLayout, lang: Lang): Rule[] {
  return [
    {
      columns: column(layout, 'due'),
      terms: overdueFormula(layout, lang),
      format: { textFormat: { bold: true, foregroundColorStyle: { rgbColor: color('#b3261e') } } },
    },
    {
      columns: [0, layout.columnCount],
      terms: `${sameRow(layout, 'band')}=1`,
      format: { backgroundColorStyle: { rgbColor: color('#eef3fb') } },
    },
  ];
}

/** Replaces our conditional formats; the earlier rule wins, so statuses stand before bands. */
export function conditionalFormatRequests(layout: SheetLayout, lang: Lang): Request[] {
  const { sheetId } = layout.sheet;
  const wanted = rules(layout, lang);
  if (wanted.length === 0) return [];
  const ours = (layout.existing?.conditionalFormats ?? []).flatMap(({ booleanRule }, index) =>
    booleanRule?.condition?.values?.some((v) => v.userEnteredValue?.includes(mark)) ? [index] : [],
  );
  return [
    // From the last: each deletion moves the rules behind it.
    ...ours
      .reverse()
      .map((index): Request => ({ deleteConditionalFormatRule: { sheetId, index } })),
    ...wanted.map(
      ({ columns: [startColumnIndex, endColumnIndex], terms, format }, index): Request => ({
        addConditionalFormatRule: {
          index,
          rule: {
            ranges: [{ sheetId, startRowIndex: firstDataRow, startColumnIndex, endColumnIndex }],
            booleanRule: {
              condition: {
                type: 'CUSTOM_FORMULA',
                values: [{ userEnteredValue: `=AND(${terms};${mark})` }],
              },
              format,
            },
          },
        },
      }),
    ),
  ];
}
