import { type Text, t } from './lang.ts';

/** The colon after a label: French has a space before it, at which no line breaks. */
export const colon: Text = t(':', '\u00a0:', ':');
