import { describe, expect, test } from 'vitest';
import type { HostSpreadsheet } from '../../src/sheets/model.ts';
import { tinyHost } from './tiny-host.ts';

describe('menus', () => {
  const code = `
    function onOpen(e) {
      const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('Start', 'start').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Gone', 'gone').addItem('Secret', 'secret_')).addToUi();
      ui.createMenu('Plan').addItem('old', 'old').addToUi();
      ui.createMenu('Plan').addItem('Start', 'start').addToUi();
    }
    function start() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.alert('Sure?', 'Really', ui.ButtonSet.YES_NO);
      const name = ui.prompt('Name?');
      SpreadsheetApp.getActive().toast(name.getResponseText(), 'Hello', 3);
      if (answer === ui.Button.YES) ui.showSidebar(HtmlService.createHtmlOutputFromFile('page').setTitle('T'));
      ui.showModalDialog(HtmlService.createHtmlOutput('<i>').setWidth(300).setHeight(200), 'D');
    }
    function secret_() {}`;
  const options = { html: { 'page.html': '<p>Hello' } };

  test('are a tree; a menu of the same name replaces the former', () => {
    expect(tinyHost(code, options).ann.open()).toEqual([
      {
        kind: 'menu',
        caption: 'Untitled project',
        items: [
          { kind: 'item', caption: 'Start', functionName: 'start' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'More',
            items: [
              { kind: 'item', caption: 'Gone', functionName: 'gone' },
              { kind: 'item', caption: 'Secret', functionName: 'secret_' },
            ],
          },
        ],
      },
      {
        kind: 'menu',
        caption: 'Plan',
        items: [{ kind: 'item', caption: 'Start', functionName: 'start' }],
      },
    ]);
  });

  test('an item runs its function, and what it shows is recorded', () => {
    const { ann } = tinyHost(code, options);
    ann.answer({ button: 'YES' }, { button: 'OK', text: 'Ann' });
    expect(ann.clickMenu('start')).toMatchObject({
      sidebars: [{ title: 'T', html: '<p>Hello' }],
      dialogs: [{ title: 'D', html: '<i>', width: 300, height: 200, modal: true }],
      toasts: [{ title: 'Hello', text: 'Ann', seconds: 3 }],
      questions: [
        { kind: 'alert', title: 'Sure?', text: 'Really', answer: { button: 'YES' } },
        { kind: 'prompt', title: '', text: 'Name?', answer: { text: 'Ann' } },
      ],
    });
  });

  test('a question without a prepared answer, or with an impossible one, fails', () => {
    expect(() => tinyHost(code, options).ann.clickMenu('start')).toThrow(/No answer was prepared/);
    const { ann } = tinyHost(code, options);
    ann.answer({ button: 'CANCEL' });
    expect(() => ann.clickMenu('start')).toThrow(/CANCEL is none of CLOSE, YES, NO/);
  });

  test('only items that are there can be clicked, and only public functions run', () => {
    const { ann } = tinyHost(code, options);
    expect(() => ann.clickMenu('old')).toThrow(/No menu item calls old/);
    expect(() => ann.clickMenu('gone')).toThrow('Script function not found: gone');
    expect(() => ann.clickMenu('secret_')).toThrow('Script function not found: secret_');
  });

  test('installing runs onInstall with full rights', () => {
    const { ann } = tinyHost('function onInstall(e) { console.log(String(e.authMode)) }', {
      authMode: 'NONE',
    });
    ann.install();
    expect(ann.lastRun?.log).toEqual(['log: FULL']);
  });
});

