import { type Injector, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * The grid puts the validation of a sheet off until it is idle. By then its workbook may have been
 * built anew, and the validation of the old one fails loudly: it is left out.
 */
export function validateLiving(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, ...rest) =>
    instances.getUnit(unitId, UniverInstanceType.UNIVER_SHEET) ? validate(unitId, ...rest) : [];
}
