import type { Text } from '../../core/shared/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  reading: t(
    'Counting the updates…',
    'Comptage des mises à jour…',
    'Contando las actualizaciones…',
  ),
  noPeriod: t(
    'No reporting period has opened yet. Updates count since',
    'Aucune période n’est encore ouverte. Les mises à jour comptent depuis le',
    'Aún no se ha abierto ningún periodo. Las actualizaciones cuentan desde el',
  ),
  period: t('Period', 'Période', 'Periodo'),
  since: t('updates count since', 'mises à jour comptées depuis le', 'actualizaciones desde el'),
  due: t('due', 'attendues avant le', 'plazo'),
  late: t('They are late.', 'Elles sont en retard.', 'Están fuera de plazo.'),
  byLead: t('By lead', 'Par responsable', 'Por responsable'),
  byArea: t('By area', 'Par domaine', 'Por área'),
  lead: t('Lead', 'Responsable', 'Responsable'),
  area: t('Area', 'Domaine', 'Área'),
  nobody: t('(no lead)', '(sans responsable)', '(sin responsable)'),
  total: t('Total', 'Total', 'Total'),
  actions: t('Actions', 'Actions', 'Acciones'),
  updated: t('Updated', 'À jour', 'Actualizadas'),
  nothingNew: t('Nothing new', 'Rien de nouveau', 'Sin novedad'),
  stale: t('Stale', 'Anciennes', 'Antiguas'),
  missing: t('Never updated', 'Jamais mises à jour', 'Nunca actualizadas'),
  closed: t('Closed before', 'Closes avant', 'Cerradas antes'),
  overdue: t('Overdue', 'Échues', 'Vencidas'),
  mail: t('Mail', 'E-mail', 'Correo'),
  read: t('Read', 'Lire', 'Leer'),
  preview: t('Mail to', 'E-mail à', 'Correo para'),
  send: t('Read and send…', 'Lire et envoyer…', 'Leer y enviar…'),
  tickLate: t('Tick all', 'Tout cocher', 'Marcar todo'),
  sent: t('Sent to:', 'Envoyé à :', 'Enviado a:'),
  unsent: t(
    'Not sent (nothing to ask any more, or no mails left for today):',
    'Non envoyé (plus rien à demander, ou quota du jour épuisé) :',
    'No enviado (ya no hay nada que pedir, o se agotó la cuota de hoy):',
  ),
  digest: t('Weekly digest', 'Rappel hebdomadaire', 'Recordatorio semanal'),
  digestHint: t(
    'Every Monday after 7:00 each lead with something to do gets one mail in your name: what is overdue, not updated this period, or due soon. It goes out once, however many managers turn it on.',
    'Chaque lundi après 7 h, chaque responsable qui a quelque chose à faire reçoit un e-mail en votre nom : ce qui est échu, sans mise à jour cette période ou bientôt à échéance. Il part une seule fois, quel que soit le nombre de responsables qui l’activent.',
    'Cada lunes después de las 7:00, cada responsable con algo pendiente recibe un correo en su nombre: lo vencido, lo que no se ha actualizado en el periodo y lo que vence pronto. Se envía una sola vez, aunque varios lo activen.',
  ),
  digestWould: t(
    'It writes to these leads and no others; whoever becomes a lead later is named to you first. Today it would send what stands below.',
    'Il écrit à ces responsables et à personne d’autre ; ceux qui le deviennent plus tard vous sont d’abord signalés. Aujourd’hui, il enverrait ce qui suit.',
    'Escribe a estos responsables y a nadie más; quien lo sea más tarde se le comunica antes a usted. Hoy enviaría lo siguiente.',
  ),
  digestConfirm: t('Turn it on', 'L’activer', 'Activarlo'),
  digestUnseen: t(
    'These leads get no digest, as you have not seen them in it:',
    'Ces responsables ne reçoivent pas le rappel, car vous ne les y avez pas vus :',
    'Estos responsables no reciben el recordatorio, porque usted no los ha visto en él:',
  ),
  digestLook: t('Look at them…', 'Les examiner…', 'Revisarlos…'),
  digestOn: t(
    'Send it for this workbook',
    'L’envoyer pour ce classeur',
    'Enviarlo para este libro',
  ),
} as const satisfies Record<string, Text>;
