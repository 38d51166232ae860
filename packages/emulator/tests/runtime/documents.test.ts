import { describe, expect, test } from 'vitest';
import type { HostSpreadsheet } from '../../src/sheets/model.ts';
import { evaluate, tinyHost } from './tiny-host.ts';

const cell = "const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');";
const api = `const id = SpreadsheetApp.getActive().getId();
  const write = (value) => Sheets.Spreadsheets.Values.update(
    { values: [[value]] }, id, "'Sheet1'!A1", { valueInputOption: 'RAW' });
  const read = () => Sheets.Spreadsheets.Values.get(id, "'Sheet1'!A1").values[0][0];`;

describe('reads are cached', () => {
  test('what the API writes is not seen once the spreadsheet was read', () => {
    expect(
      evaluate(`${api} ${cell} cell.getValue(); write('new');
        const seen = cell.getValue(); SpreadsheetApp.flush(); return [seen, cell.getValue(), read()]`),
    ).toEqual(['', '', 'new']);
  });

  test('what the API wrote before the first read is seen', () => {
    expect(evaluate(`${api} write('new'); ${cell} return cell.getValue()`)).toBe('new');
  });

  test('a sheet that the API adds is not seen either', () => {
    expect(
      evaluate(`${api} const file = SpreadsheetApp.getActive(); file.getSheets();
        Sheets.Spreadsheets.batchUpdate(
          { requests: [{ addSheet: { properties: { sheetId: 7, title: 'New' } } }] }, id);
        return file.getSheetByName('New')`),
    ).toBeNull();
  });

  test('the next run sees it', () => {
    const { ann } = tinyHost(`
      function write() { ${api} ${cell} cell.getValue(); write('new') }
      function read() { ${cell} return cell.getValue() }`);
    ann.run('write');
    expect(ann.run('read')).toBe('new');
  });
});

describe('writes are buffered', () => {
  test('the API does not see them before a flush', () => {
    expect(
      evaluate(`${cell} ${api} write('old'); cell.setValue('new');
        const before = read(); SpreadsheetApp.flush(); return [before, read()]`),
    ).toEqual(['old', 'new']);
  });

  test('a read flushes them, and the trace shows it', () => {
    const { ann } = tinyHost(
      `function main() { ${cell} cell.setValue('new'); return cell.getValue() }`,
    );
    expect(ann.run('main')).toBe('new');
    expect(
      ann.lastRun?.calls.map(({ method, params }) => [method, params.implicit]),
    ).toContainEqual(['SpreadsheetApp.flush', true]);
  });

  test('the end of the run flushes them, even if it failed', () => {
    const { ann } = tinyHost(`
      function main() { ${cell} cell.setValue('new'); throw new Error('stop') }
      function read() { ${cell} return cell.getValue() }`);
    expect(() => ann.run('main')).toThrow('stop');
    expect(ann.run('read')).toBe('new');
  });

  test('a refused write fails where it is flushed', () => {
    const t = tinyHost(`
      function main() { ${cell} cell.setValue('x') }
      function flush() { ${cell} cell.setValue('x');
        try { SpreadsheetApp.flush() } catch (error) { return [error.name, error.message] } }`);
    protectFirstSheet(t.host.store, t.spreadsheetId);
    const message =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    expect(() => t.bob.run('main')).toThrow(message);
    expect(t.bob.run('flush')).toEqual(['Exception', message]);
    expect(() => t.ann.run('main')).not.toThrow();
  });
});

