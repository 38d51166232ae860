import type { Text } from './lang.ts';

/** The colon after a label: French has a space before it, at which no line breaks. */
export const colon: Text = { en: ':', fr: '\u00a0:', es: ':' };
