import type { PlainText } from '../shared/define-problems.ts';
import type { Lang, Text } from '../shared/i18n/lang.ts';
import type { Severity } from '../shared/outcome.ts';
import type { CellFault, EntryValue } from '../workbook/cell-codec.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import type { TierSetting } from '../workbook/tiers.ts';

/** The row of one action, as far as rules look at it. `key` is the key of a column. */
export interface RowFacts {
  readonly id: string;
  /** Whether the sheet has the column. */
  readonly has: (key: string) => boolean;
  readonly raw: (key: string) => CellValue;
  /** What the cell means; null where it is empty or cannot be read. */
  readonly value: (key: string) => EntryValue;
  readonly text: (key: string) => string;
  readonly fault: (key: string) => CellFault | undefined;
  /** The formula in the cell, as far as formulas were read. */
  readonly formula: (key: string) => string | undefined;
}

/** What rules know beside the row. What is undefined is not known, and not judged. */
export interface PlanFacts {
  /** ISO day. */
  readonly today: string;
  readonly year?: number;
  /** Of the labels in the workbook. */
  readonly lang?: Lang | undefined;
  readonly tiers?: readonly TierSetting[];
  /** Addresses in lower case, with the names of the people. */
  readonly people?: ReadonlyMap<string, string> | undefined;
  /** Names of Sections, folded. */
  readonly sections?: ReadonlySet<string>;
}

/** A change that puts a finding right, for the person to confirm. */
export interface Mend {
  readonly field: string;
  readonly after: EntryValue;
}

export interface RowFinding {
  /** Key of the column it is about. */
  readonly column: string;
  /** What stands there, if that helps. */
  readonly shown?: string;
  /** If it differs from that of the rule. */
  readonly severity?: Severity;
  /** If there is more to say than the rule says of all: what it can mean. */
  readonly remedy?: Text;
  readonly mend?: Mend;
}

/** A rule about one row. */
export interface RowRule {
  readonly code: string;
  readonly severity: Severity;
  readonly text: PlainText;
  readonly check: (row: RowFacts, plan: PlanFacts) => readonly RowFinding[];
}

/** The finding of a rule that holds or not. */
export const when = (
  wrong: boolean,
  column: string,
  more: Omit<RowFinding, 'column'> = {},
): readonly RowFinding[] => (wrong ? [{ column, ...more }] : []);
