import { fillProperties } from './fill-properties.ts';

/**
 * An organisation's own letterhead, kept in the document's properties: every manager who opens the
 * workbook can use it, which a file under `drive.file` would not allow.
 */
export interface LetterheadStore {
  /** Name of the file, or null if there is none. */
  readonly name: () => string | null;
  /** The file in base64, or null. */
  readonly data: () => string | null;
  /** @throws where the store is full; the old letterhead is still there then */
  readonly save: (name: string, base64: string) => void;
  readonly remove: () => void;
}

/** A value holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const chunkLength = 9_000;
/** Characters of base64: of the 500 KB of a store, the rest is left to others. */
export const longestLetterhead = 350_000;

const nameKey = 'letterhead.name';
const countKey = 'letterhead.count';
const partKey = (n: number): string => `letterhead.${n}`;

export function letterheadStore(): LetterheadStore {
  const properties = (): GoogleAppsScript.Properties.Properties =>
    PropertiesService.getDocumentProperties();
  const removeBut = (kept: ReadonlySet<string>): void => {
    const store = properties();
    for (const key of Object.keys(store.getProperties())) {
      if (key.startsWith('letterhead.') && !kept.has(key)) store.deleteProperty(key);
    }
  };
  return {
    name: () => properties().getProperty(nameKey),
    data: () => {
      const all = properties().getProperties();
      const count = Number(all[countKey] ?? 0);
      if (count === 0) return null;
      const parts = Array.from({ length: count }, (_, n) => all[partKey(n)]);
      return parts.some((part) => part === undefined) ? null : parts.join('');
    },
    save: (name, base64) => {
      const count = Math.ceil(base64.length / chunkLength);
      const parts = Array.from({ length: count }, (_, n): [string, string] => [
        partKey(n),
        base64.slice(n * chunkLength, (n + 1) * chunkLength),
      ]);
      const kept = { ...Object.fromEntries(parts), [nameKey]: name, [countKey]: String(count) };
      // In one call, over the old one: if there is no room, the old one stays.
      fillProperties(properties(), kept);
      removeBut(new Set(Object.keys(kept)));
    },
    remove: () => removeBut(new Set()),
  };
}
