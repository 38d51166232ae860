import { type Lang, t } from './lang.ts';
import { counted } from './plural.ts';

/** Menu, dialog titles and buttons of the server. */
export const ui = {
  setUp: t('Set up this workbook…', 'Préparer ce classeur…', 'Preparar este libro…'),
  update: t('Update an action…', 'Mettre à jour une action…', 'Actualizar una acción…'),
  updateTitle: t('Update an action', 'Mettre à jour une action', 'Actualizar una acción'),
  myActions: t('My actions…', 'Mes actions…', 'Mis acciones…'),
  myActionsTitle: t('My actions', 'Mes actions', 'Mis acciones'),
  managers: t('For managers', 'Pour les responsables', 'Para responsables'),
  check: t('Check the plan…', 'Vérifier le plan…', 'Comprobar el plan…'),
  checkTitle: t('Check the plan', 'Vérifier le plan', 'Comprobar el plan'),
  completeness: t('Who has updated…', 'Qui a mis à jour…', 'Quién ha actualizado…'),
  completenessTitle: t(
    'Updates of this period',
    'Mises à jour de la période',
    'Actualizaciones del periodo',
  ),
  review: t('Review updates…', 'Revoir les mises à jour…', 'Revisar actualizaciones…'),
  reviewTitle: t('Review updates', 'Revoir les mises à jour', 'Revisar actualizaciones'),
  applyRoles: t('Apply roles…', 'Appliquer les rôles…', 'Aplicar los roles…'),
  repair: t('Repair the layout', 'Réparer la mise en page', 'Reparar el diseño'),
  setUpTitle: t(
    'Set up the work plan',
    'Préparer le plan de travail',
    'Preparar el plan de trabajo',
  ),
  repaired: t(
    'The layout is in order. No entry was changed.',
    'La mise en page est en ordre. Aucune saisie n’a été modifiée.',
    'El diseño está en orden. No se cambió ningún dato.',
  ),
  repairedButMissing: t(
    'Apart from what is missing, the layout is in order. No entry was changed.',
    'Hormis ce qui manque, la mise en page est en ordre. Aucune saisie n’a été modifiée.',
    'Salvo lo que falta, el diseño está en orden. No se cambió ningún dato.',
  ),
  otherPlanRemedy: t(
    'If this is another plan, open a new spreadsheet and set it up there. If it belongs here, confirm.',
    'S’il s’agit d’un autre plan, ouvrez une nouvelle feuille de calcul et préparez-la. S’il doit figurer ici, confirmez.',
    'Si es otro plan, abra una hoja de cálculo nueva y prepárela allí. Si corresponde a este libro, confirme.',
  ),
  notInPlanRemedy: t(
    'These rows were left as they are. Check whether another action replaces them.',
    'Ces lignes n’ont pas été modifiées. Vérifiez si une autre action les remplace.',
    'Estas filas no se han tocado. Compruebe si otra acción las sustituye.',
  ),
  reportFolder: t(
    'Work plan reports',
    'Rapports du plan de travail',
    'Informes del plan de trabajo',
  ),
  paperMail: t('The paper is attached.', 'Le document est joint.', 'Se adjunta el documento.'),
  translations: t('Translations…', 'Traductions…', 'Traducciones…'),
  sections: t('Sections…', 'Sections…', 'Secciones…'),
  audit: t('Access audit…', 'Audit des accès…', 'Auditoría de accesos…'),
  auditTitle: t('Who has access', 'Qui a accès', 'Quién tiene acceso'),
  person: t(
    'Export or remove a person…',
    'Exporter ou retirer une personne…',
    'Exportar o quitar a una persona…',
  ),
  personTitle: t(
    'Export or remove a person',
    'Exporter ou retirer une personne',
    'Exportar o quitar a una persona',
  ),
  ourActionsTitle: t('Our actions', 'Nos actions', 'Nuestras acciones'),
  share: t('Share…', 'Partager…', 'Compartir…'),
  shareTitle: t('Share', 'Partager', 'Compartir'),
  sectionsTitle: t('Sections', 'Sections', 'Secciones'),
  translationsTitle: t(
    'The plan in another language',
    'Le plan dans une autre langue',
    'El plan en otro idioma',
  ),
  newPaper: t('Papers…', 'Documents…', 'Documentos…'),
  newPaperTitle: t(
    'Papers for governing bodies',
    'Documents pour les organes',
    'Documentos para los órganos',
  ),
  assign: t('Assign actions…', 'Attribuer des actions…', 'Asignar acciones…'),
  assignTitle: t('Assign actions', 'Attribuer des actions', 'Asignar acciones'),
  amend: t(
    'Add, amend or retire…',
    'Ajouter, modifier ou retirer…',
    'Añadir, modificar o retirar…',
  ),
  amendTitle: t(
    'Add, amend or retire an action',
    'Ajouter, modifier ou retirer une action',
    'Añadir, modificar o retirar una acción',
  ),
  help: t('Help', 'Aide', 'Ayuda'),
  installation: t(
    'Check this installation…',
    'Vérifier cette installation…',
    'Comprobar esta instalación…',
  ),
  installationTitle: t(
    'Check this installation',
    'Vérifier cette installation',
    'Comprobar esta instalación',
  ),
  about: t('About…', 'À propos…', 'Acerca de…'),
  aboutSupport: t(
    'If something fails, the message shows a support code. Send it, with this version, to whoever looks after the add-on: they find in their log what happened, and nothing that you wrote.',
    'En cas d’échec, le message affiche un code d’assistance. Transmettez-le, avec cette version, à la personne qui gère le module : elle trouvera dans son journal ce qui s’est passé, et rien de ce que vous avez écrit.',
    'Si algo falla, el mensaje muestra un código de asistencia. Envíelo, con esta versión, a quien cuida del complemento: en su registro encontrará lo que ocurrió, y nada de lo que usted escribió.',
  ),
  problem: t('Work Plan', 'Plan de travail', 'Plan de trabajo'),
  triggerOff: t(
    'What runs by itself was turned off for you. Once this is settled, turn the digest on again in “For managers > Who has updated…” and the daily sync in “For managers > Sections…”, and save the schedule of a paper again in “Papers…”.',
    'Les tâches automatiques ont été désactivées pour vous. Une fois cela réglé, réactivez le rappel dans « Pour les responsables > Qui a mis à jour… » et la synchronisation quotidienne dans « Pour les responsables > Sections… », et enregistrez de nouveau le calendrier d’un document dans « Documents… ».',
    'Las tareas automáticas se han desactivado para usted. Cuando esté resuelto, active de nuevo el recordatorio en «Para responsables > Quién ha actualizado…» y la sincronización diaria en «Para responsables > Secciones…», y guarde otra vez el calendario de un documento en «Documentos…».',
  ),
  clockOff: t(
    'Work plan: nothing runs by itself any more in a spreadsheet',
    'Plan de travail : plus rien ne se fait automatiquement dans une feuille de calcul',
    'Plan de trabajo: ya nada se hace de forma automática en una hoja de cálculo',
  ),
  digestGivenUp: t(
    'The weekly digest was stopped three times before every lead had a mail, and is given up for this week. In “For managers > Who has updated…” you can send the mails yourself.',
    'Le rappel hebdomadaire a été interrompu trois fois avant que chaque responsable ait reçu son e-mail ; il est abandonné pour cette semaine. Dans « Pour les responsables > Qui a mis à jour… », vous pouvez envoyer les e-mails vous-même.',
    'El recordatorio semanal se interrumpió tres veces antes de que cada responsable recibiera su correo, y se abandona esta semana. En «Para responsables > Quién ha actualizado…» puede enviar los correos usted.',
  ),
  paperAgain: t(
    'It is tried again in an hour.',
    'Un nouvel essai aura lieu dans une heure.',
    'Se intentará de nuevo dentro de una hora.',
  ),
  paperGivenUp: t(
    'It was tried three times and is given up. Make it yourself with “Papers…” once this is settled.',
    'Après trois essais, c’est abandonné. Créez-le vous-même avec « Documents… » une fois cela réglé.',
    'Tras tres intentos se abandona. Créelo usted con «Documentos…» cuando esté resuelto.',
  ),
  syncFailed: t(
    'Work plan: the Sections could not be synced',
    'Plan de travail : les Sections n’ont pas pu être synchronisées',
    'Plan de trabajo: no se pudieron sincronizar las Secciones',
  ),
  syncToLookAt: t(
    'Work plan: to look at in the workbooks of Sections',
    'Plan de travail : à examiner dans les classeurs des Sections',
    'Plan de trabajo: por revisar en los libros de las Secciones',
  ),
  papersFailed: t(
    'Work plan: papers that were due could not be made',
    'Plan de travail : des documents prévus n’ont pas pu être créés',
    'Plan de trabajo: no se pudieron hacer documentos previstos',
  ),
  digestFailed: t(
    'Work plan: the weekly digest could not be sent',
    'Plan de travail : le rappel hebdomadaire n’a pas pu être envoyé',
    'Plan de trabajo: no se pudo enviar el recordatorio semanal',
  ),
  digestUnseen: t(
    'Work plan: leads who got no weekly digest',
    'Plan de travail : responsables qui n’ont pas reçu le rappel hebdomadaire',
    'Plan de trabajo: responsables que no recibieron el recordatorio semanal',
  ),
  conflict: t(
    'Somebody else has changed this action since. Nothing was saved yet: choose which version is to stand.',
    'Quelqu’un a modifié cette action entre-temps. Rien n’est encore enregistré : choisissez la version à garder.',
    'Otra persona ha cambiado esta acción entretanto. Aún no se ha guardado nada: elija qué versión debe quedar.',
  ),
} as const;

