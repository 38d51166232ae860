import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { letterheadKey } from '../../src/core/papers/own-letterhead.ts';
import type { Output, PaperOptions } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { type AddOn, codes } from '../support/add-on.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { smallWorkbook, validCalls } from '../support/small-workbook.ts';

const ours = readFileSync('build/letterhead.docx').toString('base64');
const claim = 'APPROVED BY THE PRESIDENT';
const sheetId = sheetIds.letterhead;
let forged = '';
let app: AddOn;

beforeEach(async () => {
  app = smallWorkbook();
  const children = [new Paragraph(claim), new Paragraph('')];
  const packed = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  forged = packed.toString('base64');
});

const addSheet = (id: number, rowCount = 12): Request => ({
  addSheet: {
    properties: {
      ...{ sheetId: id, title: 'Notes', hidden: true },
      gridProperties: { rowCount, columnCount: 1 },
    },
  },
});

/** A file as the add-on keeps one in cells. */
const fill = (id: number, base64: string): Request => ({
  updateCells: {
    start: { sheetId: id, rowIndex: 0, columnIndex: 0 },
    rows: [
      String(base64.length),
      ...Array.from({ length: 8 }, (_, n) => base64.slice(n * 45_000, (n + 1) * 45_000)),
    ].map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
    fields: 'userEnteredValue',
  },
});

const named = (id: number): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      ...{ metadataKey: letterheadKey, metadataValue: 'ours.docx', visibility: 'DOCUMENT' },
      location: { sheetId: id },
    },
  },
});

const protect = (id: number, protectedRange: object): Request => ({
  addProtectedRange: { protectedRange: { range: { sheetId: id }, ...protectedRange } },
});

const keep = (): Outcome<Output<'paper.letterhead'>> =>
  app.rpc('paper.letterhead', { name: 'ours.docx', data: ours });

const make = (): Outcome<Output<'paper.make'>> =>
  app.rpc('paper.make', {
    ...(validCalls['paper.make'] as object), // a whole request
    ...{ letterhead: 'own', paperId: null },
  });

const offered = () => {
  const options = app.rpc<PaperOptions>('paper.options', {});
  return options.ok ? options.value.letterhead : codes(options);
};

/** What the Doc of a paper says of who approved it. */
function isForged(outcome: ReturnType<typeof make>): boolean {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return JSON.stringify(app.host.store.get(outcome.value.documentId)?.content).includes(claim);
}

describe('a sheet of staff under the metadata of the letterhead', () => {
  const lookup = { developerMetadataLookup: { metadataKey: letterheadKey } };

  it('is none', () => {
    app.session(staff).act([addSheet(4242), fill(4242, forged), named(4242)]);
    expect(offered()).toBeNull();
    expect(codes(make())).toEqual(['letterhead-missing']);
  });

  it('does not take the place of that which managers keep', () => {
    expect(keep()).toMatchObject({ ok: true });
    app
      .session(staff)
      .act([
        { deleteDeveloperMetadata: { dataFilter: lookup } },
        addSheet(4242),
        fill(4242, forged),
        named(4242),
      ]);
    expect(offered()).toBe('Letterhead');
    expect(isForged(make())).toBe(false);
    expect(keep()).toMatchObject({ ok: true });
    expect(offered()).toBe('ours.docx');
  });
});

describe('a sheet of staff in the place of the letterhead', () => {
  it.each<[string, Request[]]>([
    ['without a protection', []],
    ['that warns only', [protect(sheetId, { protectedRangeId: sheetId * 100, warningOnly: true })]],
    [
      'that lets staff in as well',
      [
        protect(sheetId, {
          protectedRangeId: sheetId * 100,
          editors: { users: [staff, manager] },
        }),
      ],
    ],
    [
      'of which a part is protected',
      [
        protect(sheetId, {
          protectedRangeId: sheetId * 100,
          range: { sheetId, startRowIndex: 9 },
          editors: { users: [staff, manager] },
        }),
      ],
    ],
  ])('%s is not used, and taken over where a manager keeps one', (_how, protections) => {
    app.session(staff).act([addSheet(sheetId, 14), fill(sheetId, forged), ...protections]);
    expect(codes(make())).toEqual(['letterhead-open']);
    // Nor does naming managers there, or laying the workbook out anew, make it ours.
    expect(app.rpc('roles.apply', {})).toMatchObject({ ok: true });
    expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
    expect(app.rpc('roles.apply', {})).toMatchObject({ ok: true });
    expect(codes(make())).toEqual(['letterhead-open']);
    expect(keep()).toMatchObject({ ok: true });
    expect(isForged(make())).toBe(false);
    expect(() => app.session(staff).act([fill(sheetId, forged)])).toThrow('protected cell');
  });

  it('is no longer open to anybody where its protection left cells out', () => {
    expect(keep()).toMatchObject({ ok: true });
    const unprotectedRanges = [{ sheetId, startRowIndex: 0, endRowIndex: 9 }];
    const protectedRange = { protectedRangeId: sheetId * 100, unprotectedRanges };
    app.session().act([{ updateProtectedRange: { protectedRange, fields: 'unprotectedRanges' } }]);
    app.session(staff).act([fill(sheetId, forged)]);
    expect(codes(make())).toEqual(['letterhead-open']);
    expect(keep()).toMatchObject({ ok: true });
    expect(isForged(make())).toBe(false);
  });
});

it('the number of its protection, taken by another sheet, keeps nobody from keeping a letterhead', () => {
  app
    .session(staff)
    .act([
      addSheet(4242),
      protect(4242, { protectedRangeId: sheetId * 100, editors: { users: [staff] } }),
    ]);
  expect(keep()).toMatchObject({ ok: true });
  expect(isForged(make())).toBe(false);
  expect(() => app.session(staff).act([fill(sheetId, forged)])).toThrow('protected cell');
  expect(app.rpc('roles.apply', {})).toMatchObject({ ok: true });
  expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
  expect(isForged(make())).toBe(false);
});

it('a letterhead over the limits is refused when a paper is made', () => {
  expect(keep()).toMatchObject({ ok: true });
  const path = 'word/document.xml';
  const parts = unzipSync(readFileSync('build/letterhead.docx'));
  const padding = `<!--${' '.repeat(12_000_000)}--></w:body>`;
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace('</w:body>', padding);
  const large = zipSync({ ...parts, [path]: strToU8(xml) }, { level: 9 });
  app.session().act([fill(sheetId, Buffer.from(large).toString('base64'))]);
  expect(codes(make())).toEqual(['letterhead-unpacked']);
});
