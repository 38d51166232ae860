/** Assigning, handing over, adding, amending and retiring actions: commands of managers. */
export { addAction } from '../../core/assign/add-action.ts';
export { amendAction } from '../../core/assign/amend-action.ts';
export { assign } from '../../core/assign/assign.ts';
export { handOver } from '../../core/assign/hand-over.ts';
export { manageOptions } from '../../core/assign/manage-options.ts';
export { moveBack, movedCells } from '../../core/assign/move-row.ts';
export { planFaultTexts } from '../../core/assign/plan-fault-texts.ts';
export { bringBackAction, retireAction } from '../../core/assign/retire-action.ts';
