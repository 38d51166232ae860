/** Laying a plan out, and repairing the layout: commands of managers. */
export { repair, setUp } from '../../core/workbook/set-up.ts';
