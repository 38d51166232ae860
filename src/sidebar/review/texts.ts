import { type Text, t } from '../../core/shared/i18n/lang.ts';
import { counted } from '../../core/shared/i18n/plural.ts';

export const texts = {
  reading: t('Reading the updates…', 'Lecture des mises à jour…', 'Leyendo las actualizaciones…'),
  nothing: t(
    'Nothing waits for review: every update has been approved or returned.',
    'Rien n’attend de revue : toutes les mises à jour ont été approuvées ou renvoyées.',
    'Nada espera revisión: todas las actualizaciones se aprobaron o se devolvieron.',
  ),
  all: t('All', 'Tout', 'Todas'),
  waiting: t('Waiting for review', 'En attente de revue', 'A la espera de revisión'),
  more: t('more wait besides', 'autres en attente', 'más en espera'),
  lead: t('Lead', 'Responsable', 'Responsable'),
  nobody: t('nobody yet', 'personne encore', 'nadie todavía'),
  returnedBefore: t('Returned before with:', 'Renvoyée auparavant avec :', 'Devuelta antes con:'),
  comment: t('Comment', 'Commentaire', 'Comentario'),
  commentHint: t(
    'Needed to return; the lead gets it by mail.',
    'Nécessaire pour renvoyer ; envoyé par e-mail au responsable.',
    'Necesario para devolver; el responsable lo recibe por correo.',
  ),
  approve: t('Approve', 'Approuver', 'Aprobar'),
  returning: t('Return', 'Renvoyer', 'Devolver'),
  mailed: t('Mail sent to:', 'E-mail envoyé à :', 'Correo enviado a:'),
  unmailed: t(
    'No mail: no valid address of a lead, or none left for today. Tell them yourself:',
    'Sans e-mail : adresse de responsable absente ou non valide, ou quota du jour épuisé. Prévenez-les vous-même :',
    'Sin correo: no hay dirección válida del responsable, o se agotó la cuota de hoy. Avíseles usted:',
  ),
  again: t('Read again', 'Relire', 'Leer de nuevo'),
} as const satisfies Record<string, Text>;

/** The button that returns, and tells the leads. */
export const returnAndSend = t<number>(
  (n) => `Return, and send ${counted(n, 'en', 'email', 'emails')}`,
  (n) => `Renvoyer et envoyer ${counted(n, 'fr', 'e-mail', 'e-mails')}`,
  (n) => `Devolver y enviar ${counted(n, 'es', 'correo', 'correos')}`,
);
