import { type SeedPerson, t } from 'apps-script-workbench/engine';

interface Member extends SeedPerson {
  /** In Settings; null for one whom the organisation does not know. */
  readonly entered: 'manager' | 'staff' | 'section' | null;
  /** On the workbook. */
  readonly access: 'owner' | 'writer' | 'reader' | null;
  readonly section?: string;
}

const manager = t('Manager', 'Responsable', 'Responsable');
const staff = t('Staff', 'Équipe', 'Personal');

/** Who owns the workbook, and who reports on actions. */
export const leads = { owner: 'amina@example.org', staff: 'carmen@example.org' } as const;

/** The people of the example organisation. No such person exists; nobody gets mail at example.org. */
export const members: readonly Member[] = [
  { email: leads.owner, name: 'Amina', role: manager, entered: 'manager', access: 'owner' },
  {
    email: 'bruno@example.org',
    name: 'Bruno',
    role: manager,
    entered: 'manager',
    access: 'writer',
  },
  { email: leads.staff, name: 'Carmen', role: staff, entered: 'staff', access: 'writer' },
  { email: 'david@example.org', name: 'David', role: staff, entered: 'staff', access: 'writer' },
  {
    email: 'esi@africa.example',
    name: 'Esi',
    role: t('Coordinator, Africa', 'Coordinatrice, Afrique', 'Coordinadora, África'),
    entered: 'section',
    access: 'reader',
    section: 'Africa',
  },
  {
    email: 'farid@partner.example',
    name: 'Farid',
    role: t('Collaborator, may view', 'Collaborateur, lecture seule', 'Colaborador, solo lectura'),
    entered: null,
    access: 'reader',
  },
  {
    email: 'greta@elsewhere.example',
    name: 'Greta',
    role: t('Outsider', 'Personne extérieure', 'Persona externa'),
    entered: null,
    access: null,
  },
];