describe('values', () => {
  test('come back as they were written', () => {
    expect(
      evaluate(`const range = SpreadsheetApp.getActive().getSheets()[0].getRange(2, 2, 2, 3);
        range.setValues([['a', 5, true], ['', null, '=1+1']]);
        return [range.getValues(), range.getFormulas()]`),
    ).toEqual([
      [
        ['a', 5, true],
        ['', '', 2],
      ],
      [
        ['', '', ''],
        ['', '', '=1+1'],
      ],
    ]);
  });

  test('of a formula that the host does not know are the error that it shows', () => {
    expect(
      evaluate(`const range = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 1, 3);
        range.setValues([['=QUERY(D1)', '=A1+1', '=1+1']]);
        return [range.getValues(), range.getDisplayValues(), range.getFormulas()[0][0]]`),
    ).toEqual([[['#NAME?', '#NAME?', 2]], [['#NAME?', '#NAME?', '2']], '=QUERY(D1)']);
  });

  test('a date is a serial number in the time zone of the spreadsheet', () => {
    const t = tinyHost(`function main() { ${cell}
      return cell.setValue(new Date('2026-07-01T04:00:00Z')).getValue().toISOString() }`);
    expect(t.ann.run('main')).toBe('2026-07-01T04:00:00.000Z');
    const content = t.host.store.get(t.spreadsheetId)?.content as HostSpreadsheet;
    // Midnight of 1 July in New York.
    expect(content.sheets[0]?.rows[0]?.[0]).toMatchObject({
      userEnteredValue: { numberValue: 46_204 },
      userEnteredFormat: { numberFormat: { type: 'DATE' } },
    });
  });

  test('a strict validation rule refuses a script, too', () => {
    const t = tinyHost(
      `function main(value) { ${cell} cell.setValue(value); SpreadsheetApp.flush() }`,
    );
    validateFirstCell(t.host.store, t.spreadsheetId, ['Africa', 'ASPAC']);
    expect(() => t.ann.run('main', 'Africa, ASPAC')).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(() => t.ann.run('main', 'Africa')).not.toThrow();
  });

  test('sizes, positions and names', () => {
    expect(
      evaluate(`const file = SpreadsheetApp.getActive();
        const sheet = file.getSheetByName('Sheet1');
        sheet.getRange('C4').setValue('x').setNote('note');
        const range = sheet.getRange('AA2:AB9'.replace('AA', 'Y').replace('AB', 'Z'));
        return [file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone(), sheet.getIndex(),
          sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns(),
          range.getA1Notation(), range.getLastRow(), range.getNumColumns(),
          range.getCell(2, 2).getA1Notation(), sheet.getRange('C4').getNote(),
          sheet.getRange('B:B').getNumRows(), file.getSheetByName('None'), sheet.isSheetHidden()]`),
    ).toEqual([
      'en_US',
      'America/New_York',
      1,
      4,
      3,
      1000,
      26,
      'Y2:Z9',
      9,
      2,
      'Z3',
      'note',
      1000,
      null,
      false,
    ]);
  });
});

describe('rights', () => {
  const main = 'function main() { SpreadsheetApp.getActive() }';

  test('a file that is not shared cannot be opened, in a session or by a script', () => {
    const t = tinyHost(`function main(id) { return SpreadsheetApp.openById(id).getName() } ${''}`);
    const other = t.host.createSpreadsheet({
      owner: 'bob@city.org',
      title: 'Bob’s',
      locale: 'en_US',
      timeZone: 'Etc/GMT',
    });
    expect(() => t.ann.run('main', other)).toThrow(
      /do not have permission to access the requested/,
    );
    t.host.share(other, 'Ann@city.org', 'reader');
    expect(t.ann.run('main', other)).toBe('Bob’s');
    t.host.share(other, 'ann@city.org', undefined);
    expect(() => t.ann.run('main', other)).toThrow(/do not have permission/);
  });

  test('a reader cannot write, by a script or by hand', () => {
    const t = tinyHost(`${main} function write() { ${cell} cell.setValue(1) }`);
    t.host.share(t.spreadsheetId, 'bob@city.org', 'reader');
    expect(() => t.bob.run('write')).toThrow(
      /^You do not have permission to perform that action\.$/,
    );
    expect(() => t.bob.edit(0, 'A1', [['x']])).toThrow(/do not have permission/);
  });

  test('no trigger runs for a reader', () => {
    const t = tinyHost("function onOpen() { console.log('open') }");
    t.host.share(t.spreadsheetId, 'bob@city.org', 'commenter');
    expect(t.bob.open()).toEqual([]);
    expect(t.bob.lastRun).toBeUndefined();
  });

  test('sharing: editors and viewers, never down, owner apart', () => {
    expect(
      evaluate(`const file = SpreadsheetApp.getActive();
        const mails = (users) => users.map((user) => user.getEmail());
        file.addViewer('kim@city.org').addViewer('bob@city.org').addEditor('eve@city.org');
        const first = [mails(file.getEditors()), mails(file.getViewers())];
        file.addEditor('kim@city.org').removeEditor('bob@city.org').removeViewer('eve@city.org');
        return [...first, mails(file.getEditors()), mails(file.getViewers()), file.getOwner().getEmail()]`),
    ).toEqual([
      ['ann@city.org', 'bob@city.org', 'eve@city.org'],
      ['kim@city.org'],
      ['ann@city.org', 'kim@city.org', 'eve@city.org'],
      [],
      'ann@city.org',
    ]);
  });

  test('with drive.file alone the API sees only files of the add-on', () => {
    const t = tinyHost(
      `function main() { return Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId()) }
       function make() { return Sheets.Spreadsheets.get(Sheets.Spreadsheets.create({}).spreadsheetId) }`,
      {
        manifest: {
          timeZone: 'Etc/GMT',
          runtimeVersion: 'V8',
          oauthScopes: ['drive.file', 'spreadsheets.currentonly'].map(
            (name) => `https://www.googleapis.com/auth/${name}`,
          ),
          dependencies: {
            enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
          },
        },
      },
    );
    expect(() => t.ann.run('main')).toThrow(/Requested entity was not found/);
    expect(() => t.ann.run('make')).not.toThrow();
  });

  // Which locale Google takes is not documented: a script must set the one that it writes for.
  test('a spreadsheet that the script creates is in the locale of the person', () => {
    const t = tinyHost(
      `function make() { return SpreadsheetApp.create('New').getSpreadsheetLocale() }`,
    );
    const { spreadsheetId } = t;
    const made = (locale: string) =>
      t.host.session({ user: 'ann@city.org', locale, spreadsheetId }).run('make');
    expect(['en', 'fr', 'es', 'pt'].map(made)).toEqual(['en_US', 'fr_FR', 'es_ES', 'en_US']);
  });
});

