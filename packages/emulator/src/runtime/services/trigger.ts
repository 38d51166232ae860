import type { TriggerRecord } from '../../store/host-state.ts';
import { authorised, scope } from '../access.ts';
import { enumOf } from '../enum.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

export const eventType = enumOf('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);

export const triggerSource = enumOf('ScriptApp.TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);

/** https://developers.google.com/apps-script/reference/script/trigger */
export const triggerClass: ServiceClass<TriggerRecord> = {
  path: 'ScriptApp.Trigger',
  service: 'script',
  access: authorised(scope.scriptApp),
  methods: {
    getUniqueId: method<TriggerRecord>([[], (_run, trigger) => trigger.id]),
    getHandlerFunction: method<TriggerRecord>([[], (_run, trigger) => trigger.handler]),
    getEventType: method<TriggerRecord>([[], (_run, t) => eventType.value(t.eventType)]),
    getTriggerSource: method<TriggerRecord>([
      [],
      (_run, t) => triggerSource.value(t.eventType === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
    ]),
    // "For Sheets, the spreadsheet's ID; for clock events, null."
    getTriggerSourceId: method<TriggerRecord>([[], (_run, trigger) => trigger.sourceId ?? null]),
  },
};

export function triggerRef(trigger: TriggerRecord): ServiceRef<TriggerRecord> {
  return new ServiceRef(triggerClass, trigger);
}
