import type { TriggerRecord } from '../store/host-state.ts';
import { exception } from './exception.ts';
import type { Run } from './run.ts';

/** "A given account cannot see triggers installed from a second account." */
export function ownTriggers(run: Run): readonly TriggerRecord[] {
  return run.host.readState().triggers.filter((trigger) => trigger.creator === run.user);
}

/**
 * Installs a trigger for the person of the run.
 *
 * "Each add-on can only have one trigger of each type, per user, per document":
 * https://developers.google.com/apps-script/add-ons/concepts/editor-triggers#restrictions_2
 */
export function installTrigger(
  run: Run,
  wanted: Omit<TriggerRecord, 'id' | 'creator' | 'documentId'>,
): TriggerRecord {
  if (!run.host.project.functions.has(wanted.handler) || wanted.handler.endsWith('_')) {
    throw exception(`Script function not found: ${wanted.handler}`);
  }
  // No wording of this refusal is documented.
  if (run.host.behaviour().installableTriggers === 'refused') {
    throw exception('Test deployments cannot install triggers.');
  }
  const documentId = wanted.sourceId ?? run.spreadsheetId;
  const taken = ownTriggers(run).some(
    (trigger) => trigger.eventType === wanted.eventType && trigger.documentId === documentId,
  );
  if (taken) {
    const kind = wanted.eventType === 'CLOCK' ? 'time-based' : 'edit';
    throw exception(
      `This Add-on has created too many ${kind} triggers in this document for this Google user account.`,
    );
  }
  const trigger: TriggerRecord = {
    ...wanted,
    id: run.host.newId(),
    creator: run.user,
    ...(documentId === undefined ? {} : { documentId }),
  };
  run.host.updateState((state) => ({ ...state, triggers: [...state.triggers, trigger] }));
  return trigger;
}
