import { expect, it } from 'vitest';
import { growth, mostGrowth, repeated, type Shape } from '../../../tests/support/growth.ts';
import { smallestEdit } from '../../workbench/src/page/smallest-edit.ts';
import { points } from '../src/docx/import/measures.ts';
import { parseQuery } from '../src/drive/search-query.ts';
import { parseReference } from '../src/formulas/references.ts';
import { tokenize } from '../src/formulas/tokenize.ts';
import { isMailAddress } from '../src/mail-address.ts';
import { localeOf } from '../src/sheets/locale/locales.ts';
import { parseEntered } from '../src/sheets/locale/parse-entered.ts';

const texts: readonly Shape[] = [
  repeated(' ', '1', '!'),
  repeated('1', '', '!'),
  repeated('a', '', '!'),
  repeated('.', 'a@', ' '),
  repeated("'", '=', 'a'),
  repeated("''x", '='),
  repeated('"', '=', 'a'),
  repeated('""x', '='),
  repeated('A1 ', '='),
  repeated('A1:', '='),
  repeated('\\', "name = '"),
];

const functions: readonly (readonly [string, (text: string) => unknown])[] = [
  ['tokenize', (text) => tokenize(text, { decimalComma: false })],
  ['tokenize with decimal commas', (text) => tokenize(text, { decimalComma: true })],
  ['parseReference', parseReference],
  ['parseQuery', quietly(parseQuery)],
  ['isMailAddress', isMailAddress],
  ['parseEntered', quietly((text) => parseEntered(text, localeOf('fr_FR')))],
  ['points', (text) => points(text, 20)],
  ['smallestEdit', (text) => smallestEdit(text, `${text}b`, 0)],
];

it.each(functions)(
  '%s takes a time that grows with the text, not with its square',
  (_name, call) => {
    for (const shape of texts) {
      expect(growth(call, shape), JSON.stringify(shape(12))).toBeLessThan(mostGrowth);
    }
  },
);

/** A search that is none is refused by an error. */
function quietly(call: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    try {
      return call(text);
    } catch {
      return undefined;
    }
  };
}
