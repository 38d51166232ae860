import { type Injector, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { type BookCopy, cellAt } from './book-copy.ts';

/** Has the editor of a cell begin with what was entered, and validates living workbooks only. */
export function prepareSheets(injector: Injector, copy: () => BookCopy | undefined): void {
  validateLiving(injector);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, at, next) => {
      const known = copy();
      const entered = known && cellAt(known, Number(at.subUnitId), at.row, at.col)?.entered;
      return next(entered === undefined ? cell : { ...cell, v: entered, p: null });
    },
  });
}

/**
 * The grid puts the validation of a sheet off until it is idle. By then its workbook may have been
 * built anew, and the validation of the old one fails loudly: it is left out.
 */
function validateLiving(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, ...rest) =>
    instances.getUnit(unitId, UniverInstanceType.UNIVER_SHEET) ? validate(unitId, ...rest) : [];
}
