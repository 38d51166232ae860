import type { SaveFault } from '../update/place-ids.ts';

/** Why a change of the plan cannot be written. `place` says where: an ID, a name, a column. */
export interface PlanFault {
  readonly code:
    | SaveFault['code']
    | 'unknown-person'
    | 'unknown-section'
    | 'unknown-chapter'
    | 'unknown-tier'
    | 'due-before-start'
    | 'action-missing'
    | 'reason-missing'
    | 'text-too-long'
    | 'too-many-actions'
    | 'changed-since'
    | 'sheet-gone';
  readonly place: string;
}

export interface Refused {
  readonly faults: readonly PlanFault[];
}

export const refused = (code: PlanFault['code'], place: string): Refused => ({
  faults: [{ code, place }],
});
