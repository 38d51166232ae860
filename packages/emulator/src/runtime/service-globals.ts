import type { AdvancedServiceEntry, Manifest } from './manifest.ts';
import type { ServiceRef } from './service-class.ts';
import { docsApi } from './services/advanced-docs.ts';
import { driveApi } from './services/advanced-drive.ts';
import { sheetsApi } from './services/advanced-sheets.ts';
import { cacheService } from './services/cache.ts';
import { consoleService, logger } from './services/console.ts';
import { documentApp } from './services/document-app.ts';
import { htmlService } from './services/html.ts';
import { lockService } from './services/lock.ts';
import { mailApp } from './services/mail.ts';
import { propertiesService } from './services/properties.ts';
import { advancedService, type RestApi } from './services/rest-service.ts';
import { scriptApp } from './services/script-app.ts';
import { session } from './services/session.ts';
import { spreadsheetApp } from './services/spreadsheet-app.ts';
import { unsupportedService, unsupportedServices } from './services/unsupported.ts';
import { utilities } from './services/utilities.ts';

const builtIn: ReadonlyMap<string, ServiceRef> = new Map<string, ServiceRef>([
  ['CacheService', cacheService],
  ['DocumentApp', documentApp],
  ['HtmlService', htmlService],
  ['LockService', lockService],
  ['Logger', logger],
  ['MailApp', mailApp],
  ['PropertiesService', propertiesService],
  ['ScriptApp', scriptApp],
  ['Session', session],
  ['SpreadsheetApp', spreadsheetApp],
  ['Utilities', utilities],
  ['console', consoleService],
  ...unsupportedServices,
]);

/** The advanced services; the others are there, and every member throws. */
const advanced: readonly RestApi[] = [docsApi, driveApi, sheetsApi];

/** The global names that a script finds beside JavaScript's own: built-in and enabled services. */
export function serviceGlobals(manifest: Manifest): ReadonlyMap<string, ServiceRef> {
  const known = byManifest.get(manifest);
  if (known !== undefined) return known;
  const globals = new Map([
    ...builtIn,
    ...manifest.advancedServices.map((entry): [string, ServiceRef] => [
      entry.userSymbol,
      enabledService(entry),
    ]),
  ]);
  byManifest.set(manifest, globals);
  return globals;
}

const byManifest = new WeakMap<Manifest, ReadonlyMap<string, ServiceRef>>();

function enabledService({ serviceId, version, userSymbol }: AdvancedServiceEntry): ServiceRef {
  const api = advanced.find((each) => each.service === serviceId && each.version === version);
  return api === undefined ? unsupportedService(userSymbol) : advancedService(api, userSymbol);
}
