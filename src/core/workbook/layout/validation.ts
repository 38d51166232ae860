import type { Lang } from '../../shared/i18n/lang.ts';
import { columnLetters, quoteSheetTitle } from '../a1.ts';
import type { Column } from '../columns/column.ts';
import { labels } from '../lists.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { DataValidationRule, Request } from '../sheets-api.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

const oneOf = (values: readonly string[], strict: boolean): DataValidationRule => ({
  condition: {
    type: 'ONE_OF_LIST',
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  },
  strict,
  showCustomUi: true,
});

/**
 * The rule of a column, or undefined. Lists of names get none: the API cannot make dropdowns of
 * several choices, and a strict list refuses "Africa, ASPAC". The leads come from Settings as a
 * range, so that a person added there is offered at once.
 */
function rule(
  column: Column,
  lang: Lang,
  tierLabels: readonly string[],
  people: string,
): DataValidationRule | undefined {
  switch (column.kind) {
    case 'choice':
      return column.list ? oneOf(labels(column.list, lang), true) : undefined;
    case 'tier':
      return tierLabels.length > 0 ? oneOf(tierLabels, true) : undefined;
    case 'date':
    case 'moment':
      return { condition: { type: 'DATE_IS_VALID' }, strict: true };
    case 'share':
      return {
        condition: {
          type: 'NUMBER_BETWEEN',
          values: [{ userEnteredValue: '0' }, { userEnteredValue: '1' }],
        },
        strict: true,
      };
    case 'person':
      return column.key === 'lead'
        ? {
            condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: people }] },
            strict: false,
            showCustomUi: true,
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Where Settings lists the people's addresses, as a formula: `='Settings'!C3:C`. */
export function peopleRange(settings: SheetLayout): string {
  const column = columnLetters(place(settings, 'personEmail'));
  return `=${quoteSheetTitle(settings.title)}!${column}${firstDataRow + 1}:${column}`;
}

/** Dropdowns, date pickers and number limits of the data cells. */
export function validationRequests(
  layout: SheetLayout,
  lang: Lang,
  tierLabels: readonly string[],
  people: string,
): Request[] {
  return layout.sheet.columns.flatMap((column) => {
    const at = place(layout, column.key);
    const found = rule(column, lang, tierLabels, people);
    return found === undefined
      ? []
      : [
          {
            setDataValidation: {
              range: {
                sheetId: layout.sheet.sheetId,
                startRowIndex: firstDataRow,
                startColumnIndex: at,
                endColumnIndex: at + 1,
              },
              rule: found,
            },
          },
        ];
  });
}
