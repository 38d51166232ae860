import type { Lang, Text } from '../../../../src/core/shared/i18n/lang.ts';
import type { Person } from '../protocol/contract.ts';

/** What the workbench is set up with. */
export interface BenchSetting {
  readonly lang: Lang;
  readonly addonName: string;
}

interface Member {
  readonly email: string;
  readonly name: string;
  readonly title: Text;
  /** In Settings; null for one whom the organisation does not know. */
  readonly role: 'manager' | 'staff' | 'section' | null;
  /** On the workbook. */
  readonly access: 'owner' | 'writer' | 'reader' | null;
  readonly section?: string;
}

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });
const manager = t('Manager', 'Responsable', 'Responsable');
const staff = t('Staff', 'Équipe', 'Personal');

/** The people of the example organisation. No such person exists; nobody gets mail at example.org. */
export const members: readonly Member[] = [
  { email: 'amina@example.org', name: 'Amina', title: manager, role: 'manager', access: 'owner' },
  { email: 'bruno@example.org', name: 'Bruno', title: manager, role: 'manager', access: 'writer' },
  { email: 'carmen@example.org', name: 'Carmen', title: staff, role: 'staff', access: 'writer' },
  { email: 'david@example.org', name: 'David', title: staff, role: 'staff', access: 'writer' },
  {
    email: 'esi@africa.example',
    name: 'Esi',
    title: t('Coordinator, Africa', 'Coordinatrice, Afrique', 'Coordinadora, África'),
    role: 'section',
    access: 'reader',
    section: 'Africa',
  },
  {
    email: 'farid@partner.example',
    name: 'Farid',
    title: t('Collaborator, may view', 'Collaborateur, lecture seule', 'Colaborador, solo lectura'),
    role: null,
    access: 'reader',
  },
  {
    email: 'greta@elsewhere.example',
    name: 'Greta',
    title: t('Outsider', 'Personne extérieure', 'Persona externa'),
    role: null,
    access: null,
  },
];

export function people(lang: Lang): Person[] {
  return members.map(({ email, name, title }) => ({ email, name, role: title[lang] }));
}
