/** Laying a plan out, repairing the layout, and bringing lost actions back: commands of managers. */
export { brokenAt } from '../../core/check/check-chain.ts';
export { lostActions } from '../../core/restore/lost-actions.ts';
export { backLines, missingLines } from '../../core/restore/lost-texts.ts';
export { restoredRecord, restoredRows } from '../../core/restore/restored-rows.ts';
export { accessFindings } from '../../core/roles/access-findings.ts';
export { accessTexts, missingProtections, sectionsFollow } from '../../core/roles/access-texts.ts';
export { restoreLostIds } from '../../core/workbook/lost-ids.ts';
export { applyRoles, repair, setUp } from '../../core/workbook/set-up.ts';
