import { type Text, t } from '../../core/shared/i18n/lang.ts';
import { plural } from '../../core/shared/i18n/plural.ts';

export const texts = {
  intro: t(
    'Each Section enters what it contributes in a workbook of its own. A sync fetches that, and brings the workbooks in line with the plan.',
    'Chaque Section saisit ses contributions dans son propre classeur. La synchronisation les reprend et met les classeurs en accord avec le plan.',
    'Cada Sección anota sus contribuciones en un libro propio. La sincronización las recoge y pone los libros de acuerdo con el plan.',
  ),
  none: t(
    'Settings lists no Sections yet.',
    'Réglages ne contient encore aucune Section.',
    'Ajustes aún no tiene Secciones.',
  ),
  section: t('Section', 'Section', 'Sección'),
  actions: t('Actions', 'Actions', 'Acciones'),
  contributions: t('Contributions', 'Contributions', 'Contribuciones'),
  stale: t('stale', 'périmées', 'obsoletas'),
  syncedOn: t('Synced', 'Synchronisé', 'Sincronizado'),
  never: t('never', 'jamais', 'nunca'),
  workbook: t('Workbook', 'Classeur', 'Libro'),
  workbooks: t('Workbooks of the Sections', 'Classeurs des Sections', 'Libros de las Secciones'),
  open: t('Open', 'Ouvrir', 'Abrir'),
  noActions: t('no action names it', 'aucune action ne la nomme', 'ninguna acción la nombra'),
  make: t('Make', 'Créer', 'Crear'),
  repair: t('Repair', 'Réparer', 'Reparar'),
  makeAll: t('Make all that are missing', 'Créer tous les manquants', 'Crear todos los que faltan'),
  making: t(
    'At work on the workbook of',
    'Travail sur le classeur de',
    'Trabajando en el libro de',
  ),
  share: t(
    'Give the other managers and the people of the Section the right to edit a new workbook',
    'Donner aux autres responsables et aux personnes de la Section le droit de modifier un nouveau classeur',
    'Dar a los demás responsables y a las personas de la Sección permiso para editar un libro nuevo',
  ),
  whoEdits: t(
    'Who gets the right to edit which new workbook',
    'Qui pourra modifier quel nouveau classeur',
    'Quién podrá editar qué libro nuevo',
  ),
  onlyYou: t('nobody but you', 'personne d’autre que vous', 'nadie más que usted'),
  makeShared: t('Make and share', 'Créer et partager', 'Crear y compartir'),
  back: t('Back', 'Retour', 'Volver'),
  nobody: t('nobody in Settings', 'personne dans Réglages', 'nadie en Ajustes'),
  sync: t('Sync all', 'Tout synchroniser', 'Sincronizar todo'),
  syncOne: t('Sync', 'Synchroniser', 'Sincronizar'),
  which: t('What to sync', 'À synchroniser', 'Qué sincronizar'),
  all: t('All Sections', 'Toutes les Sections', 'Todas las Secciones'),
  goOn: t(
    'Go on with the sync that stopped',
    'Reprendre la synchronisation interrompue',
    'Seguir con la sincronización interrumpida',
  ),
  stop: t('Stop', 'Arrêter', 'Detener'),
  stopping: t(
    'Stopping after this piece…',
    'Arrêt après cette partie…',
    'Se detiene tras esta parte…',
  ),
  stopped: t(
    'Stopped. What was fetched is in the plan; the rest waits.',
    'Arrêté. Ce qui a été repris est dans le plan ; le reste attend.',
    'Detenido. Lo recogido está en el plan; el resto espera.',
  ),
  syncing: t('Syncing…', 'Synchronisation…', 'Sincronizando…'),
  daily: t(
    'Sync every day by my clock, from 5 o’clock on',
    'Synchroniser chaque jour par mon horloge, à partir de 5 heures',
    'Sincronizar cada día con mi reloj, desde las 5',
  ),
  leading: t('Sections that lead', 'Sections pilotes', 'Secciones que dirigen'),
  leadingHint: t(
    'Where a Section leads an action, its contribution can become the action’s own update. Nothing is taken over before you have seen it.',
    'Quand une Section pilote une action, sa contribution peut devenir la mise à jour de l’action. Rien n’est repris avant que vous l’ayez vu.',
    'Cuando una Sección dirige una acción, su contribución puede ser la actualización de la acción. Nada se toma antes de que usted lo vea.',
  ),
  look: t(
    'Look for such contributions',
    'Chercher ces contributions',
    'Buscar esas contribuciones',
  ),
  noneLeading: t(
    'There is none that would change its action.',
    'Aucune ne modifierait son action.',
    'No hay ninguna que cambie su acción.',
  ),
  accept: t('Take over what is ticked', 'Reprendre ce qui est coché', 'Tomar lo marcado'),
  found: t('To look at', 'À examiner', 'Para revisar'),
} as const satisfies Record<string, Text>;

/** What a sync did in one Section. */
export const syncedLine = t<{ section: string; changed: number; pushed: number }>(
  ({ section, changed: n, pushed }) =>
    `${section}: ${n === 0 ? 'nothing new' : plural(n, 'en', '1 contribution changed', `${n} contributions changed`)}${pushed > 0 ? '; its workbook was brought up to date' : ''}`,
  ({ section, changed: n, pushed }) =>
    `${section} : ${n === 0 ? 'rien de nouveau' : plural(n, 'fr', '1 contribution modifiée', `${n} contributions modifiées`)}${pushed > 0 ? ' ; son classeur a été mis à jour' : ''}`,
  ({ section, changed: n, pushed }) =>
    `${section}: ${n === 0 ? 'nada nuevo' : plural(n, 'es', '1 contribución cambiada', `${n} contribuciones cambiadas`)}${pushed > 0 ? '; su libro se puso al día' : ''}`,
);

/** How many Sections had no news. */
export const quietLine = t<number>(
  (n) => plural(n, 'en', '1 Section had nothing new', `${n} Sections had nothing new`),
  (n) => plural(n, 'fr', '1 Section sans nouveauté', `${n} Sections sans nouveauté`),
  (n) => plural(n, 'es', '1 Sección sin novedades', `${n} Secciones sin novedades`),
);
