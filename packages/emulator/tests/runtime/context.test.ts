import { describe, expect, test } from 'vitest';
import { evaluate, manifest, tinyHost } from './tiny-host.ts';

describe('globals', () => {
  test('are those of the language and of Apps Script, no more and no fewer', () => {
    const names = evaluate('return Object.getOwnPropertyNames(globalThis)') as string[];
    const language = names
      .filter(
        (name) => !/App$|Service$|^(Browser|Charts|Docs|Maps|Sheets|Slides|Utilities)$/.test(name),
      )
      .sort();
    expect(language).toEqual(
      (
        'AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date ' +
        'Error EvalError FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array ' +
        'Int32Array Int8Array Intl JSON Jdbc Logger Map Math NaN Number Object Promise Proxy ' +
        'RangeError ReferenceError Reflect RegExp Session Set String Symbol SyntaxError TypeError ' +
        'URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet ' +
        'WebAssembly console decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval ' +
        'globalThis isFinite isNaN main parseFloat parseInt undefined unescape'
      )
        .split(' ')
        .sort(),
    );
    expect(names.filter((name) => !language.includes(name)).sort()).toEqual(
      (
        'Browser CacheService CalendarApp CardService Charts ConferenceDataService ContactsApp ' +
        'ContentService DataStudioApp Docs DocumentApp DriveApp FormApp GmailApp GroupsApp ' +
        'HtmlService LanguageApp LinearOptimizationService LockService MailApp Maps ' +
        'PropertiesService ScriptApp Sheets SitesApp Slides SlidesApp SpreadsheetApp UrlFetchApp Utilities ' +
        'XmlService'
      )
        .split(' ')
        .sort(),
    );
  });

  test.each(
    (
      'setTimeout setInterval clearTimeout clearInterval queueMicrotask setImmediate fetch URL ' +
      'URLSearchParams TextEncoder TextDecoder atob btoa crypto performance process Buffer require ' +
      'module exports global window navigator document Blob File FormData DOMException ' +
      'AbortController Event EventTarget structuredClone ReadableStream WritableStream MessageChannel'
    ).split(' '),
  )('%s is absent', (name) => {
    expect(evaluate(`return typeof ${name} + ('${name}' in globalThis)`)).toBe('undefinedfalse');
  });

  test('every run has a fresh context', () => {
    const { ann } = tinyHost('let count = 0; function main() { return (count += 1) }');
    expect([ann.run('main'), ann.run('main')]).toEqual([1, 1]);
  });
});

