import type { SaveFault } from '../update/place-ids.ts';
import type { PlanFaultCode } from './plan-fault-texts.ts';

/** Why a change of the plan cannot be written. `place` says where: an ID, a name, a column. */
export interface PlanFault {
  readonly code: SaveFault['code'] | 'text-too-long' | PlanFaultCode;
  readonly place: string;
}

export interface Refused {
  readonly faults: readonly PlanFault[];
}

export const refused = (code: PlanFault['code'], place: string): Refused => ({
  faults: [{ code, place }],
});
