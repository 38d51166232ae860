import { describe, expect, it } from 'vitest';
import { NotSupportedError } from '../../src/not-supported.ts';
import { createWorld, errorOf, fill, owner, writer } from './support.ts';

describe('quotas', () => {
  const read = 'sheets.spreadsheets.get';

  it('allow sixty reads a minute and person', () => {
    const world = createWorld({ counted: true });
    for (let i = 0; i < 60; i += 1) world.call(read, {});
    const error = errorOf(() => world.call(read, {}));
    expect([error.code, error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
    expect(error.message).toMatch(
      /^Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets\.googleapis\.com' for consumer 'project_number:\d+'\.$/,
    );
    expect(() => world.call(read, {}, undefined, writer)).not.toThrow();
    world.advance(60_000);
    expect(() => world.call(read, {})).not.toThrow();
  });

  it('count writes apart from reads, and failures too', () => {
    const world = createWorld({ counted: true });
    for (let i = 0; i < 60; i += 1) errorOf(() => world.batch([]));
    const error = errorOf(() => world.batch([fill([['a']])]));
    expect(error.message).toMatch(/'Write requests'/);
    expect(() => world.call(read, {})).not.toThrow();
  });

  it('do not bind the host itself', () => {
    const world = createWorld();
    for (let i = 0; i < 200; i += 1) world.call(read, {});
  });
});

describe('texts', () => {
  // https://protobuf.dev/programming-guides/proto3/#scalar: a string must be UTF-8.
  it('hold whole characters: half of a surrogate pair is refused', () => {
    const world = createWorld();
    for (const half of ['\ud83d', '\ude00', 'cut \\\ud83d']) {
      expect(() => world.batch([fill([[half]])])).toThrow(NotSupportedError);
    }
    const whole = ['\ud83d\ude00', '\\ud83d', 'c:\\\\ud83d'];
    world.batch([fill([whole])]);
    expect(world.values('A1:C1')).toEqual([whole]);
  });
});

describe('spreadsheets.create', () => {
  const create = (body: unknown) => {
    const world = createWorld();
    const answer = world.call('sheets.spreadsheets.create', {}, body, writer);
    return { world, answer: answer as gapi.client.sheets.Spreadsheet };
  };

  it('makes a file of the caller', () => {
    const { world, answer } = create({ properties: { title: 'Africa', locale: 'fr_FR' } });
    const spreadsheetId = answer.spreadsheetId ?? '';
    expect(answer.sheets?.[0]?.properties?.title).toBe('Feuille 1');
    expect(() =>
      world.call('sheets.spreadsheets.get', { spreadsheetId }, undefined, writer),
    ).not.toThrow();
    const error = errorOf(() =>
      world.call('sheets.spreadsheets.get', { spreadsheetId }, undefined, owner),
    );
    expect([error.code, error.message]).toEqual([403, 'The caller does not have permission']);
  });

  it('takes sheets and cells', () => {
    const { world, answer } = create({
      properties: { title: 'Africa' },
      sheets: [
        {
          properties: { sheetId: 3, title: 'One' },
          data: [
            { startRow: 1, rowData: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }] },
          ],
        },
        { properties: { title: 'Two' } },
      ],
    });
    const { spreadsheetId = '' } = answer;
    expect(answer.sheets?.map(({ properties }) => properties?.title)).toEqual(['One', 'Two']);
    expect(
      world.call(
        'sheets.spreadsheets.values.get',
        { spreadsheetId, range: 'One!A1:A2' },
        undefined,
        writer,
      ),
    ).toMatchObject({ values: [[], ['x']] });
  });

  it('refuses what it would have to leave out', () => {
    expect(() => create({ namedRanges: [{ name: 'x' }] })).toThrow(NotSupportedError);
    expect(() => create({ sheets: [{ merges: [] }] })).toThrow(NotSupportedError);
    expect(() => create({ properties: { spreadsheetTheme: {} } })).toThrow(NotSupportedError);
  });
});

describe('the service', () => {
  it('refuses methods it does not have', () => {
    const world = createWorld();
    expect(() => world.call('sheets.spreadsheets.sheets.copyTo', {})).toThrow(NotSupportedError);
  });

  it.each([
    { addSlicer: {} },
    { addTable: {} },
    { autoResizeDimensions: {} },
    { duplicateSheet: {} },
    { findReplace: {} },
    { insertRange: {} },
    { pasteData: {} },
    { textToColumns: {} },
    { trimWhitespace: {} },
  ])('refuses requests it does not have: %o', (request) => {
    expect(() => createWorld().batch([request])).toThrow(NotSupportedError);
  });

  it('does not open a file of another type', () => {
    const world = createWorld();
    world.put({ mimeType: 'application/vnd.google-apps.document' });
    const error = errorOf(() => world.call('sheets.spreadsheets.get', {}));
    expect([error.code, error.message]).toEqual([
      400,
      'This operation is not supported for this document',
    ]);
  });

  it('gives random ids that are not taken', () => {
    const world = createWorld();
    const replies = world.batch(Array.from({ length: 50 }, () => ({ addSheet: {} }))).replies ?? [];
    const ids = replies.map(({ addSheet }) => addSheet?.properties?.sheetId);
    expect(new Set(ids).size).toBe(50);
    expect(ids.every((id) => Number.isInteger(id) && (id ?? 0) > 0)).toBe(true);
  });
});
