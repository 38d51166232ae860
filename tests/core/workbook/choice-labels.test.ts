import { expect, it } from 'vitest';
import { languages } from '../../../src/core/shared/i18n/lang.ts';
import * as lists from '../../../src/core/workbook/lists.ts';

const choices = Object.entries(lists).flatMap(([name, list]) =>
  typeof list === 'object' && !Array.isArray(list)
    ? [[name, list as lists.ChoiceList] as const]
    : [],
);

it.each(choices)(
  'of %s every label is known in any case, also without its accents',
  (_name, list) => {
    for (const [key, label] of Object.entries(list)) {
      for (const lang of languages) {
        const bare = label[lang].normalize('NFD').replace(/\p{M}/gu, '');
        expect(lists.choiceKey(list, ` ${bare.toUpperCase()} `)).toBe(key);
      }
    }
  },
);
