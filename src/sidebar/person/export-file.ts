import type { PersonExport } from '../../core/access/person/person-rows.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { texts } from './texts.ts';

/** What is kept as a table: a line for each field. */
export function csvOf({ rows }: Pick<PersonExport, 'rows'>, lang: Lang): string {
  const lines = [
    [texts.place[lang], texts.field[lang], texts.value[lang]],
    ...rows.flatMap(({ place, fields }) =>
      Object.entries(fields).map(([field, value]) => [place, field, value]),
    ),
  ];
  return lines.map((line) => line.map(csvCell).join(',')).join('\r\n');
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(text: string): string {
  const plain = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
