import { type Lang, t } from '../../shared/i18n/lang.ts';
import { counted, plural } from '../../shared/i18n/plural.ts';
import { areaSheetTitle } from '../../workbook/data-sheets.ts';
import { areasOf, type Settings } from '../../workbook/read-settings.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { packIds } from '../update/packed-ids.ts';
import { areaOf, type LostActions } from './lost-actions.ts';

/** So many runs of IDs are named; the others are counted. */
const shownRuns = 20;

/** "2.1.1-C01–06, 2.1.1-E01, …" */
function shortIds(ids: readonly string[]): string {
  const runs = packIds(ids).map((run) => run.replace('~', '–'));
  return runs.slice(0, shownRuns).join(', ') + (runs.length > shownRuns ? ', …' : '');
}

/** Which actions are missing, area by area, what cannot be brought back, and the question whether the others shall be; none if none are. */
export function missingLines(
  lost: LostActions,
  settings: Settings,
  snapshot: Snapshot,
  lang: Lang,
): string[] {
  const ids = [...lost.back.map(({ id }) => id), ...lost.unknown, ...lost.astray];
  if (ids.length === 0) return leftLines(lost, lang);
  const titles = new Map(
    areasOf(settings, snapshot).map((area) => [Number(area.number), areaSheetTitle(area)]),
  );
  const areas = [...new Set(ids.map(areaOf))].sort((a, b) => a - b);
  return [
    texts.missing[lang](ids.length),
    areas
      .map((area) => {
        const own = ids.filter((id) => areaOf(id) === area);
        return `${titles.get(area) ?? area}: ${own.length} (${shortIds(own)})`;
      })
      .join('\n'),
    ...leftLines(lost, lang),
    ...(lost.back.length > 0 ? [texts.ask[lang](lost.back.length)] : []),
  ];
}

/** What cannot be brought back, and what to do about it. */
function leftLines({ unknown, astray, retired }: LostActions, lang: Lang): string[] {
  const line = (ids: readonly string[], say: (ids: string) => string): string[] =>
    ids.length === 0 ? [] : [say(shortIds(ids))];
  return [
    ...line(unknown, texts.unknown[lang]),
    ...line(astray, texts.astray[lang]),
    ...line(retired, texts.retired[lang]),
  ];
}

/** What was brought back, and what the record does not tell. */
export function backLines(lost: LostActions, isRecordWhole: boolean, lang: Lang): string[] {
  const ids = lost.back.map(({ id }) => id);
  return [
    texts.back[lang](ids.length, shortIds(ids)),
    ...(isRecordWhole ? [] : [texts.recordBroken[lang]]),
    ...(ids.length > 0 ? [texts.notRecorded[lang]] : []),
    ...leftLines(lost, lang),
  ];
}

const texts = {
  ask: t<number>(
    (n) =>
      `Bring ${plural(n, 'en', 'this action', `${n} actions`)} back, with IDs, texts and the entries that Updates has?`,
    (n) =>
      `Rétablir ${plural(n, 'fr', 'cette action', `${n} actions`)}, avec identifiants, textes et saisies consignées dans Mises à jour ?`,
    (n) =>
      `¿Recuperar ${plural(n, 'es', 'esta acción', `${n} acciones`)}, con identificadores, textos y los datos que constan en Actualizaciones?`,
  ),
  missing: t<number>(
    (n) => `Missing from the sheets: ${counted(n, 'en', 'action', 'actions')}.`,
    (n) => `Manquent dans les feuilles : ${counted(n, 'fr', 'action', 'actions')}.`,
    (n) => `Faltan en las hojas: ${counted(n, 'es', 'acción', 'acciones')}.`,
  ),
  back: {
    en: (n: number, ids: string) =>
      n === 0
        ? 'No action had to be brought back.'
        : `Brought back at the end of their sheets: ${counted(n, 'en', 'action', 'actions')} (${ids}).`,
    fr: (n: number, ids: string) =>
      n === 0
        ? 'Aucune action n’était à rétablir.'
        : `Rétablies à la fin de leurs feuilles : ${counted(n, 'fr', 'action', 'actions')} (${ids}).`,
    es: (n: number, ids: string) =>
      n === 0
        ? 'No había ninguna acción que recuperar.'
        : `Recuperadas al final de sus hojas: ${counted(n, 'es', 'acción', 'acciones')} (${ids}).`,
  },
  notRecorded: t(
    'Bold words of amended texts, notes, columns of your own, and what managers typed into Kind, Expected result or Planned due by hand are not in the record: copy them from File > Version history.',
    'Le gras des textes modifiés, les notes, vos propres colonnes et ce que les responsables ont saisi à la main dans Nature, Résultat attendu ou Échéance prévue ne sont pas consignés : copiez-les depuis Fichier > Historique des versions.',
    'La negrita de los textos modificados, las notas, sus propias columnas y lo que los responsables escribieron a mano en Tipo, Resultado esperado o Plazo previsto no constan en el registro: cópielos de Archivo > Historial de versiones.',
  ),
  recordBroken: t(
    'Rows of Updates were changed or lost, so these entries may not be the last ones. Compare with File > Version history.',
    'Des lignes des Mises à jour ont été modifiées ou perdues : ces saisies ne sont peut-être pas les dernières. Comparez avec Fichier > Historique des versions.',
    'Se cambiaron o perdieron filas de Actualizaciones, así que estos datos quizá no sean los últimos. Compare con Archivo > Historial de versiones.',
  ),
  unknown: t<string>(
    (ids) =>
      `The texts of these actions are not known here: ${ids}. Choose “Set up this workbook…” and give the plan document again: it brings them back with their IDs and entries. Or restore the sheet from File > Version history.`,
    (ids) =>
      `Les textes de ces actions ne sont pas connus ici : ${ids}. Choisissez « Préparer ce classeur… » et redonnez le document du plan : elles reviennent avec identifiants et saisies. Ou rétablissez la feuille depuis Fichier > Historique des versions.`,
    (ids) =>
      `Los textos de estas acciones no se conocen aquí: ${ids}. Elija «Preparar este libro…» y dé de nuevo el documento del plan: vuelven con sus identificadores y datos. O restaure la hoja desde Archivo > Historial de versiones.`,
  ),
  astray: t<string>(
    (ids) =>
      `The texts of these actions stand in rows without an ID, or with another one: ${ids}. Put the ID back into its row, or delete that row and choose “Repair the layout” again.`,
    (ids) =>
      `Les textes de ces actions figurent dans des lignes sans identifiant, ou avec un autre : ${ids}. Remettez l’identifiant dans sa ligne, ou supprimez cette ligne et choisissez de nouveau « Réparer la mise en page ».`,
    (ids) =>
      `Los textos de estas acciones están en filas sin identificador, o con otro: ${ids}. Devuelva el identificador a su fila, o borre esa fila y elija otra vez «Reparar el diseño».`,
  ),
  retired: t<string>(
    (ids) =>
      `These actions were retired, and the sheet Retired has lost them: ${ids}. Restore it from File > Version history.`,
    (ids) =>
      `Ces actions étaient retirées, et la feuille Retirées ne les contient plus : ${ids}. Rétablissez-la depuis Fichier > Historique des versions.`,
    (ids) =>
      `Estas acciones estaban retiradas, y la hoja Retiradas ya no las tiene: ${ids}. Restáurela desde Archivo > Historial de versiones.`,
  ),
} as const;
