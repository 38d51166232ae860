import { type Lang, t } from '../../shared/i18n/lang.ts';
import { counted } from '../../shared/i18n/plural.ts';
import type { Problem } from '../../shared/outcome.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { isAreaSheetId, titleRow } from '../../workbook/sheet-ids.ts';
import type { CellData } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { columnOf, shownCell } from './entry-columns.ts';
import { type Pending, placesIn, type Wanted } from './put-right.ts';

/** So many cells are named; the first sentence counts all. */
const mostNamed = 100;

/** What a save could not put right while people sorted: the whole first, then each cell with what it shall hold. */
export function unsettledProblems(snapshot: Snapshot, pending: Pending, lang: Lang): Problem[] {
  const cells = [...pending.values()];
  const { place } = placesIn(snapshot);
  const named = cells.slice(0, mostNamed).map((cell): Problem => {
    const at = place(cell.id, cell.key);
    const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === at?.sheetId);
    const title = at && snapshot.cells.get(at.sheetId)?.[titleRow]?.[at.column];
    return {
      ...{ code: 'cell-unsettled', severity: 'error' },
      place: [sheet?.properties.title, cell.id, title || cell.key].filter(Boolean).join(', '),
      message: wanted(cell, at !== undefined && isAreaSheetId(at.sheetId), lang),
      remedy: texts.compare[lang],
    };
  });
  const whole: Problem = {
    ...{ code: 'sorted-meanwhile', severity: 'error', place: '' },
    message: texts.whole[lang](cells.length),
    remedy: texts.again[lang],
  };
  return [whole, ...named];
}

const areaKeys = new Set<string>(areaColumns.map(({ key }) => key));

function wanted({ key, value }: Wanted, isArea: boolean, lang: Lang): string {
  if (value === undefined) return texts.unknown[lang];
  const raw = rawOf(value);
  const shown =
    isArea && areaKeys.has(key) ? shownCell(columnOf(key), raw, { tiers: [], lang }) : String(raw);
  return shown === '' ? texts.empty[lang] : texts.holds[lang](shown.slice(0, 300));
}

const rawOf = ({ userEnteredValue = {} }: CellData): string | number | boolean =>
  userEnteredValue.stringValue ?? userEnteredValue.numberValue ?? userEnteredValue.boolValue ?? '';

const texts = {
  whole: t<number>(
    (n) =>
      `Rows or columns were moved again and again while this was written: ${counted(n, 'en', 'cell may not hold what it should', 'cells may not hold what they should')}.`,
    (n) =>
      `Des lignes ou des colonnes ont été déplacées sans cesse pendant l’écriture : ${counted(n, 'fr', 'cellule n’a peut-être pas', 'cellules n’ont peut-être pas')} la bonne valeur.`,
    (n) =>
      `Se movieron filas o columnas una y otra vez durante la escritura: ${counted(n, 'es', 'celda quizá no tenga', 'celdas quizá no tengan')} el valor correcto.`,
  ),
  again: t(
    'Wait until nobody sorts, and do the same again here: your entry is kept, and is written where it is missing. Then compare the cells named below.',
    'Attendez que personne ne trie et recommencez ici : votre saisie est conservée et sera écrite là où elle manque. Comparez ensuite les cellules indiquées ci-dessous.',
    'Espere a que nadie ordene y repita aquí lo mismo: su entrada se conserva y se escribe donde falta. Después compare las celdas indicadas abajo.',
  ),
  holds: t<string>(
    (shown) => `This cell should hold “${shown}”.`,
    (shown) => `Cette cellule devrait contenir « ${shown} ».`,
    (shown) => `Esta celda debería contener «${shown}».`,
  ),
  empty: t(
    'This cell should be empty.',
    'Cette cellule devrait être vide.',
    'Esta celda debería estar vacía.',
  ),
  unknown: t(
    'This cell was written over, and what it held is not known.',
    'Cette cellule a été écrasée et son contenu n’est pas connu.',
    'Esta celda se sobrescribió y no se sabe qué contenía.',
  ),
  compare: t(
    'If something else stands there, correct it; File > Version history has what was there before.',
    'Si elle contient autre chose, corrigez-la ; Fichier > Historique des versions montre l’état antérieur.',
    'Si contiene otra cosa, corríjala; Archivo > Historial de versiones muestra lo que había.',
  ),
} as const;
