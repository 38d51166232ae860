import { rewriteFormula, type StructureChange } from '../../formulas/rewrite.ts';
import { sheetTitle } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostCell, HostSheet } from '../model.ts';
import type { BooleanCondition, FilterCriteria } from '../types.ts';

/**
 * Rewrites every formula and condition of the spreadsheet after a change of structure. Titles are
 * those before the change: call it before renaming a sheet.
 */
export function rewriteReferences(draft: Draft, change: StructureChange): void {
  for (const sheet of draft.spreadsheet.sheets) {
    const rewrite = remembered((formula) => rewriteFormula(formula, sheetTitle(sheet), change));
    rewriteCells(draft, sheet, rewrite);
    rewriteRules(draft, sheet, rewrite);
  }
}

type Rewrite = (formula: string) => string;

function rewriteCells(draft: Draft, sheet: HostSheet, rewrite: Rewrite): void {
  const conditions = new Map<BooleanCondition, BooleanCondition>();
  sheet.rows.forEach((row, index) => {
    row?.forEach((cell, column) => {
      if (!cell || !refersToCells(cell)) return;
      const after = rewriteCell(cell, rewrite, conditions);
      if (after !== cell) draft.setCell(sheet, index, column, after);
    });
  });
}

function refersToCells(cell: HostCell): boolean {
  return (
    cell.userEnteredValue?.formulaValue !== undefined ||
    (cell.dataValidation?.condition?.values?.some(isFormula) ?? false)
  );
}

const isFormula = (value: { userEnteredValue?: string }): boolean =>
  value.userEnteredValue?.startsWith('=') ?? false;

function rewriteCell(
  cell: HostCell,
  rewrite: Rewrite,
  conditions: Map<BooleanCondition, BooleanCondition>,
): HostCell {
  const formula = cell.userEnteredValue?.formulaValue;
  const rewritten = formula === undefined ? undefined : rewrite(formula);
  const condition = cell.dataValidation?.condition;
  const known = condition && (conditions.get(condition) ?? rewriteCondition(condition, rewrite));
  if (condition && known) conditions.set(condition, known);
  if (rewritten === formula && known === condition) return cell;
  return {
    ...cell,
    ...(rewritten === undefined ? {} : { userEnteredValue: { formulaValue: rewritten } }),
    ...(known ? { dataValidation: { ...cell.dataValidation, condition: known } } : {}),
  };
}

function rewriteCondition(condition: BooleanCondition, rewrite: Rewrite): BooleanCondition {
  const values = condition.values?.map((value) => {
    if (!isFormula(value) || value.userEnteredValue === undefined) return value;
    const userEnteredValue = rewrite(value.userEnteredValue);
    return userEnteredValue === value.userEnteredValue ? value : { ...value, userEnteredValue };
  });
  const same = values?.every((value, i) => value === condition.values?.[i]) ?? true;
  return same || !values ? condition : { ...condition, values };
}

function rewriteRules(draft: Draft, sheet: HostSheet, rewrite: Rewrite): void {
  if (sheet.conditionalFormats.length > 0) {
    const rules = sheet.conditionalFormats.map((rule) => {
      const condition = rule.booleanRule?.condition;
      if (!condition) return rule;
      return {
        ...rule,
        booleanRule: { ...rule.booleanRule, condition: rewriteCondition(condition, rewrite) },
      };
    });
    draft.putList(sheet, 'conditionalFormats', rules);
  }
  const criteria = (specs: { filterCriteria?: FilterCriteria }[] | undefined) =>
    specs?.map((spec) => {
      const condition = spec.filterCriteria?.condition;
      if (!condition) return spec;
      return {
        ...spec,
        filterCriteria: { ...spec.filterCriteria, condition: rewriteCondition(condition, rewrite) },
      };
    });
  const filter = sheet.basicFilter;
  if (filter?.filterSpecs) {
    sheet.basicFilter = { ...filter, filterSpecs: criteria(filter.filterSpecs) ?? [] };
  }
  if (sheet.filterViews.some((view) => view.filterSpecs)) {
    const views = sheet.filterViews.map((view) =>
      view.filterSpecs ? { ...view, filterSpecs: criteria(view.filterSpecs) ?? [] } : view,
    );
    draft.putList(sheet, 'filterViews', views);
  }
}

function remembered(rewrite: Rewrite): Rewrite {
  const known = new Map<string, string>();
  return (formula) => {
    const found = known.get(formula) ?? rewrite(formula);
    known.set(formula, found);
    return found;
  };
}
