import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/sheets';
import type { SheetFrame, ValidationView } from '../../protocol/book-view.ts';
import { toRange } from './ranges.ts';

/**
 * Dropdowns, date pickers and check boxes. The grid only offers: whether an entry is accepted, the host
 * decides.
 */
export function validationRules(frame: SheetFrame): ISheetDataValidationRule[] {
  return frame.validations.flatMap((view, index) => {
    const offered = offer(view);
    if (offered === undefined) return [];
    return [
      {
        uid: `${frame.sheetId}-${index}`,
        ranges: view.ranges.map(toRange),
        allowBlank: true,
        showErrorMessage: false,
        errorStyle: DataValidationErrorStyle.INFO,
        ...(view.help === undefined ? {} : { prompt: view.help, showInputMessage: true }),
        ...offered,
      },
    ];
  });
}

function offer(view: ValidationView): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> | undefined {
  switch (view.kind) {
    case 'list':
      if (!view.dropdown || view.values.length === 0) return undefined;
      return {
        type: DataValidationType.LIST,
        formula1: serializeListOptions([...view.values]),
        renderMode: DataValidationRenderMode.ARROW,
        showDropDown: true,
      };
    case 'date':
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: '1900-01-01',
        showDropDown: true,
        bizInfo: { showTime: false },
      };
    case 'checkbox':
      return { type: DataValidationType.CHECKBOX };
    case 'other':
      return undefined;
  }
}