describe('google.script.run', () => {
  const { ann } = tinyHost(`
    function echo(...args) { return args }
    function nothing() {}
    function gaps() { return { a: undefined, b: [undefined, 1] } }
    function fail() { throw new RangeError('too far') }
    function failPlain() { throw 'text' }
    async function later() {}
    const arrow = () => 1;
    var variable = function () {};
    function private_() {}
    class Kind {}
    { function inner() {} }`);

  test('carries primitives, plain objects and arrays', () => {
    const value = { a: [1, 'é', null, true, { b: [] }], $: 'ref', 'c d': -0.5 };
    expect(ann.run('echo', value, 'x')).toEqual([value, 'x']);
  });

  test('undefined is null in an array, absent in an object, null as a result', () => {
    expect(ann.run('gaps')).toEqual({ b: [null, 1] });
    expect(ann.run('nothing')).toBeNull();
    expect(ann.run('echo', { a: undefined, b: [undefined] })).toEqual([{ b: [null] }]);
  });

  test.each([
    ['a Date', new Date()],
    ['a Date inside', { at: [new Date()] }],
    ['a function', () => 1],
    ['a symbol', Symbol.iterator],
    ['a Map', new Map()],
    ['NaN', Number.NaN],
    ['a bigint', 1n],
    ['a class instance', new (class Row {})()],
  ])('refuses %s as an argument', (_what, value) => {
    expect(() => ann.run('echo', value)).toThrow(/^Failed due to illegal value in property: /);
  });

  test.each([
    'arrow',
    'variable',
    'private_',
    'Kind',
    'inner',
    'absent',
    'SpreadsheetApp',
    'eval',
    'toString',
  ])('does not see %s', (name) => {
    expect(() => ann.run(name)).toThrow(`Script function not found: ${name}`);
  });

  test('an exception arrives with name and message', () => {
    expect(() => ann.run('fail')).toThrow(
      expect.objectContaining({ name: 'RangeError', message: 'too far' }),
    );
    expect(() => ann.run('failPlain')).toThrow('text');
    expect(ann.lastRun).toBeDefined();
  });

  test('a script that fails while it is evaluated runs nothing', () => {
    const broken = tinyHost('function main() {} null.x').ann;
    expect(() => broken.run('main')).toThrow(/Cannot read properties of null/);
  });
});

describe('editing by hand', () => {
  const code = `
    function onEdit(e) {
      console.log(JSON.stringify([String(e.authMode), e.range.getA1Notation(), e.range.getSheet().getName(),
        e.source.getId(), 'value' in e, e.value, 'oldValue' in e, e.oldValue, e.user.getEmail(),
        'triggerUid' in e]));
      e.range.setNote('seen');
    }
    function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1) }`;
  const seen = (t: ReturnType<typeof tinyHost>): unknown[] =>
    JSON.parse(t.ann.lastRun?.log.at(-1)?.replace('log: ', '') ?? 'null');

  test('one cell: value and oldValue are text', () => {
    const t = tinyHost(code);
    t.ann.edit(0, 'B2', [['5']]);
    expect(seen(t)).toEqual([
      'LIMITED',
      'B2',
      'Sheet1',
      t.spreadsheetId,
      true,
      '5',
      false,
      null,
      '',
      false,
    ]);
    t.ann.edit(0, { row: 2, column: 2 }, [['TRUE']]);
    expect(seen(t).slice(4, 8)).toEqual([true, 'TRUE', true, '5']);
    t.ann.edit(0, 'B2', [['']]);
    expect(seen(t).slice(4, 8)).toEqual([false, null, true, 'TRUE']);
    expect(t.ann.selection()).toMatchObject({ sheetId: 0, box: { row: 2, column: 2 } });
  });

  test('a paste has neither', () => {
    const t = tinyHost(code);
    t.ann.edit(
      0,
      'B2',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      { paste: true },
    );
    expect([seen(t)[1], ...seen(t).slice(4, 8)]).toEqual(['B2:C3', false, null, false, null]);
    t.ann.edit(0, 'B2', [['9']], { paste: true });
    expect([seen(t)[1], ...seen(t).slice(4, 8)]).toEqual(['B2', false, null, false, null]);
  });

  test('a gap of the host is no refusal', () => {
    const { ann } = tinyHost(code);
    const cutPaste = { cutPaste: { source: {}, destination: {} } };
    expect(() => ann.act([cutPaste])).toThrow(
      expect.objectContaining({ name: 'NotSupportedError' }),
    );
    expect(() => ann.edit(9, 'A1', [['x']])).toThrow('Sheet 9 not found');
  });

  test('nobody types into two cells at once', () => {
    expect(() => tinyHost(code).ann.edit(0, 'B2', [['1', '2']])).toThrow(/one cell at a time/);
  });

  test('what a script writes fires nothing', () => {
    const { ann } = tinyHost(code);
    ann.run('write');
    expect(ann.lastRun?.log).toEqual([]);
  });

  test('onEdit may not use what needs authorisation', () => {
    const { ann } = tinyHost('function onEdit() { MailApp.getRemainingDailyQuota() }');
    expect(() => ann.edit(0, 'A1', [['x']])).toThrow(
      /^You do not have permission to call MailApp\.getRemainingDailyQuota\. Required permissions: .*send_mail$/,
    );
  });

  test('strict validation binds what is typed, not what is pasted', () => {
    const t = tinyHost('');
    const file = t.host.store.get(t.spreadsheetId);
    if (file === undefined) throw new Error('No file');
    const content = structuredClone(file.content) as HostSpreadsheet;
    const rule = (strict: boolean) => ({
      dataValidation: {
        strict,
        condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'On track' }] },
      },
    });
    const sheet = content.sheets[0];
    if (sheet !== undefined) sheet.rows[0] = [rule(true), rule(false)];
    t.host.store.put({ ...file, content });
    expect(() => t.ann.edit(0, 'A1', [['Late']])).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(t.host.store.get(t.spreadsheetId)?.content).toBe(content);
    t.ann.edit(0, 'A1', [['On track']]);
    t.ann.edit(0, 'A1', [['']]);
    t.ann.edit(0, 'B1', [['Late']]);
    t.ann.edit(0, 'A1', [['Late']], { paste: true });
  });

  test('other actions fire nothing, and protections bind them', () => {
    const t = tinyHost(code);
    const insert = {
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS' as const, startIndex: 1, endIndex: 2 },
      },
    };
    t.bob.act([insert]);
    expect(t.bob.lastRun).toBeUndefined();
    const protect = (range: gapi.client.sheets.GridRange) => ({
      addProtectedRange: { protectedRange: { range, editors: { users: ['ann@city.org'] } } },
    });
    t.ann.act([protect({ sheetId: 0 })]);
    expect(() => t.bob.act([insert])).toThrow(
      /^You are trying to edit a protected cell or object\./,
    );
    expect(() => t.bob.edit(0, 'A1', [['x']])).toThrow(/protected cell or object/);
    t.ann.edit(0, 'A1', [['x']]);
  });

  test('the selection is what the script sees', () => {
    const { ann } = tinyHost(`function main() {
      const file = SpreadsheetApp.getActive();
      const before = [SpreadsheetApp.getActiveRange().getA1Notation(),
        SpreadsheetApp.getCurrentCell().getA1Notation(),
        SpreadsheetApp.getSelection().getActiveRangeList().getRanges().length,
        file.getActiveSheet().getName()];
      SpreadsheetApp.getActiveSheet().getRange('D4').activate();
      return before;
    }`);
    ann.select(0, 'B2:C3');
    expect(ann.run('main')).toEqual(['B2:C3', 'B2', 1, 'Sheet1']);
    expect(ann.selection()).toEqual({
      sheetId: 0,
      box: { row: 4, column: 4, rows: 1, columns: 1 },
    });
    expect(() => ann.select(0, 'ZZ9')).toThrow(/No cells/);
  });
});

