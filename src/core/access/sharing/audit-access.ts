import { t } from '../../shared/i18n/lang.ts';
import { isAddress } from '../../shared/mail-address.ts';
import { foldLabel } from '../../workbook/lists.ts';
import { roleOf, type Settings, sectionsOf } from '../../workbook/read-settings.ts';
import type { AccessLevel, AccessRow } from './access-rows.ts';
import { everybody, levelOf, type Rights } from './plan-access.ts';

/** A file of the plan. */
export interface AuditedFile {
  /** `other`: Access tells of it, and Settings and Papers do not any more. */
  readonly kind: 'plan' | 'section' | 'paper' | 'other';
  readonly title: string;
  readonly fileId: string;
  /** Name of the Section; '' for other files. */
  readonly section: string;
  readonly rights: Rights;
  /** Its rows of Access, the earlier first. */
  readonly rows: readonly AccessRow[];
  /** Whom the sheet Papers names as recipients; addresses in lower case. */
  readonly recipients: ReadonlySet<string>;
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
  'no-longer': t(
    'Had access by a role that Settings gives them no more',
    'Avait accès par un rôle que Réglages ne lui donne plus',
    'Tenía acceso por un rol que Ajustes ya no le da',
  ),
  'let-in-by-hand': t(
    'Was let in by Google’s own Share button, not here',
    'A reçu l’accès par le bouton Partager de Google, pas ici',
    'Obtuvo acceso con el botón Compartir de Google, no aquí',
  ),
  'raised-by-hand': t(
    'May edit by Google’s own Share button; here they were let in to view',
    'Peut modifier par le bouton Partager de Google ; ici, accès en lecture seulement',
    'Puede editar por el botón Compartir de Google; aquí solo se le dejó ver',
  ),
  'cannot-open': t(
    'Should be able to edit the file, and is not',
    'Devrait pouvoir modifier le fichier, et ne le peut pas',
    'Debería poder editar el archivo, y no puede',
  ),
} as const;

/** Whether a role that they had brought the access, it came by hand, or it lacks. */
export const auditGroups = {
  'not-listed': 'role-lost',
  'section-in-plan': 'role-lost',
  'other-section': 'role-lost',
  'no-longer': 'role-lost',
  'let-in-by-hand': 'by-hand',
  'raised-by-hand': 'by-hand',
  'cannot-open': 'lacking',
} as const satisfies Record<AuditFinding['code'], string>;

type People = Pick<Settings, 'people'>;
type Verdict = readonly [AuditFinding['code'], AuditFinding['after']];

/** Compares who opens each file with what Settings says and the add-on gave. */
export function auditAccess(files: readonly AuditedFile[], settings: People): AuditFinding[] {
  return files.flatMap((file): AuditFinding[] => {
    const { fileId, title, rights } = file;
    const finding = (email: string, level: AccessLevel, [code, after]: Verdict): AuditFinding => ({
      ...{ code, fileId, file: title, email, level, after },
    });
    const tooMany = everybody(rights).flatMap(({ email, level }): AuditFinding[] => {
      const verdict = level === 'owner' ? undefined : judged(file, email, level, settings);
      return verdict === undefined ? [] : [finding(email, level, verdict)];
    });
    const tooFew = needed(file, settings).flatMap((email): AuditFinding[] => {
      const level = levelOf(rights, email);
      return level === 'owner' || level === 'editor'
        ? []
        : [finding(email, level, ['cannot-open', 'editor'])];
    });
    return [...tooMany, ...tooFew];
  });
}

/** What is wrong with a right that somebody has; undefined if nothing is. */
function judged(
  { kind, section, rows, recipients }: AuditedFile,
  email: string,
  level: AccessLevel,
  settings: People,
): Verdict | undefined {
  const role = roleOf(settings, email);
  if (role === 'manager') return undefined;
  if (kind === 'plan') {
    if (role === null) return ['not-listed', 'none'];
    return role === 'section' && level === 'editor' ? ['section-in-plan', 'viewer'] : undefined;
  }
  const sections = sectionsOf(settings, email).map(foldLabel);
  if (kind === 'section' && sections.length > 0) {
    return sections.includes(foldLabel(section)) ? undefined : ['other-section', 'none'];
  }
  if (kind === 'paper' && role === 'staff') return undefined;
  return judgedByRows({ rows, recipients }, email, level, role);
}

/** What is wrong with a right that only a row of Access, or the list of those who get a paper, can explain. */
function judgedByRows(
  { rows, recipients }: Pick<AuditedFile, 'rows' | 'recipients'>,
  email: string,
  level: AccessLevel,
  role: ReturnType<typeof roleOf>,
): Verdict | undefined {
  // What was found by comparing says nothing of who was meant to have it.
  const given = rows.filter(({ person, change }) => person === email && change !== 'found');
  const last = given[given.length - 1];
  const meant =
    last !== undefined && last.after !== 'none'
      ? last.after
      : recipients.has(email)
        ? 'viewer'
        : 'none';
  if (meant === 'none') return ['let-in-by-hand', 'none'];
  // Given because of a role: to be had as long as that.
  if (last?.role && last.role !== role) return ['no-longer', 'none'];
  return level === 'editor' && meant === 'viewer' ? ['raised-by-hand', 'viewer'] : undefined;
}

/** Addresses of those who have to be able to edit a file. */
function needed({ kind, section }: AuditedFile, settings: People): string[] {
  const emails = settings.people.map(({ email }) => email).filter(isAddress);
  return [...new Set(emails)].filter((email) => {
    const role = roleOf(settings, email);
    if (kind === 'paper' || kind === 'other') return false;
    if (role === 'manager' || (kind === 'plan' && role === 'staff')) return true;
    const sections = sectionsOf(settings, email).map(foldLabel);
    return kind === 'section' && sections.includes(foldLabel(section));
  });
}
