import type { Plan } from '../plan/plan.ts';
import { type Text, t } from '../shared/i18n/lang.ts';
import { accessColumns } from './columns/access-columns.ts';
import { areaColumns } from './columns/area-columns.ts';
import type { Column } from './columns/column.ts';
import { issuedColumns, paperColumns } from './columns/paper-columns.ts';
import {
  contributionColumns,
  issueColumns,
  reviewColumns,
  translationColumns,
  updateColumns,
  witnessColumns,
} from './columns/record-columns.ts';
import { retiredColumns } from './columns/retired-columns.ts';
import { settingsColumns } from './columns/settings-columns.ts';
import { areaSheetId, sheetIds } from './sheet-ids.ts';

/** A sheet with a key row, a title row and rows of data. */
export interface DataSheet {
  readonly sheetId: number;
  readonly title: Text;
  readonly columns: readonly Column[];
  /** Empty rows kept below the data, so that a person can add some. */
  readonly spareRows: number;
  /** `managers`: protected as a whole; `addon`: a warning only, as the add-on writes for staff. */
  readonly protection: 'columns' | 'managers' | 'addon';
  readonly tabColor: string;
  /** Columns behind those of the table in a new sheet. */
  readonly spareColumns?: number;
  /** Columns that stay in sight; 1 on area sheets. */
  readonly frozenColumns?: number;
  /** Not shown among the tabs: for the add-on alone. */
  readonly hidden?: boolean;
  /** Set on area sheets: the area's number. */
  readonly area?: number;
}

export const overviewTitle = t('Overview', 'Vue d’ensemble', 'Panorama');

const blue = '#1a73e8';
const grey = '#80868b';

/** Who was let into which file, and when: in the plan's workbook, and in that of a Section. */
export const accessSheet: DataSheet = {
  sheetId: sheetIds.access,
  title: t('Access', 'Accès', 'Acceso'),
  columns: accessColumns,
  spareRows: 100,
  protection: 'addon',
  tabColor: grey,
};

/** The sheets after the areas, in tab order. */
const recordSheets: readonly DataSheet[] = [
  {
    sheetId: sheetIds.contributions,
    title: t('Contributions', 'Contributions', 'Contribuciones'),
    columns: contributionColumns,
    spareRows: 100,
    protection: 'addon',
    tabColor: grey,
  },
  {
    sheetId: sheetIds.updates,
    title: t('Updates', 'Mises à jour', 'Actualizaciones'),
    columns: updateColumns,
    spareRows: 100,
    protection: 'addon',
    tabColor: grey,
  },
  {
    sheetId: sheetIds.reviews,
    title: t('Reviews', 'Revues', 'Revisiones'),
    columns: reviewColumns,
    spareRows: 100,
    protection: 'managers',
    tabColor: grey,
  },
  {
    sheetId: sheetIds.issues,
    title: t('Issues', 'Problèmes', 'Problemas'),
    columns: issueColumns,
    spareRows: 100,
    protection: 'addon',
    tabColor: '#d93025',
  },
  {
    sheetId: sheetIds.papers,
    title: t('Papers', 'Documents', 'Documentos'),
    columns: paperColumns,
    spareRows: 100,
    protection: 'managers',
    tabColor: '#188038',
  },
  {
    sheetId: sheetIds.issued,
    title: t('Issued papers', 'Documents publiés', 'Documentos emitidos'),
    columns: issuedColumns,
    spareRows: 30,
    protection: 'managers',
    tabColor: grey,
    hidden: true,
    spareColumns: 1,
  },
  {
    sheetId: sheetIds.witnesses,
    title: t('Witnesses', 'Témoins', 'Testigos'),
    columns: witnessColumns,
    spareRows: 100,
    protection: 'managers',
    tabColor: grey,
    hidden: true,
  },
  {
    sheetId: sheetIds.translations,
    title: t('Translations', 'Traductions', 'Traducciones'),
    columns: translationColumns,
    spareRows: 100,
    protection: 'managers',
    tabColor: grey,
  },
  {
    sheetId: sheetIds.retired,
    title: t('Retired', 'Retirées', 'Retiradas'),
    columns: retiredColumns,
    spareRows: 30,
    protection: 'managers',
    tabColor: grey,
  },
  accessSheet,
  {
    sheetId: sheetIds.settings,
    title: t('Settings', 'Réglages', 'Ajustes'),
    columns: settingsColumns,
    spareRows: 100,
    protection: 'managers',
    tabColor: grey,
  },
];

/** The names of areas that an area sheet is made from. */
export interface AreaName {
  readonly number: string;
  readonly name: string;
  readonly motto: string | null;
}

/** All data sheets of a plan with these areas, in tab order (Overview, first of all, is no data sheet). */
export function dataSheets(areas: readonly AreaName[]): DataSheet[] {
  const areaSheets = areas.map((area): DataSheet => {
    const title = areaSheetTitle(area);
    return {
      sheetId: areaSheetId(Number(area.number)),
      title: { en: title, fr: title, es: title },
      columns: areaColumns,
      spareRows: 30,
      protection: 'columns',
      tabColor: blue,
      area: Number(area.number),
    };
  });
  return [...areaSheets, ...recordSheets];
}

/** The areas of a plan, as `dataSheets` wants them. */
export function areaNames(plan: Plan): AreaName[] {
  return plan.areas.map(({ number, name, motto }) => ({ number, name, motto }));
}

/** Excel refuses longer sheet names, and these characters; a workbook must survive the export. */
const longestTitle = 31;
const refusedInTitles = /[[\]*?/\\:]+/g;

/**
 * "1 We act": number and motto, or name. Cut at a comma, else at a word, to 31 characters.
 */
export function areaSheetTitle(area: AreaName): string {
  const spaced = `${area.number} ${area.motto ?? area.name}`
    .replace(refusedInTitles, ' ')
    .replace(/\s+/g, ' ');
  // What Excel refuses at the end goes: no expression that looks for it from every place.
  let end = spaced.length;
  while (" .'".includes(spaced.charAt(end - 1)) && end > 0) end -= 1;
  const whole = spaced.slice(0, end);
  if (whole.length <= longestTitle) return whole;
  const head = whole.slice(0, longestTitle + 1);
  const cut = [head.lastIndexOf(','), head.lastIndexOf(' ')].find((at) => at > 8) ?? longestTitle;
  return head.slice(0, cut).trimEnd();
}
