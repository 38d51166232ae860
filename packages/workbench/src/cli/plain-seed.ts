import { roleOf, SPREADSHEET_TYPE } from 'apps-script-emulator';
import { t } from '../protocol/lang.ts';
import type { Seed } from '../seed.ts';

const owner = 'owner@example.org';
const untitled = t(
  'Untitled spreadsheet',
  'Feuille de calcul sans titre',
  'Hoja de cálculo sin título',
);
const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;

/** For an add-on of which nothing is known: an empty spreadsheet, and people with each kind of access to it. */
export function plainSeed(addonName: string): Seed {
  return {
    addonName,
    people: [
      { email: owner, name: 'Olga', role: t('Owner', 'Propriétaire', 'Propietaria') },
      { email: 'editor@example.org', name: 'Emil', role: t('Editor', 'Éditeur', 'Editor') },
      { email: 'viewer@example.org', name: 'Vera', role: t('Viewer', 'Lectrice', 'Lectora') },
    ],
    begin: ({ host, lang, timeZone }) => {
      const firstFile = (): string | undefined =>
        host.store
          .list()
          .find(
            (record) =>
              record.mimeType === SPREADSHEET_TYPE &&
              !record.trashed &&
              roleOf(record, owner) === 'owner',
          )?.id;
      if (firstFile() !== undefined) return { made: false, firstFile };
      const title = untitled[lang];
      const id = host.createSpreadsheet({ owner, title, locale: locales[lang], timeZone });
      host.share(id, 'editor@example.org', 'writer');
      host.share(id, 'viewer@example.org', 'reader');
      return { made: true, firstFile };
    },
  };
}
