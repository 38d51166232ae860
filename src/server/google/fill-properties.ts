import { Explained } from './failure.ts';

/** 500 KB of keys and values (https://developers.google.com/apps-script/guides/services/quotas). */
const storeLimit = 500_000;

/** UTF-8 bytes of a text. */
const bytes = (text: string): number => Utilities.newBlob(text).getBytes().length;

/**
 * Sets properties in one call: all of them, or none. Where a service refuses, its words are in the person's
 * language, so what the store holds is counted.
 * @throws Explained `store-full` if there is no room for them
 */
export function fillProperties(
  store: GoogleAppsScript.Properties.Properties,
  values: Readonly<Record<string, string>>,
): void {
  try {
    store.setProperties(values);
  } catch (error) {
    const all = Object.entries({ ...store.getProperties(), ...values });
    const isFull = bytes(all.flat().join('')) > storeLimit;
    throw isFull ? new Explained('store-full', error) : error;
  }
}
