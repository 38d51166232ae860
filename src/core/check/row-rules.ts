import type { RowRule } from './rule.ts';
import {
  controlCharacters,
  errorEntry,
  formulaEntry,
  noStatus,
  notAChoice,
  textTooLong,
} from './rules/cells.ts';
import {
  dateAsText,
  dueBeforeStart,
  dueOutsideYear,
  milestoneWithoutDue,
  overdueNotDelayed,
} from './rules/dates.ts';
import { leadAddress, leadUnknown, noLead, unknownSection } from './rules/people.ts';
import {
  completedUnder100,
  notStartedOver0,
  progressRange,
  progressWhole,
} from './rules/progress.ts';
import {
  completedWithoutEvidence,
  deviationWithoutReason,
  evidenceLink,
  evidenceMixed,
  evidenceWithUser,
  milestoneWithoutResult,
} from './rules/reporting.ts';
import { otherSpelling, outerBlanks, sectionsApart } from './rules/spelling.ts';

/** All rules about one row. A new one is a module here and its line in this table. */
export const rowRules: readonly RowRule[] = [
  notAChoice,
  noStatus,
  progressRange,
  progressWhole,
  completedUnder100,
  notStartedOver0,
  completedWithoutEvidence,
  milestoneWithoutResult,
  deviationWithoutReason,
  evidenceLink,
  evidenceWithUser,
  evidenceMixed,
  dateAsText,
  dueBeforeStart,
  milestoneWithoutDue,
  dueOutsideYear,
  overdueNotDelayed,
  noLead,
  leadAddress,
  leadUnknown,
  unknownSection,
  formulaEntry,
  errorEntry,
  textTooLong,
  controlCharacters,
  otherSpelling,
  sectionsApart,
  outerBlanks,
];
