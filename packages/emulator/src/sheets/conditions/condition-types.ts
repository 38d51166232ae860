/** Where a condition stands. */
export type ConditionUse = 'validation' | 'format' | 'filter';

/** How the values of a condition are read. */
export type ValueKind = 'number' | 'date' | 'text' | 'range' | 'list' | 'formula';

export interface ConditionType {
  readonly uses: readonly ConditionUse[];
  /** Fewest and most values. */
  readonly count: readonly [number, number];
  readonly kind: ValueKind;
  /** Whether the value may be a relative date. */
  readonly relative?: boolean;
}

const all = ['validation', 'format', 'filter'] as const;
const validation = ['validation'] as const;
const shown = ['format', 'filter'] as const;

/**
 * Where each condition may be used and how many values it takes.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType
 */
export const conditionTypes: Readonly<Record<string, ConditionType>> = {
  NUMBER_GREATER: { uses: all, count: [1, 1], kind: 'number' },
  NUMBER_GREATER_THAN_EQ: { uses: all, count: [1, 1], kind: 'number' },
  NUMBER_LESS: { uses: all, count: [1, 1], kind: 'number' },
  NUMBER_LESS_THAN_EQ: { uses: all, count: [1, 1], kind: 'number' },
  NUMBER_EQ: { uses: all, count: [1, 1], kind: 'number' },
  NUMBER_NOT_EQ: { uses: all, count: [1, 1], kind: 'number' },
  NUMBER_BETWEEN: { uses: all, count: [2, 2], kind: 'number' },
  NUMBER_NOT_BETWEEN: { uses: all, count: [2, 2], kind: 'number' },
  TEXT_CONTAINS: { uses: all, count: [1, 1], kind: 'text' },
  TEXT_NOT_CONTAINS: { uses: all, count: [1, 1], kind: 'text' },
  TEXT_STARTS_WITH: { uses: shown, count: [1, 1], kind: 'text' },
  TEXT_ENDS_WITH: { uses: shown, count: [1, 1], kind: 'text' },
  TEXT_EQ: { uses: all, count: [1, 1], kind: 'text' },
  TEXT_IS_EMAIL: { uses: validation, count: [0, 0], kind: 'text' },
  TEXT_IS_URL: { uses: validation, count: [0, 0], kind: 'text' },
  DATE_EQ: { uses: all, count: [1, 1], kind: 'date', relative: true },
  DATE_BEFORE: { uses: all, count: [1, 1], kind: 'date', relative: true },
  DATE_AFTER: { uses: all, count: [1, 1], kind: 'date', relative: true },
  DATE_ON_OR_BEFORE: { uses: validation, count: [1, 1], kind: 'date', relative: true },
  DATE_ON_OR_AFTER: { uses: validation, count: [1, 1], kind: 'date', relative: true },
  DATE_BETWEEN: { uses: validation, count: [2, 2], kind: 'date' },
  DATE_NOT_BETWEEN: { uses: validation, count: [2, 2], kind: 'date' },
  DATE_IS_VALID: { uses: validation, count: [0, 0], kind: 'date' },
  ONE_OF_RANGE: { uses: validation, count: [1, 1], kind: 'range' },
  ONE_OF_LIST: { uses: validation, count: [1, 500], kind: 'list' },
  BLANK: { uses: shown, count: [0, 0], kind: 'text' },
  NOT_BLANK: { uses: shown, count: [0, 0], kind: 'text' },
  CUSTOM_FORMULA: { uses: all, count: [1, 1], kind: 'formula' },
  BOOLEAN: { uses: validation, count: [0, 2], kind: 'text' },
};
