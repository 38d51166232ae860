import type { Text } from '../../core/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  looking: t('Looking at every file…', 'Examen de chaque fichier…', 'Revisando cada archivo…'),
  well: t(
    'Everybody has the access that Settings and this add-on gave.',
    'Chacun a l’accès que Réglages et ce module ont donné.',
    'Todos tienen el acceso que dieron Ajustes y este complemento.',
  ),
  findings: t('To look at', 'À examiner', 'Para revisar'),
  file: t('File', 'Fichier', 'Archivo'),
  person: t('Person', 'Personne', 'Persona'),
  now: t('Now', 'Actuellement', 'Ahora'),
  mended: t('After', 'Après', 'Después'),
  mend: t('Put right what is ticked', 'Corriger ce qui est coché', 'Corregir lo marcado'),
  mending: t('Changing access…', 'Modification des accès…', 'Cambiando accesos…'),
  all: t('Who opens what', 'Qui ouvre quoi', 'Quién abre qué'),
  limits: t(
    'Not seen from here: who comes in by a link or a group, commenters (they count as viewers), PDFs, Docs of earlier papers that the add-on let nobody into, and files that other people made and did not share with you.',
    'Non visibles d’ici : les accès par lien ou par groupe, les commentateurs (comptés comme lecteurs), les PDF, les documents d’avant auxquels le module n’a donné accès à personne et les fichiers que d’autres ont créés sans les partager avec vous.',
    'No se ve desde aquí: quién entra por un enlace o un grupo, los comentaristas (cuentan como lectores), los PDF, los documentos anteriores a los que el complemento no dio acceso a nadie y los archivos de otros que no se compartieron con usted.',
  ),
} as const satisfies Record<string, Text>;
