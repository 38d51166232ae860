/** Laying a plan out, and repairing the layout: commands of managers. */
export { accessFindings } from '../../core/roles/access-findings.ts';
export { accessTexts, missingProtections, sectionsFollow } from '../../core/roles/access-texts.ts';
export { applyRoles, repair, setUp } from '../../core/workbook/set-up.ts';
