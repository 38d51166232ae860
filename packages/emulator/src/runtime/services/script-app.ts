import { createHash } from 'node:crypto';
import type { TriggerRecord } from '../../store/host-state.ts';
import { authorised, enabled, scope } from '../access.ts';
import { text } from '../args.ts';
import { enumOf } from '../enum.ts';
import { exception } from '../exception.ts';
import type { AuthMode, Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { method, withAccess } from '../signature.ts';
import { installTrigger, ownTriggers } from '../triggers.ts';
import { clockTriggerBuilderClass, weekDay } from './clock-trigger.ts';
import { eventType, triggerClass, triggerRef, triggerSource } from './trigger.ts';

export const authMode = enumOf('ScriptApp.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
const authorizationStatus = enumOf('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

interface SpreadsheetTrigger {
  readonly handler: string;
  readonly sourceId: string;
  readonly eventType?: TriggerRecord['eventType'];
}

/** https://developers.google.com/apps-script/reference/script/authorization-info */
const authorizationInfoClass: ServiceClass<boolean> = {
  path: 'ScriptApp.AuthorizationInfo',
  service: 'script',
  access: enabled,
  methods: {
    getAuthorizationStatus: method<boolean>([
      [],
      (_run, required) => authorizationStatus.value(required ? 'REQUIRED' : 'NOT_REQUIRED'),
    ]),
    getAuthorizationUrl: method<boolean>([
      [],
      (run, required) =>
        required ? `https://script.google.com/macros/authorize/${keyOf(run.user)}` : null,
    ]),
  },
};

const onEvent = (type: TriggerRecord['eventType']) =>
  method<SpreadsheetTrigger>([
    [],
    (_run, self) => new ServiceRef(spreadsheetTriggerBuilderClass, { ...self, eventType: type }),
  ]);

/**
 * https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder; the host
 * never fires `onChange` and `onFormSubmit`, so they cannot be installed.
 */
const spreadsheetTriggerBuilderClass: ServiceClass<SpreadsheetTrigger> = {
  path: 'ScriptApp.SpreadsheetTriggerBuilder',
  service: 'script',
  access: authorised(scope.scriptApp),
  methods: {
    onOpen: onEvent('ON_OPEN'),
    onEdit: onEvent('ON_EDIT'),
    create: method<SpreadsheetTrigger>([
      [],
      (run, { handler, sourceId, eventType: type }) => {
        if (type === undefined) throw exception('The trigger has no event type.');
        run.documents.record(sourceId);
        return triggerRef(installTrigger(run, { handler, sourceId, eventType: type }));
      },
    ]),
  },
};

/** https://developers.google.com/apps-script/reference/script/trigger-builder */
const triggerBuilderClass: ServiceClass<string> = {
  path: 'ScriptApp.TriggerBuilder',
  service: 'script',
  access: authorised(scope.scriptApp),
  methods: {
    timeBased: method<string>([
      [],
      (_run, handler) => new ServiceRef(clockTriggerBuilderClass, { handler }),
    ]),
    forSpreadsheet: method<string>(
      [['String'], (_run, handler, [id]) => forSpreadsheet(handler, text(id))],
      [
        ['=SpreadsheetApp.Spreadsheet'],
        (_run, handler, [spreadsheet]) =>
          forSpreadsheet(handler, String(spreadsheet instanceof ServiceRef && spreadsheet.self)),
      ],
    ),
  },
};

/** https://developers.google.com/apps-script/reference/script/script-app */
const scriptAppClass: ServiceClass = {
  path: 'ScriptApp',
  service: 'script',
  access: authorised(scope.scriptApp),
  constants: {
    AuthMode: authMode.holder,
    AuthorizationStatus: authorizationStatus.holder,
    EventType: eventType.holder,
    TriggerSource: triggerSource.holder,
    WeekDay: weekDay.holder,
  },
  methods: {
    // Asking whether authorisation is needed needs none.
    getAuthorizationInfo: withAccess(
      enabled,
      method([[authMode.type], (run, _self, [mode]) => authorizationInfo(run, mode)]),
    ),
    requireAllScopes: withAccess(
      enabled,
      method([[authMode.type], (run, _self, [mode]) => requireAllScopes(run, mode)]),
    ),
    newTrigger: method([
      ['String'],
      (_run, _self, [handler]) => new ServiceRef(triggerBuilderClass, text(handler)),
    ]),
    getProjectTriggers: method([
      [],
      (run) =>
        ownTriggers(run)
          .filter(
            (trigger) =>
              run.host.behaviour().listedTriggers === 'of-script' ||
              trigger.documentId === run.spreadsheetId,
          )
          .map(triggerRef),
    ]),
    getUserTriggers: method([
      ['=SpreadsheetApp.Spreadsheet'],
      (run, _self, [spreadsheet]) =>
        ownTriggers(run)
          .filter(
            (trigger) =>
              spreadsheet instanceof ServiceRef && trigger.documentId === spreadsheet.self,
          )
          .map(triggerRef),
    ]),
    deleteTrigger: method([
      ['=ScriptApp.Trigger'],
      (run, _self, [trigger]) => {
        const id = selfOf(triggerClass, trigger)?.id;
        run.host.updateState((state) => ({
          ...state,
          triggers: state.triggers.filter((each) => each.id !== id || each.creator !== run.user),
        }));
      },
    ]),
  },
};

export const scriptApp = new ServiceRef(scriptAppClass, undefined);

function forSpreadsheet(handler: string, sourceId: string): ServiceRef<SpreadsheetTrigger> {
  return new ServiceRef(spreadsheetTriggerBuilderClass, { handler, sourceId });
}

function authorizationInfo(run: Run, mode: unknown): ServiceRef<boolean> {
  const asked: AuthMode | 'CUSTOM_FUNCTION' = authMode.nameOf(mode) ?? 'FULL';
  return new ServiceRef(authorizationInfoClass, asked === 'FULL' && isConsentMissing(run));
}

/** "Checks if the user has granted authorization for all the script requirements". */
const isConsentMissing = (run: Run): boolean =>
  run.host.unauthorised.has(run.user) || run.host.withheldScopes.has(run.user);

/**
 * "If any consents are missing, then this method ends the current execution and renders an authorization
 * prompt": here the script gets an error, and nothing is rendered.
 * https://developers.google.com/apps-script/reference/script/script-app#requireallscopesauthmode
 */
function requireAllScopes(run: Run, mode: unknown): null {
  if (authMode.nameOf(mode) === 'FULL' && isConsentMissing(run)) {
    throw exception('Authorization is required to perform that action.');
  }
  return null;
}

function keyOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url').slice(0, 24);
}
