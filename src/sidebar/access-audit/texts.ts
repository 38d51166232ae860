import type { AuditEntry } from '../../core/rpc/sharing.ts';
import { type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  looking: t('Looking at every file…', 'Examen de chaque fichier…', 'Revisando cada archivo…'),
  well: t(
    'Everybody has the access that Settings and this add-on gave.',
    'Chacun a l’accès que Réglages et ce module ont donné.',
    'Todos tienen el acceso que dieron Ajustes y este complemento.',
  ),
  tickAll: t('Tick all of this group', 'Cocher tout ce groupe', 'Marcar todo este grupo'),
  person: t('Person', 'Personne', 'Persona'),
  now: t('Now', 'Actuellement', 'Ahora'),
  mended: t('After', 'Après', 'Después'),
  mend: t('Put right what is ticked…', 'Corriger ce qui est coché…', 'Corregir lo marcado…'),
  would: t(
    'This is what each person gets or loses',
    'Voici ce que chacun obtient ou perd',
    'Esto es lo que cada persona obtiene o pierde',
  ),
  mendNow: t('Change access', 'Modifier les accès', 'Cambiar los accesos'),
  back: t('Back', 'Retour', 'Volver'),
  mending: t('Changing access…', 'Modification des accès…', 'Cambiando accesos…'),
  all: t('Who opens what', 'Qui ouvre quoi', 'Quién abre qué'),
  limits: t(
    'Not seen from here: who comes in by a link or a group, commenters (they count as viewers), PDFs, Docs of earlier papers that the add-on let nobody into, and files that other people made and did not share with you.',
    'Non visibles d’ici : les accès par lien ou par groupe, les commentateurs (comptés comme lecteurs), les PDF, les documents d’avant auxquels le module n’a donné accès à personne et les fichiers que d’autres ont créés sans les partager avec vous.',
    'No se ve desde aquí: quién entra por un enlace o un grupo, los comentaristas (cuentan como lectores), los PDF, los documentos anteriores a los que el complemento no dio acceso a nadie y los archivos de otros que no se compartieron con usted.',
  ),
} as const satisfies Record<string, Text>;

type ByGroup = Readonly<Record<AuditEntry['group'], Text>>;

/** The groups of findings, each with what putting it right does. */
export const groupTitles: ByGroup = {
  'role-lost': t('Rights without a role', 'Droits sans rôle', 'Permisos sin rol'),
  'by-hand': t('Access given by hand', 'Accès donnés à la main', 'Accesos dados a mano'),
  lacking: t(
    'People who lack access',
    'Personnes sans l’accès voulu',
    'Personas sin el acceso debido',
  ),
};
export const groupHints: ByGroup = {
  'role-lost': t(
    'Settings does not give these people this right, or no longer does. Correcting this takes it from them.',
    'Réglages ne donne pas (ou plus) ce droit à ces personnes. Corriger le leur retire.',
    'Ajustes no da (o ya no da) ese permiso a estas personas. Corregirlo se lo quita.',
  ),
  'by-hand': t(
    'Somebody gave this with Google’s Share button. It may be meant: ask before you take it away.',
    'Quelqu’un l’a donné par le bouton Partager de Google. C’est peut-être voulu : renseignez-vous avant de le retirer.',
    'Alguien lo dio con el botón Compartir de Google. Puede ser intencionado: pregunte antes de quitarlo.',
  ),
  lacking: t(
    'Putting it right gives these people access: they may then edit the file.',
    'Corriger donne l’accès à ces personnes : elles pourront modifier le fichier.',
    'Corregirlo da acceso a estas personas: podrán editar el archivo.',
  ),
};
