import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/shared/i18n/lang.ts';
import {
  decodeCell,
  encodeCell,
  momentToSerial,
  serialToMoment,
  splitNames,
} from '../../../src/core/workbook/cell-codec.ts';
import { isoDate, isoToSerial, serialToIso } from '../../../src/core/workbook/date.ts';
import { choiceKey, labels, statuses, statusKeys } from '../../../src/core/workbook/lists.ts';

describe('dates', () => {
  it('counts days from 1899-12-30, as Google does', () => {
    expect(isoToSerial('1899-12-30')).toBe(0);
    expect(isoToSerial('2022-01-01')).toBe(44562);
  });

  it('reads back every day and every minute', () => {
    const dates = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2150-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString();
        expect(serialToIso(isoToSerial(iso.slice(0, 10)))).toBe(iso.slice(0, 10));
        expect(serialToMoment(momentToSerial(iso.slice(0, 16)))).toBe(iso.slice(0, 16));
      }),
    );
  });

  it.each(['2022-02-30', '2022-13-01', '22-01-01', '2022-1-1', '', 'x'])('refuses %s', (text) => {
    expect(isoDate(text)).toBe(false);
  });
});

describe('choices', () => {
  it('reads a label of any language, in any case and spacing', () => {
    for (const lang of languages) {
      expect(
        labels(statuses, lang).map((label) => choiceKey(statuses, ` ${label.toUpperCase()} `)),
      ).toEqual(statusKeys);
    }
    expect(choiceKey(statuses, 'Done')).toBeUndefined();
  });
});

describe('cells', () => {
  const column = (kind: Parameters<typeof decodeCell>[0]['kind']) => ({ kind, list: statuses });
  it.each([
    [column('date'), 'tomorrow', 'not-a-date'],
    [column('share'), 1.2, 'not-a-share'],
    [column('share'), '40 %', 'not-a-share'],
    [column('choice'), 'Done', 'not-a-choice'],
    [column('tier'), 'Deluxe', 'unknown-tier'],
  ] as const)('%o refuses %s', (col, raw, fault) => {
    expect(decodeCell(col, raw, [])).toEqual({ fault });
  });

  it('writes a text that looks like a formula as text', () => {
    expect(encodeCell(column('text'), '=HYPERLINK("http://x")', 'en', [])).toEqual({
      userEnteredValue: { stringValue: '=HYPERLINK("http://x")' },
    });
  });

  it('takes lists apart at commas, semicolons and line breaks', () => {
    expect(splitNames(' Africa,ASPAC;\nForum of Regions, ')).toEqual([
      'Africa',
      'ASPAC',
      'Forum of Regions',
    ]);
  });
});
