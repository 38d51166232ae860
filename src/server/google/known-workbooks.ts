import { fillProperties } from './fill-properties.ts';

/** So many are kept; of more, those that were confirmed longest ago are asked for again. */
const most = 200;
const prefix = 'known.';

/**
 * The workbooks that a person has said they know. They stand in the person's own properties, which no other
 * user of the script reads or writes, whatever they may do with the workbook
 * (https://developers.google.com/apps-script/reference/properties/properties-service#getuserproperties).
 */
export interface KnownWorkbooks {
  readonly has: (spreadsheetId: string) => boolean;
  /** @throws Explained `store-full` */
  readonly add: (spreadsheetId: string) => void;
}

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();

export const knownWorkbooks: KnownWorkbooks = {
  has: (spreadsheetId) => store().getProperty(prefix + spreadsheetId) !== null,
  add: (spreadsheetId) => {
    const mine = store();
    const key = prefix + spreadsheetId;
    const newestFirst = Object.entries(mine.getProperties())
      .filter(([each]) => each.startsWith(prefix) && each !== key)
      .sort(([, a], [, b]) => Number(b) - Number(a));
    for (const [old] of newestFirst.slice(most - 1)) mine.deleteProperty(old);
    fillProperties(mine, { [key]: String(Date.now()) });
  },
};