describe('values of services belong to the context', () => {
  test.each([
    ['an array', 'SpreadsheetApp.getActive().getSheets()', 'Array'],
    ['rows', 'SpreadsheetApp.getActiveRange().getValues()[0]', 'Array'],
    [
      'an answer of the API',
      'Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId())',
      'Object',
    ],
    [
      'an error',
      '(() => { try { SpreadsheetApp.openById("x") } catch (e) { return e } })()',
      'Error',
    ],
    ['the constructor of a method', 'SpreadsheetApp.getActive.constructor', 'Function'],
    [
      'a date from a cell',
      'SpreadsheetApp.getActiveRange().setValue(new Date(0)).getValue()',
      'Date',
    ],
    ['the clock', 'Date.now', 'Function'],
  ])('%s', (_what, expression, type) => {
    expect(evaluate(`return ${expression} instanceof ${type}`)).toBe(true);
  });

  test('a full stack is an error of the script, also where it fills up inside a service', () => {
    expect(
      evaluate(`
        const errors = [];
        function deeper(call) {
          try { call(); deeper(call); } catch (error) { errors.push(error); throw error; }
        }
        for (const call of [() => SpreadsheetApp.getActive(), () => Date.now()]) {
          try { deeper(call) } catch {}
        }
        return errors.every((error) => error instanceof Error);`),
    ).toBe(true);
  });

  test('no path leads to Node', () => {
    for (const start of [
      'globalThis',
      'SpreadsheetApp',
      'SpreadsheetApp.getActive',
      'SpreadsheetApp.getActive()',
      'console.log',
      'Date.now',
      'Utilities.base64Decode("YQ==")',
      '(() => { try { SpreadsheetApp.openById() } catch (e) { return e } })()',
      '(() => { const f = () => f(); try { f() } catch (e) { return e } })()',
      'Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId())',
    ]) {
      expect(
        evaluate(
          `const make = (${start}).constructor.constructor; return make('return typeof process')()`,
        ),
      ).toBe('undefined');
    }
  });

  test('errors carry name, message and details', () => {
    expect(
      evaluate(`try { Sheets.Spreadsheets.get('x') } catch (error) {
        return [error.name, error.details, error instanceof Error, String(error)];
      }`),
    ).toEqual([
      'GoogleJsonResponseException',
      { code: 404, message: 'Requested entity was not found.' },
      true,
      'GoogleJsonResponseException: API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    ]);
    expect(
      evaluate('try { SpreadsheetApp.openById("x") } catch (error) { return error.name }'),
    ).toBe('Exception');
  });

  test('enums are the same object each time, and print as their name', () => {
    expect(
      evaluate(`const { AuthMode } = ScriptApp;
        return [AuthMode.FULL === ScriptApp.AuthMode.FULL, String(AuthMode.FULL),
          JSON.stringify({ mode: AuthMode.NONE }), AuthMode.FULL === AuthMode.NONE]`),
    ).toEqual([true, 'FULL', '{"mode":"NONE"}', false]);
  });
});

describe('the language', () => {
  test('promises settle before the run ends', () => {
    const { ann } = tinyHost(`
      async function main() { await null; console.log('first'); await later(); console.log('last') }
      const later = () => Promise.resolve().then(() => console.log('then'));
      function onOpen() { main() }`);
    ann.open();
    expect(ann.lastRun?.log).toEqual(['log: first', 'log: then', 'log: last']);
  });

  test('a promise that an event handler returns may fail the run', () => {
    const { ann } = tinyHost(
      'async function onOpen() { await null; throw new RangeError("late") }',
    );
    expect(() => ann.open()).toThrow(
      expect.objectContaining({
        name: 'RangeError',
        message: 'late',
        scriptStack: expect.stringMatching(/^RangeError: late\n +at onOpen \(Code\.js:1:\d+\)$/),
      }),
    );
  });

  test('a promise that never settles is a gap', () => {
    const { ann } = tinyHost('function onOpen() { return new Promise(() => {}) }');
    expect(() => ann.open()).toThrow(/never settles is not supported/);
  });

  test.each([
    ['private fields', 'class A { #x = 1; get() { return this.#x } }'],
    ['static fields', 'class A { static x = 1 }'],
    ['static blocks', 'class A { static { this.x = 1 } }'],
    ['instance fields', 'class A { x = 1 }'],
    ['logical assignment', 'let a; a ??= 1'],
    ['import()', "function main() { return import('node:fs') }"],
    ['modules', 'export function main() {}'],
    ['broken syntax', 'function ('],
    ['top-level await', 'await null'],
  ])('%s: the project cannot be saved', (_what, code) => {
    expect(() => tinyHost(code)).toThrow(/SyntaxError|Error: /);
  });

  test('everything up to es2020 is fine', () => {
    const { ann } = tinyHost(`class A { constructor() { this.b = { c: null } } }
      async function* numbers() { yield 1n }
      function main() { return new A().b?.c ?? [...'ab'].flatMap((x) => [x, x]) }`);
    expect(ann.run('main')).toEqual(['a', 'a', 'b', 'b']);
  });

  test('local time is that of the manifest; the clock is the host’s', () => {
    const { ann } = tinyHost(
      `function main() {
        const now = new Date();
        return [now.getHours(), now.toISOString(), Date.now(), new Date(2026, 6, 1).toISOString(),
          Intl.DateTimeFormat().resolvedOptions().timeZone, now instanceof Date, typeof Date()];
      }`,
      { manifest: { ...manifest, timeZone: 'Asia/Tokyo' } },
    );
    expect(ann.run('main')).toEqual([
      21,
      '2026-03-02T12:00:00.000Z',
      Date.parse('2026-03-02T12:00:00Z'),
      '2026-06-30T15:00:00.000Z',
      'Asia/Tokyo',
      true,
      'string',
    ]);
  });
});

describe('limits of a run', () => {
  const limits = { full: 300, simple: 100 };

  test('a run that takes too long is ended', () => {
    const { ann } = tinyHost('function main() { for (;;) {} }', { limits });
    expect(() => ann.run('main')).toThrow(/^Exceeded maximum execution time$/);
    // Some of the 300 ms: others may have had the processor meanwhile.
    expect(ann.lastRun?.cpuMs).toBeGreaterThan(5);
  });

  test('waiting counts, although nobody waits', () => {
    const code = 'function main() { Utilities.sleep(200); return 1 } function onOpen() { main() }';
    expect(tinyHost(code, { limits }).ann.run('main')).toBe(1);
    expect(() => tinyHost(code, { limits }).ann.open()).toThrow(/Exceeded maximum execution time/);
  });

  test('the script’s own time and the bundle’s evaluation are measured', () => {
    const { ann } = tinyHost(`
      for (let i = 0; i < 3e6; i++) Math.sqrt(i);
      function main() { SpreadsheetApp.getActive().getName() }`);
    ann.run('main');
    expect(ann.lastRun?.evaluateMs).toBeGreaterThan(0.5);
    expect(ann.lastRun?.cpuMs).toBeGreaterThan(0.5);
    expect(ann.lastRun?.calls.map((call) => call.method)).toEqual([
      'SpreadsheetApp.getActive',
      'Spreadsheet.getName',
    ]);
  });
});

describe('the manifest', () => {
  test.each([
    ['another runtime', { runtimeVersion: 'DEPRECATED_ES5' }],
    ['no scopes', { oauthScopes: undefined }],
    ['an unknown time zone', { timeZone: 'Europe/Nowhere' }],
    ['an unknown key', { scopes: [] }],
  ])('%s is refused', (_what, change) => {
    expect(() => tinyHost('', { manifest: { ...manifest, ...change } })).toThrow(
      /appsscript\.json/,
    );
  });
});