function protectFirstSheet(store: Store, id: string): void {
  change(store, id, (content) => {
    content.sheets[0]?.protectedRanges.push({ protectedRangeId: 1, range: { sheetId: 0 } });
  });
}

function validateFirstCell(store: Store, id: string, values: readonly string[]): void {
  change(store, id, (content) => {
    const dataValidation = {
      strict: true,
      condition: {
        type: 'ONE_OF_LIST' as const,
        values: values.map((userEnteredValue) => ({ userEnteredValue })),
      },
    };
    const sheet = content.sheets[0];
    if (sheet !== undefined) sheet.rows[0] = [{ dataValidation }];
  });
}

type Store = ReturnType<typeof tinyHost>['host']['store'];

function change(store: Store, id: string, apply: (content: HostSpreadsheet) => void): void {
  const file = store.get(id);
  if (file === undefined) throw new Error('No file');
  const content = structuredClone(file.content) as HostSpreadsheet;
  apply(content);
  store.put({ ...file, content });
}

describe('developer metadata', () => {
  const metadata = `const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0];
    const all = (place) => place.getDeveloperMetadata().map((each) => [each.getKey(), each.getValue()]);`;

  test('of a sheet and of its spreadsheet are kept apart, and removed one by one', () => {
    expect(
      evaluate(`${metadata} sheet.addDeveloperMetadata('a', '1').addDeveloperMetadata('b', '');
        file.addDeveloperMetadata('c', '3');
        const before = [all(sheet), all(file)];
        sheet.getDeveloperMetadata()[0].remove();
        return [...before, all(sheet), all(file)]`),
    ).toEqual([
      [
        ['a', '1'],
        ['b', null],
      ],
      [['c', '3']],
      [['b', null]],
      [['c', '3']],
    ]);
  });

  // https://developers.google.com/workspace/sheets/api/guides/metadata#limits
  test('hold 30,000 characters in a sheet, and as many in the spreadsheet itself', () => {
    const fill = (place: string) => `${place}.addDeveloperMetadata('key', 'x'.repeat(29_997));`;
    expect(evaluate(`${metadata} ${fill('sheet')} ${fill('file')} return all(file).length`)).toBe(
      1,
    );
    expect(() =>
      evaluate(`${metadata} ${fill('sheet')} sheet.addDeveloperMetadata('k', ''); all(sheet)`),
    ).toThrow(/at most 30000 characters/);
  });
});