const listed = (title: string, people: readonly string[]): string =>
  people.length === 0 ? '' : `${title}${people.join(', ')}.`;

/** Sentences with figures. */
export const sentences = {
  about: t<{ version: string }>(
    ({ version }) =>
      `Work Plan for Google Sheets, version ${version}. It turns a yearly work plan into sheets, keeps them up to date and writes papers from them.`,
    ({ version }) =>
      `Plan de travail pour Google Sheets, version ${version}. Ce module transforme un plan de travail annuel en feuilles, les tient à jour et en tire des documents.`,
    ({ version }) =>
      `Plan de trabajo para Google Sheets, versión ${version}. Convierte un plan de trabajo anual en hojas, las mantiene al día y crea documentos a partir de ellas.`,
  ),
  lastDigest: t<{
    at: string;
    by: string;
    done: boolean;
    failed: boolean;
    /** Null before the first run. */
    mailed: number | null;
    refused: readonly string[];
    waiting: number;
  }>(
    ({ at, by, done, failed, mailed, refused, waiting }) =>
      mailed === null
        ? 'Weekly digest: turned on, none sent yet.'
        : `Weekly digest: ${failed ? 'given up' : done ? 'last sent' : 'begun'} ${at} by ${by}, ${counted(mailed, 'en', 'mail', 'mails')}.${listed(' Refused by Google: ', refused)}${waiting === 0 ? '' : ` ${counted(waiting, 'en', 'mail waits', 'mails wait')} for tomorrow: those of today are used up.`}`,
    ({ at, by, done, failed, mailed, refused, waiting }) =>
      mailed === null
        ? 'Rappel hebdomadaire : activé, aucun envoi encore.'
        : `Rappel hebdomadaire : ${failed ? 'abandonné' : done ? 'dernier envoi' : 'commencé'} ${at} par ${by}, ${counted(mailed, 'fr', 'e-mail', 'e-mails')}.${listed(' Refusés par Google : ', refused)}${waiting === 0 ? '' : ` ${counted(waiting, 'fr', 'e-mail attend', 'e-mails attendent')} demain : le quota du jour est épuisé.`}`,
    ({ at, by, done, failed, mailed, refused, waiting }) =>
      mailed === null
        ? 'Recordatorio semanal: activado, aún sin envíos.'
        : `Recordatorio semanal: ${failed ? 'abandonado' : done ? 'último envío' : 'empezado'} ${at} por ${by}, ${counted(mailed, 'es', 'correo', 'correos')}.${listed(' Rechazados por Google: ', refused)}${waiting === 0 ? '' : ` ${counted(waiting, 'es', 'correo espera', 'correos esperan')} a mañana: se agotó la cuota de hoy.`}`,
  ),
  digestRefused: t<{ refused: readonly string[] }>(
    ({ refused }) =>
      `Google refused these addresses, so these leads got no weekly digest: ${refused.join(', ')}. Correct the address in Settings and in the column Lead, or hand their actions over.`,
    ({ refused }) =>
      `Google a refusé ces adresses ; ces responsables n’ont pas reçu le rappel : ${refused.join(', ')}. Corrigez l’adresse dans Réglages et dans la colonne Responsable, ou confiez leurs actions à quelqu’un d’autre.`,
    ({ refused }) =>
      `Google rechazó estas direcciones; estos responsables no recibieron el recordatorio: ${refused.join(', ')}. Corrija la dirección en Ajustes y en la columna Responsable, o traspase sus acciones.`,
  ),
  digestUnseen: t<{ unseen: readonly string[] }>(
    ({ unseen }) =>
      `The weekly digest goes out in your name, so it is sent only to leads you saw when you turned it on. These lead actions since then, and got no mail: ${unseen.join(', ')}. In “For managers > Who has updated…”, look at them under “Weekly digest” and confirm.`,
    ({ unseen }) =>
      `Le rappel hebdomadaire part en votre nom : il n’est envoyé qu’aux responsables que vous avez vus en l’activant. Ces personnes sont devenues responsables depuis et n’ont rien reçu : ${unseen.join(', ')}. Dans « Pour les responsables > Qui a mis à jour… », examinez-les sous « Rappel hebdomadaire » et confirmez.`,
    ({ unseen }) =>
      `El recordatorio semanal sale en su nombre, por lo que solo se envía a los responsables que usted vio al activarlo. Estas personas son responsables desde entonces y no recibieron nada: ${unseen.join(', ')}. En «Para responsables > Quién ha actualizado…», revíselas en «Recordatorio semanal» y confirme.`,
  ),
  rolesApplied: t<{ added: readonly string[]; removed: readonly string[] }>(
    ({ added, removed }) =>
      `Protected cells can be changed by the managers of Settings.${listed(' Added: ', added)}${listed(' Removed: ', removed)}`,
    ({ added, removed }) =>
      `Les cellules protégées sont modifiables par les responsables de Réglages.${listed(' Ajoutés : ', added)}${listed(' Retirés : ', removed)}`,
    ({ added, removed }) =>
      `Los responsables de Ajustes pueden cambiar las celdas protegidas.${listed(' Añadidos: ', added)}${listed(' Quitados: ', removed)}`,
  ),
  markerMade: t<{ marker: 'unfinished' | 'layout-unknown'; cells: Lang }>(
    ({ marker, cells }) =>
      `${marker === 'unfinished' ? 'The workbook’s hidden record said that setting up had been interrupted; the workbook counts as finished now' : 'The workbook’s hidden record of its layout was deleted or damaged; it was made again'}. The labels in the cells are in ${{ en: 'English', fr: 'French', es: 'Spanish' }[cells]}. If setting up really was interrupted, choose “Set up this workbook…” with the same plan: it adds what is missing.`,
    ({ marker, cells }) =>
      `${marker === 'unfinished' ? 'D’après sa trace masquée, la préparation du classeur avait été interrompue ; elle est maintenant considérée comme terminée' : 'La trace masquée de la mise en page avait été supprimée ou abîmée ; elle a été recréée'}. Les libellés des cellules sont en ${{ en: 'anglais', fr: 'français', es: 'espagnol' }[cells]}. Si la préparation a vraiment été interrompue, choisissez « Préparer ce classeur… » avec le même plan : ce qui manque est ajouté.`,
    ({ marker, cells }) =>
      `${marker === 'unfinished' ? 'Según su registro oculto, la preparación del libro se había interrumpido; ahora se considera terminada' : 'El registro oculto del diseño se había eliminado o dañado; se ha rehecho'}. Las etiquetas de las celdas están en ${{ en: 'inglés', fr: 'francés', es: 'español' }[cells]}. Si de verdad se interrumpió la preparación, elija «Preparar este libro…» con el mismo plan: se añade lo que falta.`,
  ),
  foreignAreas: t<{ sheets: string }>(
    ({ sheets }) =>
      `Somebody added these area sheets by hand; Settings does not list them, so nothing in them counts: ${sheets}. Delete them, or enter number and title of the area in Settings.`,
    ({ sheets }) =>
      `Ces feuilles de domaine ont été ajoutées à la main ; Réglages ne les indique pas, donc rien n’y compte : ${sheets}. Supprimez-les, ou saisissez le numéro et le titre du domaine dans Réglages.`,
    ({ sheets }) =>
      `Alguien añadió a mano estas hojas de área; no figuran en Ajustes, así que nada de ellas cuenta: ${sheets}. Elimínelas, o escriba el número y el título del área en Ajustes.`,
  ),
  witnessesBeside: t<{ sheet: string; beside: string }>(
    ({ sheet, beside }) =>
      `“${sheet}” was not protected: everybody who edits the file could have written its rows, so they prove nothing. They stand in “${beside}” now; delete that sheet when nobody needs it. New witnesses count from today.`,
    ({ sheet, beside }) =>
      `« ${sheet} » n’était pas protégée : toute personne qui modifie le fichier a pu écrire ses lignes, qui ne prouvent donc rien. Elles se trouvent maintenant dans « ${beside} » ; supprimez cette feuille quand elle ne sert plus. Les nouveaux témoins comptent dès aujourd’hui.`,
    ({ sheet, beside }) =>
      `«${sheet}» no estaba protegida: cualquiera que edite el archivo pudo escribir sus filas, así que no prueban nada. Ahora están en «${beside}»; elimine esa hoja cuando nadie la necesite. Los nuevos testigos cuentan desde hoy.`,
  ),
  openSheets: t<{ sheets: string }>(
    ({ sheets }) =>
      `These sheets were not protected, so everybody who edits the file could have written their rows: ${sheets}. They are protected again. Compare them with File > Version history.`,
    ({ sheets }) =>
      `Ces feuilles n’étaient pas protégées : toute personne qui modifie le fichier a pu écrire leurs lignes : ${sheets}. Elles le sont de nouveau. Comparez-les avec Fichier > Historique des versions.`,
    ({ sheets }) =>
      `Estas hojas no estaban protegidas, así que cualquiera que edite el archivo pudo escribir sus filas: ${sheets}. Vuelven a estarlo. Compárelas con Archivo > Historial de versiones.`,
  ),
  setUpDone: t<{ added: number; back: number; kept: number }>(
    ({ added, back, kept }) =>
      kept + back === 0
        ? `Laid out: ${counted(added, 'en', 'action', 'actions')}.`
        : `Added: ${counted(added, 'en', 'action', 'actions')}.${back === 0 ? '' : ` Brought back with their IDs and entries: ${back}.`} Already there, and left as they are: ${kept}.`,
    ({ added, back, kept }) =>
      kept + back === 0
        ? `Mises en place : ${counted(added, 'fr', 'action', 'actions')}.`
        : `Ajoutées : ${counted(added, 'fr', 'action', 'actions')}.${back === 0 ? '' : ` Rétablies avec leurs identifiants et leurs saisies : ${back}.`} Déjà présentes et inchangées : ${kept}.`,
    ({ added, back, kept }) =>
      kept + back === 0
        ? `Dispuestas: ${counted(added, 'es', 'acción', 'acciones')}.`
        : `Añadidas: ${counted(added, 'es', 'acción', 'acciones')}.${back === 0 ? '' : ` Recuperadas con sus identificadores y datos: ${back}.`} Ya estaban y no cambiaron: ${kept}.`,
  ),
  saved: t<{ saved: number; unchanged: number }>(
    ({ saved, unchanged }) =>
      `Saved: ${counted(saved, 'en', 'action', 'actions')}.${unchanged === 0 ? '' : ` Already so: ${unchanged}.`}`,
    ({ saved, unchanged }) =>
      `Enregistré : ${counted(saved, 'fr', 'action', 'actions')}.${unchanged === 0 ? '' : ` Déjà ainsi : ${unchanged}.`}`,
    ({ saved, unchanged }) =>
      `Guardado: ${counted(saved, 'es', 'acción', 'acciones')}.${unchanged === 0 ? '' : ` Ya estaban así: ${unchanged}.`}`,
  ),
  added: t<{ id: string }>(
    ({ id }) => `Added to the plan: ${id}.`,
    ({ id }) => `Ajoutée au plan : ${id}.`,
    ({ id }) => `Añadida al plan: ${id}.`,
  ),
  retired: t<{ id: string }>(
    ({ id }) => `Retired: ${id}. No figure counts it any more; the sheet Retired keeps it.`,
    ({ id }) =>
      `Retirée : ${id}. Aucun chiffre ne la compte plus ; la feuille Retirées la conserve.`,
    ({ id }) => `Retirada: ${id}. Ninguna cifra la cuenta ya; la hoja Retiradas la conserva.`,
  ),
  broughtBack: t<{ id: string }>(
    ({ id }) => `Back in the plan: ${id}.`,
    ({ id }) => `De retour dans le plan : ${id}.`,
    ({ id }) => `De vuelta en el plan: ${id}.`,
  ),
  decided: t<{ verdict: 'approved' | 'returned'; decided: number; outdated: number }>(
    ({ verdict, decided, outdated }) =>
      `${verdict === 'approved' ? 'Approved' : 'Returned'}: ${counted(decided, 'en', 'action', 'actions')}.${outdated === 0 ? '' : ` Updated since you looked, and left open: ${outdated}.`}`,
    ({ verdict, decided, outdated }) =>
      `${verdict === 'approved' ? 'Approuvé' : 'Renvoyé'} : ${counted(decided, 'fr', 'action', 'actions')}.${outdated === 0 ? '' : ` Mises à jour depuis votre lecture, donc en attente : ${outdated}.`}`,
    ({ verdict, decided, outdated }) =>
      `${verdict === 'approved' ? 'Aprobado' : 'Devuelto'}: ${counted(decided, 'es', 'acción', 'acciones')}.${outdated === 0 ? '' : ` Actualizadas desde que las vio, siguen pendientes: ${outdated}.`}`,
  ),
  moreIssues: t<{ unlisted: number }>(
    ({ unlisted }) =>
      `And ${unlisted} more of the kinds above. Check again when these are put right.`,
    ({ unlisted }) =>
      `Et ${unlisted} autres du même genre. Vérifiez de nouveau une fois ceux-ci corrigés.`,
    ({ unlisted }) =>
      `Y ${unlisted} más de los mismos tipos. Vuelva a comprobar cuando estos estén corregidos.`,
  ),
  paperByItself: t<{ name: string; made: boolean }>(
    ({ name, made }) => `Work plan: ${made ? 'made' : 'could not be made'}: ${name}`,
    ({ name, made }) => `Plan de travail : ${made ? 'créé' : 'n’a pas pu être créé'} : ${name}`,
    ({ name, made }) => `Plan de trabajo: ${made ? 'creado' : 'no se pudo crear'}: ${name}`,
  ),
  translationsImported: t<{ added: number }>(
    ({ added }) =>
      added === 0
        ? 'The sheet Translations has all of these texts already.'
        : `${counted(added, 'en', 'text was', 'texts were')} added to the sheet Translations.`,
    ({ added }) =>
      added === 0
        ? 'La feuille Traductions contient déjà tous ces textes.'
        : `${counted(added, 'fr', 'texte ajouté', 'textes ajoutés')} à la feuille Traductions.`,
    ({ added }) =>
      added === 0
        ? 'La hoja Traducciones ya tiene todos estos textos.'
        : `${counted(added, 'es', 'texto añadido', 'textos añadidos')} a la hoja Traducciones.`,
  ),
  otherPlan: t<{ here: number; planned: number }>(
    ({ here, planned }) =>
      `This workbook holds ${counted(here, 'en', 'action', 'actions')}, none of which is in the plan that you chose. The plan’s ${counted(planned, 'en', 'action', 'actions')} would be added beside them: ${here + planned} in all. Nothing would be removed.`,
    ({ here, planned }) =>
      `Ce classeur contient ${counted(here, 'fr', 'action', 'actions')}, dont aucune ne figure dans le plan choisi. ${counted(planned, 'fr', 'action du plan s’y ajouterait', 'actions du plan s’y ajouteraient')} : ${here + planned} en tout. Rien ne serait supprimé.`,
    ({ here, planned }) =>
      `Este libro contiene ${counted(here, 'es', 'acción', 'acciones')} y ninguna figura en el plan elegido. Se añadirían ${counted(planned, 'es', 'acción', 'acciones')} del plan: ${here + planned} en total. No se eliminaría nada.`,
  ),
  notInPlan: t<{ ids: string }>(
    ({ ids }) => `In the workbook, but not in this plan: ${ids}.`,
    ({ ids }) => `Dans le classeur mais pas dans ce plan : ${ids}.`,
    ({ ids }) => `En el libro, pero no en este plan: ${ids}.`,
  ),
} as const;
