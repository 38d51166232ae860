import type { OwnLetterhead } from '../../core/papers/own-letterhead.ts';

/** Where earlier versions kept an own letterhead: in the properties of the document. */
export interface LetterheadOfBefore {
  /** null if there is none. */
  readonly read: () => OwnLetterhead | null;
  readonly forget: () => void;
}

const prefix = 'letterhead.';

export const letterheadOfBefore: LetterheadOfBefore = {
  read: () => {
    const all = PropertiesService.getDocumentProperties()?.getProperties() ?? {};
    const name = all[`${prefix}name`];
    const count = Number(all[`${prefix}count`] ?? 0);
    const parts = Array.from({ length: count }, (_, n) => all[`${prefix}${n}`]);
    if (name === undefined || count === 0 || parts.includes(undefined)) return null;
    return { name, base64: parts.join('') };
  },
  forget: () => {
    const store = PropertiesService.getDocumentProperties();
    for (const key of store?.getKeys() ?? []) {
      if (key.startsWith(prefix)) store.deleteProperty(key);
    }
  },
};
