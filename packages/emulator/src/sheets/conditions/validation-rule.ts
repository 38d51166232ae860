import type { HostSheet, HostSpreadsheet } from '../model.ts';
import type { DataValidationRule } from '../types.ts';
import { checkedCondition } from './condition.ts';

/** A data validation rule as the host keeps it. Google checks no value against it on writing. */
export function checkedValidation(
  rule: DataValidationRule,
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
): DataValidationRule {
  const { inputMessage, strict, showCustomUi } = rule;
  return {
    condition: checkedCondition(rule.condition, 'validation', spreadsheet, sheet),
    ...(inputMessage ? { inputMessage } : {}),
    ...(strict ? { strict } : {}),
    ...(showCustomUi ? { showCustomUi } : {}),
  };
}
