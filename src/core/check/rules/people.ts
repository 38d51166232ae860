import { isPseudonym } from '../../access/person/pseudonym.ts';
import { fold } from '../../plan/tier-heading.ts';
import { type Text, t } from '../../shared/i18n/lang.ts';
import { isAddress } from '../../shared/mail-address.ts';
import { foldLabel, isClosed } from '../../workbook/lists.ts';
import { type PlanFacts, type RowRule, when } from '../rule.ts';

const begun = new Set<unknown>(['on-track', 'at-risk', 'delayed', 'completed']);

export const noLead: RowRule = {
  code: 'no-lead',
  severity: 'warning',
  text: {
    message: t(
      'Work has begun, but nobody leads',
      'Le travail a commencé, mais personne n’est responsable',
      'El trabajo ha empezado, pero no hay responsable',
    ),
    remedy: t(
      'Enter the address of the lead.',
      'Saisissez l’adresse de la personne responsable.',
      'Escriba el correo de la persona responsable.',
    ),
  },
  check: (row) => when(begun.has(row.value('status')) && row.text('lead').trim() === '', 'lead'),
};

export const leadAddress: RowRule = {
  code: 'lead-address',
  severity: 'error',
  text: {
    message: t(
      'The lead is not an email address',
      'Le responsable n’est pas une adresse e-mail',
      'El responsable no es un correo electrónico',
    ),
    remedy: t(
      'Enter one address, such as ann@city.org.',
      'Saisissez une seule adresse, par exemple anne@ville.org.',
      'Escriba una sola dirección, por ejemplo ana@ciudad.org.',
    ),
  },
  check: (row, { people }) => {
    const shown = row.text('lead').trim();
    if (shown === '' || isAddress(shown) || isPseudonym(shown)) return [];
    const [after, ...others] = namedSo(shown, people);
    if (after === undefined) return [{ column: 'lead', shown }];
    if (others.length > 0) return [{ column: 'lead', shown, remedy: several([after, ...others]) }];
    return [{ column: 'lead', shown, mend: { field: 'lead', after } }];
  },
};

/** The addresses of the people of this name, whichever part of it comes first. */
function namedSo(name: string, people: PlanFacts['people'] = new Map()): string[] {
  const key = (text: string): string =>
    fold(text)
      .split(/[\s,]+/)
      .sort()
      .join(' ')
      .trim();
  const wanted = key(name);
  if (wanted === '') return [];
  return [...people].flatMap(([email, each]) =>
    isAddress(email) && key(each) === wanted ? [email] : [],
  );
}

const several = (addresses: readonly string[]): Text => {
  const all = addresses.join(', ');
  return t(
    `Several people have this name: enter one of ${all}.`,
    `Plusieurs personnes portent ce nom : saisissez l’une de ces adresses : ${all}.`,
    `Varias personas se llaman así: escriba una de estas direcciones: ${all}.`,
  );
};

export const leadUnknown: RowRule = {
  code: 'lead-unknown',
  severity: 'warning',
  text: {
    message: t(
      'The lead is not among the people in Settings',
      'Le responsable n’est pas parmi les personnes de Réglages',
      'El responsable no está entre las personas de Ajustes',
    ),
    remedy: t(
      'Choose from the list, or ask a manager to add the person to Settings.',
      'Choisissez dans la liste ou demandez à un responsable d’ajouter la personne à Réglages.',
      'Elija en la lista o pida a un responsable que añada la persona en Ajustes.',
    ),
  },
  check: (row, { people }) => {
    const lead = row.text('lead').trim();
    const isUnknown = people !== undefined && isAddress(lead) && !people.has(lead.toLowerCase());
    // Who was removed stays the lead of what was finished then.
    const isLeft = people !== undefined && isPseudonym(lead) && !isClosed(row.value('status'));
    return when(isUnknown || isLeft, 'lead', { shown: lead });
  },
};

export const unknownSection: RowRule = {
  code: 'unknown-section',
  severity: 'error',
  text: {
    message: t(
      'Settings has no such Section',
      'Cette Section n’est pas dans Réglages',
      'Ajustes no tiene esa Sección',
    ),
    remedy: t(
      'Write the name as in Settings; separate several by commas.',
      'Écrivez le nom comme dans Réglages ; séparez-en plusieurs par des virgules.',
      'Escriba el nombre como en Ajustes; separe varios con comas.',
    ),
  },
  check: (row, { sections }) => {
    const names = row.value('sections');
    if (sections === undefined || !Array.isArray(names)) return [];
    const unknown = (names as readonly string[]).filter((name) => !sections.has(foldLabel(name)));
    return when(unknown.length > 0, 'sections', { shown: unknown.join(', ') });
  },
};