describe('faults', () => {
  const code = `function main() {
    const id = SpreadsheetApp.getActive().getId();
    const send = (title) => {
      try {
        Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { sheetId: title.length, title } } }] }, id);
        return 'ok';
      } catch (error) { return [error.message, error.details.code] }
    };
    return [send('a'), send('bb')];
  }`;
  const titles = (t: ReturnType<typeof tinyHost>): unknown =>
    (t.host.store.get(t.spreadsheetId) as { content: HostSpreadsheet }).content.sheets
      .slice(1)
      .map((sheet) => sheet.properties.title);

  test('a call can fail before it is applied', () => {
    const t = tinyHost(code, {
      faults: ({ index }) => (index === 0 ? { before: { code: 429, message: 'Quota' } } : 'pass'),
    });
    expect(t.ann.run('main')).toEqual([
      ['API call to sheets.spreadsheets.batchUpdate failed with error: Quota', 429],
      'ok',
    ]);
    expect(titles(t)).toEqual(['bb']);
  });

  test('or after it was applied, as when the answer is lost', () => {
    const t = tinyHost(code);
    t.host.setFaults(({ index, service, method }) => {
      expect([service, method]).toEqual(['sheets', 'sheets.spreadsheets.batchUpdate']);
      return index === 1 ? { after: { code: 503, message: '' } } : 'pass';
    });
    expect(t.ann.run('main')).toEqual([
      'ok',
      ['API call to sheets.spreadsheets.batchUpdate failed with empty response', 503],
    ]);
    expect(titles(t)).toEqual(['a', 'bb']);
    expect(t.calls.filter(({ service }) => service === 'sheets').map(({ error }) => error)).toEqual(
      [undefined, ''],
    );
  });
});
