import { type Text, t } from '../../core/shared/i18n/lang.ts';
import { counted } from '../../core/shared/i18n/plural.ts';

export const texts = {
  file: t('Which workbook', 'Quel classeur', 'Qué libro'),
  here: t('This spreadsheet', 'Ce classeur', 'Este libro'),
  who: t('Who has access', 'Qui a accès', 'Quién tiene acceso'),
  level: t('Access of', 'Accès de', 'Acceso de'),
  notHere: t('not given here', 'pas donné ici', 'no se dio aquí'),
  noRole: t('no role in Settings', 'sans rôle dans Réglages', 'sin rol en Ajustes'),
  willMail: t(
    'Those who get more than they had get a mail.',
    'Les personnes qui obtiennent davantage reçoivent un message.',
    'Quienes obtienen más reciben un correo.',
  ),
  add: t('Add people', 'Ajouter des personnes', 'Añadir personas'),
  addHint: t(
    'Addresses, with commas or one a line.',
    'Adresses, séparées par des virgules ou une par ligne.',
    'Correos, con comas o uno por línea.',
  ),
  asWhat: t('As', 'Comme', 'Como'),
  mail: t('Write them a mail', 'Leur écrire', 'Escribirles un correo'),
  message: t('Message', 'Message', 'Mensaje'),
  preview: t('Look at the changes', 'Voir les changements', 'Ver los cambios'),
  nothing: t('Nothing would change.', 'Rien ne changerait.', 'No cambiaría nada.'),
  would: t('This would change', 'Ce qui changerait', 'Esto cambiaría'),
  apply: t('Apply', 'Appliquer', 'Aplicar'),
  applyMail: t('Read the mails…', 'Lire les e-mails…', 'Leer los correos…'),
  applying: t('Changing access…', 'Modification des accès…', 'Cambiando accesos…'),
  limits: t(
    'People who come in by a link, and commenters, are not shown here: look at Google’s Share button for these.',
    'Les accès par lien et les commentateurs n’apparaissent pas ici : voyez le bouton Partager de Google.',
    'Los accesos por enlace y los comentaristas no se muestran aquí: mire el botón Compartir de Google.',
  ),
} as const satisfies Record<string, Text>;

/** The button that changes access, and writes to those who get more. */
export const applyAndSend = t<number>(
  (n) => `Apply, and send ${counted(n, 'en', 'email', 'emails')}`,
  (n) => `Appliquer et envoyer ${counted(n, 'fr', 'e-mail', 'e-mails')}`,
  (n) => `Aplicar y enviar ${counted(n, 'es', 'correo', 'correos')}`,
);
