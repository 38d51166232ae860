import { anywhere } from '../access.ts';
import { ServiceRef } from '../service-class.ts';

/** Services that Apps Script has and the host lacks: they are there, and every member throws. */
const names = [
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
] as const;

export const unsupportedServices: ReadonlyMap<string, ServiceRef> = new Map(
  names.map((name) => [name, unsupportedService(name)]),
);

export function unsupportedService(path: string): ServiceRef {
  return new ServiceRef({ path, access: anywhere, methods: {} }, undefined);
}
