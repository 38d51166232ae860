import type { AccessLevel } from '../section/access-rows.ts';
import { t } from '../workbook/columns/column.ts';
import { foldLabel } from '../workbook/lists.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { everybody, levelOf, type Rights } from './plan-access.ts';

/** A file of the plan. */
export interface AuditedFile {
  readonly kind: 'plan' | 'section' | 'paper';
  readonly title: string;
  readonly fileId: string;
  /** Name of the Section; '' for other files. */
  readonly section: string;
  readonly rights: Rights;
  /** Whom the add-on let in, or the sheet Papers names; addresses in lower case. */
  readonly let: ReadonlySet<string>;
}

/** A right that somebody has and should not, or lacks and should have. */
export interface AuditFinding {
  readonly code: keyof typeof auditTexts;
  readonly fileId: string;
  readonly file: string;
  readonly email: string;
  readonly level: AccessLevel;
  /** What puts it right. */
  readonly after: Exclude<AccessLevel, 'owner'>;
}

/** What each finding of the audit says. */
export const auditTexts = {
  'not-listed': t(
    'Opens the file, and Settings does not name them',
    'Ouvre le fichier sans figurer dans Réglages',
    'Abre el archivo y Ajustes no lo nombra',
  ),
  'section-in-plan': t(
    'Of a Section, and may edit the plan',
    'Membre d’une Section, peut modifier le plan',
    'De una Sección, y puede editar el plan',
  ),
  'other-section': t(
    'Belongs to another Section',
    'Relève d’une autre Section',
    'Pertenece a otra Sección',
  ),
  'let-in-by-hand': t(
    'Was let in by Google’s own Share button, not here',
    'A reçu l’accès par le bouton Partager de Google, pas ici',
    'Obtuvo acceso con el botón Compartir de Google, no aquí',
  ),
  'cannot-open': t(
    'Should be able to edit the file, and is not',
    'Devrait pouvoir modifier le fichier, et ne le peut pas',
    'Debería poder editar el archivo, y no puede',
  ),
} as const;

/** Compares who opens each file with what Settings says and the add-on gave. */
export function auditAccess(
  files: readonly AuditedFile[],
  { people }: Pick<Settings, 'people'>,
): AuditFinding[] {
  const roles = new Map(people.map((person) => [person.email, person]));
  return files.flatMap((file): AuditFinding[] => {
    const { fileId, title, rights, section, kind } = file;
    const finding = (
      code: AuditFinding['code'],
      email: string,
      level: AccessLevel,
      after: AuditFinding['after'],
    ): AuditFinding => ({ code, fileId, file: title, email, level, after });
    const tooMany = everybody(rights).flatMap(({ email, level }): AuditFinding[] => {
      const person = roles.get(email);
      if (level === 'owner' || person?.role === 'manager') return [];
      if (kind === 'plan') {
        if (person === undefined || person.role === null) {
          return [finding('not-listed', email, level, 'none')];
        }
        return person.role === 'section' && level === 'editor'
          ? [finding('section-in-plan', email, level, 'none')]
          : [];
      }
      if (kind === 'section' && person?.role === 'section') {
        return foldLabel(person.section) === foldLabel(section)
          ? []
          : [finding('other-section', email, level, 'none')];
      }
      if (kind === 'paper' && person?.role === 'staff') return [];
      return file.let.has(email) ? [] : [finding('let-in-by-hand', email, level, 'none')];
    });
    const needed = people.filter(
      ({ role, section: own }) =>
        (kind !== 'paper' && role === 'manager') ||
        (kind === 'plan' && role === 'staff') ||
        (kind === 'section' && role === 'section' && foldLabel(own) === foldLabel(section)),
    );
    const tooFew = needed.flatMap(({ email }): AuditFinding[] => {
      const level = levelOf(rights, email);
      return level === 'owner' || level === 'editor'
        ? []
        : [finding('cannot-open', email, level, 'editor')];
    });
    return [...tooMany, ...tooFew];
  });
}
