import { describe, expect, test } from 'vitest';
import { evaluate, manifest, scopes } from './tiny-host.ts';

/** One way in which Apps Script says no; `good` is the closest script that must pass. */
interface Rule {
  readonly rule: string;
  /** Below https://developers.google.com/apps-script/, unless it is a whole address. */
  readonly source: string;
  readonly bad: string;
  readonly message: RegExp;
  readonly good?: string;
  /** Without these scopes in the manifest. */
  readonly without?: readonly string[];
}

const sheet = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';
const range = `${sheet} const range = sheet.getRange('B2:C3');`;
const ui = 'const ui = SpreadsheetApp.getUi();';
const id = 'const id = SpreadsheetApp.getActive().getId();';
const properties = 'const store = PropertiesService.getScriptProperties();';
const cache = 'const cache = CacheService.getUserCache();';
const requests =
  "requests: [{ updateSpreadsheetProperties: { properties: { title: 'T' }, fields: 'title' } }]";
const clock = "const clock = ScriptApp.newTrigger('main').timeBased();";
const spreadsheet = 'const file = SpreadsheetApp.getActive();';

const rules: readonly Rule[] = [
  // What is not there
  {
    rule: 'a member that the host lacks throws with its name',
    source: 'reference/spreadsheet/spreadsheet-app',
    bad: 'SpreadsheetApp.newRichTextValue()',
    message: /^SpreadsheetApp\.newRichTextValue is not supported by the local host$/,
    good: 'SpreadsheetApp.getActive()',
  },
  {
    rule: 'reading such a member throws, too',
    source: 'reference/spreadsheet/range',
    bad: `${range} return range.setFontColor === undefined`,
    message: /^SpreadsheetApp\.Range\.setFontColor is not supported/,
    good: `${range} return range.setValue === undefined`,
  },
  {
    rule: 'a whole service that the host lacks is there and says so',
    source: 'reference/url-fetch/url-fetch-app',
    bad: "UrlFetchApp.fetch('https://city.org')",
    message: /^UrlFetchApp\.fetch is not supported/,
    good: "if (typeof UrlFetchApp !== 'object') throw new Error('absent')",
  },
  {
    rule: 'an advanced service that the manifest does not enable is absent',
    source: 'guides/services/advanced',
    bad: 'Drive.Files',
    message: /Drive is not defined/,
    good: 'Sheets.Spreadsheets',
  },
  {
    rule: 'an enabled advanced service without an implementation says so',
    source: 'guides/services/advanced',
    bad: 'Slides.Presentations.get("x")',
    message: /^Slides\.Presentations is not supported/,
  },
  {
    rule: 'templates are not supported',
    source: 'reference/html/html-service',
    bad: "HtmlService.createTemplateFromFile('x')",
    message: /^HtmlService\.createTemplateFromFile is not supported/,
  },
  {
    rule: 'console has six methods',
    source: 'guides/logging',
    bad: 'console.table([])',
    message: /^console\.table is not supported/,
    good: "console.log('%s', 1); console.info(); console.warn(); console.error(new Error('x'))",
  },
  {
    rule: 'a caught gap of the host still ends the run',
    source: 'reference/spreadsheet/spreadsheet-app',
    bad: 'try { SpreadsheetApp.getNothing() } catch (error) {} return 1',
    message: /getNothing is not supported/,
  },
  {
    rule: 'service objects cannot be changed',
    source: 'reference/spreadsheet/spreadsheet-app',
    bad: 'SpreadsheetApp.mine = 1',
    message: /Changing SpreadsheetApp\.mine is not supported/,
  },
  {
    rule: 'methods belong to their object',
    source: 'reference/spreadsheet/spreadsheet-app',
    bad: 'const { getActive } = SpreadsheetApp; getActive()',
    message: /called without its object/,
  },
  ...[
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'crypto',
    'performance',
    'process',
    'Buffer',
    'require',
    'structuredClone',
    'queueMicrotask',
    'window',
    'document',
  ].map(
    (name): Rule => ({
      rule: `${name} is absent`,
      source: 'guides/v8-runtime',
      bad: `${name}`,
      message: new RegExp(`^${name} is not defined$`),
    }),
  ),

  // Signatures
  {
    rule: 'arguments must fit a signature: a string for numbers',
    source: 'reference/spreadsheet/sheet#getrangerow,-column',
    bad: `${sheet} sheet.getRange('1', 2)`,
    message:
      /^The parameters \(String,number\) don't match the method signature for SpreadsheetApp\.Sheet\.getRange\.$/,
    good: `${sheet} sheet.getRange(1, 2)`,
  },
  {
    rule: 'undefined is no argument',
    source: 'reference/spreadsheet/sheet#getrangerow,-column',
    bad: `${sheet} sheet.getRange(1, undefined)`,
    message: /The parameters \(number,null\) don't match/,
  },
  {
    rule: 'too many arguments',
    source: 'reference/spreadsheet/spreadsheet#getsheetbynamename',
    bad: "SpreadsheetApp.getActive().getSheetByName('a', 'b')",
    message: /The parameters \(String,String\) don't match.*Spreadsheet\.getSheetByName/,
    good: "SpreadsheetApp.getActive().getSheetByName('a')",
  },
  {
    rule: 'too few arguments',
    source: 'reference/spreadsheet/range#setvaluevalue',
    bad: `${range} range.setValue()`,
    message:
      /The parameters \(\) don't match the method signature for SpreadsheetApp\.Range\.setValue/,
    good: `${range} range.setValue(1)`,
  },
  {
    rule: 'fractions are no integers',
    source: 'reference/spreadsheet/sheet#getrangerow,-column',
    bad: `${sheet} sheet.getRange(1.5, 1)`,
    message: /^Cannot convert 1\.5 to int\.$/,
  },
  {
    rule: 'a service object of the wrong class',
    source: 'reference/spreadsheet/spreadsheet-app#setactiverangerange',
    bad: `${sheet} SpreadsheetApp.setActiveRange(sheet)`,
    message: /The parameters \(SpreadsheetApp\.Sheet\) don't match/,
    good: `${range} SpreadsheetApp.setActiveRange(range)`,
  },

  // Ranges
  {
    rule: 'rows count from 1',
    source: 'reference/spreadsheet/sheet#getrangerow,-column',
    bad: `${sheet} sheet.getRange(0, 1)`,
    message: /^The starting row of the range is too small\.$/,
    good: `${sheet} sheet.getRange(1, 1)`,
  },
  {
    rule: 'columns count from 1',
    source: 'reference/spreadsheet/sheet#getrangerow,-column',
    bad: `${sheet} sheet.getRange(1, 0)`,
    message: /^The starting column of the range is too small\.$/,
  },
  {
    rule: 'a range has at least one row',
    source: 'reference/spreadsheet/sheet#getrangerow,-column,-numrows',
    bad: `${sheet} sheet.getRange(1, 1, 0)`,
    message: /^The number of rows in the range must be at least 1\.$/,
    good: `${sheet} sheet.getRange(1, 1, 1)`,
  },
  {
    rule: 'a range has at least one column',
    source: 'reference/spreadsheet/sheet#getrangerow,-column,-numrows,-numcolumns',
    bad: `${sheet} sheet.getRange(1, 1, 1, 0)`,
    message: /^The number of columns in the range must be at least 1\.$/,
  },
  {
    rule: 'a range lies on the sheet',
    source: 'reference/spreadsheet/sheet#getrangerow,-column',
    bad: `${sheet} sheet.getRange(1001, 1)`,
    message: /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    good: `${sheet} sheet.getRange(1000, 26)`,
  },
  {
    rule: 'A1 notation must be readable',
    source: 'reference/spreadsheet/sheet#getrangea1notation',
    bad: `${sheet} sheet.getRange('B')`,
    message: /^Range not found$/,
    good: `${sheet} sheet.getRange('B:B'); sheet.getRange("'Sheet1'!B2:C3")`,
  },
  {
    rule: 'a cell lies in its range',
    source: 'reference/spreadsheet/range#getcellrow,-column',
    bad: `${range} range.getCell(3, 1)`,
    message: /^Cell reference out of range$/,
    good: `${range} range.getCell(2, 2)`,
  },
  {
    rule: 'values have as many rows as the range',
    source: 'reference/spreadsheet/range#setvaluesvalues',
    bad: `${range} range.setValues([[1, 2]])`,
    message: /The data has 1 but the range has 2\.$/,
    good: `${range} range.setValues([[1, 2], [3, 4]])`,
  },
  {
    rule: 'values have as many columns as the range',
    source: 'reference/spreadsheet/range#setvaluesvalues',
    bad: `${range} range.setValues([[1], [3]])`,
    message:
      /^The number of columns in the data does not match.*The data has 1 but the range has 2\.$/,
  },
  {
    rule: 'a cell holds no object',
    source: 'reference/spreadsheet/range#setvaluevalue',
    bad: `${range} range.setValue({ a: 1 })`,
    message: /don't match the method signature for SpreadsheetApp\.Range\.setValue/,
    good: `${range} range.setValue(new Date())`,
  },
  {
    rule: 'a cell holds no undefined',
    source: 'reference/spreadsheet/range#setvaluesvalues',
    bad: `${range} range.setValues([[1, undefined], [3, 4]])`,
    message: /don't match the method signature for SpreadsheetApp\.Range\.setValues/,
    good: `${range} range.setValues([[1, null], [3, '']])`,
  },
  {
    rule: 'a cell holds 50,000 characters',
    source: 'https://support.google.com/drive/answer/37603',
    bad: `${range} range.setValue('x'.repeat(50001))`,
    message: /more than the maximum of 50000 characters/,
    good: `${range} range.setValue('x'.repeat(50000))`,
  },

  // Files and sharing
  {
    rule: 'a spreadsheet that is not there cannot be opened',
    source: 'reference/spreadsheet/spreadsheet-app#openbyidid',
    bad: "SpreadsheetApp.openById('nowhere')",
    message: /^You do not have permission to access the requested document\.$/,
    good: `${id} SpreadsheetApp.openById(id)`,
  },
  {
    rule: 'openByUrl takes the address of a spreadsheet',
    source: 'reference/spreadsheet/spreadsheet-app#openbyurlurl',
    bad: "SpreadsheetApp.openByUrl('https://city.org')",
    message: /^Invalid argument: url$/,
    good: 'SpreadsheetApp.openByUrl(SpreadsheetApp.getActive().getUrl())',
  },
  {
    rule: 'sharing takes email addresses',
    source: 'reference/spreadsheet/spreadsheet#addeditoremailaddress',
    bad: `${spreadsheet} file.addEditor('eve')`,
    message: /^Invalid email: eve$/,
    good: `${spreadsheet} file.addEditor('eve@city.org').addViewers(['kim@city.org'])`,
  },

  // The Sheets advanced service
  {
    rule: 'the error of a REST call names its method',
    source: 'guides/services/advanced',
    bad: "Sheets.Spreadsheets.get('nowhere')",
    message:
      /^API call to sheets\.spreadsheets\.get failed with error: Requested entity was not found\.$/,
    good: `${id} Sheets.Spreadsheets.get(id, { fields: 'spreadsheetId' })`,
  },
  {
    rule: 'number of arguments of a REST call',
    source: 'guides/services/advanced',
    bad: 'Sheets.Spreadsheets.batchUpdate({ requests: [] })',
    message: /^Invalid number of arguments provided\. Expected 2-3 only$/,
    good: `${id} Sheets.Spreadsheets.batchUpdate({ ${requests} }, id)`,
  },
  {
    rule: 'the resource comes first',
    source: 'guides/services/advanced',
    bad: `${id} Sheets.Spreadsheets.batchUpdate(id, { requests: [] })`,
    message: /don't match the method signature for Sheets\.Spreadsheets\.batchUpdate/,
  },
  {
    rule: 'optional parameters are known ones',
    source: 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get',
    bad: `${id} Sheets.Spreadsheets.get(id, { field: 'sheets' })`,
    message: /Unknown name "field": Cannot bind query parameter/,
    good: `${id} Sheets.Spreadsheets.get(id, { fields: 'properties' })`,
  },
  {
    rule: 'a request holds no Date',
    source:
      'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells',
    bad: `${id} Sheets.Spreadsheets.batchUpdate({ requests: [{ at: new Date() }] }, id)`,
    message: /A Date in Sheets\.Spreadsheets\.batchUpdate is not supported/,
  },
  {
    rule: 'a request holds no class instance',
    source:
      'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells',
    bad: `${id} Sheets.Spreadsheets.batchUpdate({ requests: new Set([1]) }, id)`,
    message: /Set in Sheets\.Spreadsheets\.batchUpdate is not supported/,
    good: `${id} Sheets.Spreadsheets.batchUpdate({ ${requests}, responseRanges: undefined }, id)`,
  },
  {
    rule: 'a request holds no NaN',
    source:
      'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells',
    bad: `${id} Sheets.Spreadsheets.batchUpdate({ requests: [NaN] }, id)`,
    message: /NaN in Sheets\.Spreadsheets\.batchUpdate is not supported/,
  },
  {
    rule: 'a request holds no undefined in an array',
    source:
      'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells',
    bad: `${id} Sheets.Spreadsheets.batchUpdate({ requests: [undefined] }, id)`,
    message: /undefined in an array in Sheets\.Spreadsheets\.batchUpdate is not supported/,
  },
  {
    rule: 'a request has no cycle',
    source:
      'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells',
    bad: `${id} const a = { requests: [] }; a.requests.push(a); Sheets.Spreadsheets.batchUpdate(a, id)`,
    message: /circular structure in Sheets/,
  },

  // Scopes
  {
    rule: 'openById needs spreadsheets',
    source: 'reference/spreadsheet/spreadsheet-app#openbyidid',
    without: ['spreadsheets'],
    bad: "SpreadsheetApp.openById('x')",
    message:
      /^Specified permissions are not sufficient to call SpreadsheetApp\.openById\. Required permissions: https:\/\/www\.googleapis\.com\/auth\/spreadsheets$/,
  },
  {
    rule: 'the Sheets API needs one of its scopes',
    source: 'https://developers.google.com/workspace/sheets/api/scopes',
    without: ['spreadsheets'],
    bad: "Sheets.Spreadsheets.get('x')",
    message: /^Specified permissions are not sufficient to call Spreadsheets\.get/,
  },
  {
    rule: 'a sidebar needs script.container.ui',
    source: 'reference/base/ui#showsidebaruserinterface',
    without: ['script.container.ui'],
    bad: `${ui} ui.showSidebar(HtmlService.createHtmlOutput(''))`,
    message: /^Specified permissions are not sufficient to call Ui\.showSidebar\./,
    good: `${ui} ui.createMenu('M').addItem('a', 'main').addToUi()`,
  },
  {
    rule: 'triggers need script.scriptapp',
    source: 'reference/script/script-app#newtriggerfunctionname',
    without: ['script.scriptapp'],
    bad: "ScriptApp.newTrigger('main')",
    message: /not sufficient to call ScriptApp\.newTrigger/,
    good: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  },
  {
    rule: 'mail needs script.send_mail',
    source: 'reference/mail/mail-app',
    without: ['script.send_mail'],
    bad: "MailApp.sendEmail('a@city.org', 's', 'b')",
    message: /not sufficient to call MailApp\.sendEmail/,
  },
  {
    rule: 'the effective user needs userinfo.email',
    source: 'reference/base/session#geteffectiveuser',
    without: ['userinfo.email'],
    bad: 'Session.getEffectiveUser()',
    message: /not sufficient to call Session\.getEffectiveUser/,
    good: 'Session.getTemporaryActiveUserKey()',
  },

  // Ui and HTML
  {
    rule: 'a sidebar takes an HtmlOutput',
    source: 'reference/base/ui#showsidebaruserinterface',
    bad: `${ui} ui.showSidebar('<b>')`,
    message: /The parameters \(String\) don't match the method signature for Ui\.showSidebar/,
    good: `${ui} ui.showSidebar(HtmlService.createHtmlOutput('<b>').setTitle('T'))`,
  },
  {
    rule: 'a dialog has a title',
    source: 'reference/base/ui#showmodaldialoguserinterface,-title',
    bad: `${ui} ui.showModalDialog(HtmlService.createHtmlOutput('<b>'))`,
    message: /don't match the method signature for Ui\.showModalDialog/,
    good: `${ui} ui.showModalDialog(HtmlService.createHtmlOutput('<b>').setWidth(9), 'T')`,
  },
  {
    rule: 'a menu item names its function',
    source: 'reference/base/menu#additemcaption,-functionname',
    bad: `${ui} ui.createMenu('M').addItem('a', () => 1)`,
    message:
      /The parameters \(String,function\) don't match the method signature for Menu\.addItem/,
  },
  {
    rule: 'a dialog with a title lists its buttons',
    source: 'reference/base/ui#alerttitle,-prompt,-buttons',
    bad: `${ui} ui.alert('title', 'text')`,
    message: /don't match the method signature for Ui\.alert/,
  },
  {
    rule: 'an HTML file must be there',
    source: 'reference/html/html-service#createhtmloutputfromfilefilename',
    bad: "HtmlService.createHtmlOutputFromFile('nothing')",
    message: /^No HTML file named nothing was found\.$/,
    good: "HtmlService.createHtmlOutputFromFile('page')",
  },

  // Locks, properties, cache
  {
    rule: 'a lock waits for a number of milliseconds',
    source: 'reference/lock/lock#trylocktimeoutinmillis',
    bad: 'LockService.getScriptLock().tryLock()',
    message: /don't match the method signature for LockService\.Lock\.tryLock/,
    good: 'LockService.getScriptLock().tryLock(0)',
  },
  {
    rule: 'properties are strings',
    source: 'reference/properties/properties#setpropertykey,-value',
    bad: `${properties} store.setProperty('a', 5)`,
    message: /don't match the method signature for PropertiesService\.Properties\.setProperty/,
    good: `${properties} store.setProperty('a', '5')`,
  },
  {
    rule: 'properties are strings, all at once too',
    source: 'reference/properties/properties#setpropertiesproperties',
    bad: `${properties} store.setProperties({ a: 5 })`,
    message: /^Properties must be strings$/,
  },
  {
    rule: 'a property holds 9 KB',
    source: 'guides/services/quotas#current_limitations',
    bad: `${properties} store.setProperty('a', 'é'.repeat(4609))`,
    message: /^Argument too large: value$/,
    good: `${properties} store.setProperty('a', 'é'.repeat(4608))`,
  },
  {
    rule: 'a property store holds 500 KB',
    source: 'guides/services/quotas#current_limitations',
    bad: `${properties} for (let i = 0; i < 56; i++) store.setProperty('k' + i, 'x'.repeat(9216))`,
    message: /^You have exceeded the property storage quota/,
    good: `${properties} for (let i = 0; i < 55; i++) store.setProperty('k' + i, 'x'.repeat(9216))`,
  },
  {
    rule: 'a cached value holds 100 KB',
    source: 'reference/cache/cache#putkey,-value',
    bad: `${cache} cache.put('a', 'x'.repeat(102401))`,
    message: /^Argument too large: value$/,
    good: `${cache} cache.put('a', 'x'.repeat(102400))`,
  },
  {
    rule: 'a cache key has 250 characters',
    source: 'reference/cache/cache#putkey,-value',
    bad: `${cache} cache.put('k'.repeat(251), 'x')`,
    message: /^Argument too large: key$/,
    good: `${cache} cache.put('k'.repeat(250), 'x')`,
  },
  {
    rule: 'a cached value lives for six hours',
    source: 'reference/cache/cache#putkey,-value,-expirationinseconds',
    bad: `${cache} cache.put('a', 'x', 21601)`,
    message: /^Invalid argument: expirationInSeconds$/,
    good: `${cache} cache.put('a', 'x', 21600)`,
  },

  // Mail
  {
    rule: 'mail goes to email addresses',
    source: 'reference/mail/mail-app#sendemailrecipient,-subject,-body',
    bad: "MailApp.sendEmail('ann', 's', 'b')",
    message: /^Invalid email: ann$/,
    good: "MailApp.sendEmail({ to: 'a@city.org, b@city.org', subject: 's', body: 'b' })",
  },
  {
    rule: 'mail has a recipient',
    source: 'reference/mail/mail-app#sendemailmessage',
    bad: "MailApp.sendEmail({ subject: 's', body: 'b' })",
    message: /^Failed to send email: no recipient$/,
  },
  {
    rule: 'a message has 50 recipients',
    source: 'guides/services/quotas',
    bad: "MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => i + '@city.org').join(), 's', 'b')",
    message: /^Limit Exceeded: Email Recipients Per Message\.$/,
    good: "MailApp.sendEmail(Array.from({ length: 50 }, (_, i) => i + '@city.org').join(), 's', 'b')",
  },
  {
    rule: '100 recipients a day',
    source: 'guides/services/quotas',
    bad: "const to = Array.from({ length: 50 }, (_, i) => i + '@city.org').join(); for (let i = 0; i < 3; i++) MailApp.sendEmail(to, 's', 'b')",
    message: /^Service invoked too many times for one day: email\.$/,
    good: "const to = Array.from({ length: 50 }, (_, i) => i + '@city.org').join(); for (let i = 0; i < 2; i++) MailApp.sendEmail(to, 's', 'b')",
  },
  {
    rule: 'a subject has 250 characters',
    source: 'guides/services/quotas',
    bad: "MailApp.sendEmail('a@city.org', 's'.repeat(251), 'b')",
    message: /^Invalid argument: subject$/,
  },
  {
    rule: 'a subject has one line',
    source: 'RFC 5322, 2.2; what Google makes of two is not documented',
    bad: "MailApp.sendEmail('a@city.org', 'one\\ntwo', 'b')",
    message: /^MailApp\.sendEmail with a line break in subject or name is not supported/,
    good: "MailApp.sendEmail('a@city.org', 'one two', 'b\\nc')",
  },
  {
    rule: 'a message has 200 KB',
    source: 'guides/services/quotas',
    bad: "MailApp.sendEmail('a@city.org', 's', 'b'.repeat(204801))",
    message: /^Limit Exceeded: Email Body Size\.$/,
  },
  {
    rule: 'inline images are not supported',
    source: 'reference/mail/mail-app#sendemailmessage',
    bad: "MailApp.sendEmail({ to: 'a@city.org', inlineImages: {} })",
    message: /^MailApp\.sendEmail with inlineImages is not supported/,
  },

  // Triggers
  {
    rule: "an add-on's clock trigger runs hourly at most",
    source: 'add-ons/concepts/editor-triggers#restrictions_2',
    bad: `${clock} clock.everyMinutes(30).create()`,
    message: /^The recurrence interval for an Add-on trigger must be at least one hour\.$/,
    good: `${clock} clock.everyHours(1).create()`,
  },
  {
    rule: 'everyMinutes takes five values',
    source: 'reference/script/clock-trigger-builder#everyminutesn',
    bad: `${clock} clock.everyMinutes(60)`,
    message: /must be one of 1, 5, 10, 15, or 30/,
  },
  {
    rule: 'one trigger of each type per user and document',
    source: 'add-ons/concepts/editor-triggers#restrictions_2',
    bad: `${clock} clock.everyHours(1).create(); clock.everyDays(1).atHour(9).create()`,
    message: /^This Add-on has created too many time-based triggers in this document/,
    good: `${clock} clock.everyHours(1).create(); ScriptApp.newTrigger('main').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create()`,
  },
  {
    rule: 'a trigger calls a top-level function',
    source: 'guides/triggers/installable',
    bad: "ScriptApp.newTrigger('nothing').timeBased().everyHours(1).create()",
    message: /^Script function not found: nothing$/,
  },
  {
    rule: 'a clock trigger recurs, or runs once',
    source: 'reference/script/clock-trigger-builder',
    bad: `${clock} clock.create()`,
    message: /^Invalid clock trigger/,
    good: `${clock} clock.after(1000).create()`,
  },
  {
    rule: 'a spreadsheet trigger has an event',
    source: 'reference/script/spreadsheet-trigger-builder',
    bad: `${id} ScriptApp.newTrigger('main').forSpreadsheet(id).create()`,
    message: /^The trigger has no event type\.$/,
  },

  {
    rule: 'a trigger that the host would never fire cannot be made',
    source: 'reference/script/spreadsheet-trigger-builder#onchange',
    bad: `${id} ScriptApp.newTrigger('main').forSpreadsheet(id).onChange()`,
    message: /^ScriptApp\.SpreadsheetTriggerBuilder\.onChange is not supported/,
    good: `${id} ScriptApp.newTrigger('main').forSpreadsheet(id).onOpen().create()`,
  },

  // Utilities
  {
    rule: 'sleep takes five minutes at most',
    source: 'reference/utilities/utilities#sleepmilliseconds',
    bad: 'Utilities.sleep(300001)',
    message: /must be between 0 and 300000/,
    good: 'Utilities.sleep(300000)',
  },
  {
    rule: 'formatDate takes a Date',
    source: 'reference/utilities/utilities#formatdatedate,-timezone,-format',
    bad: "Utilities.formatDate('2026-01-01', 'GMT', 'yyyy')",
    message: /The parameters \(String,String,String\) don't match/,
    good: "Utilities.formatDate(new Date(), 'GMT', 'yyyy')",
  },
  {
    rule: 'formatDate refuses an invalid date',
    source: 'reference/utilities/utilities#formatdatedate,-timezone,-format',
    bad: "Utilities.formatDate(new Date(NaN), 'GMT', 'yyyy')",
    message: /The parameters \(Invalid Date,String,String\) don't match/,
  },
  {
    rule: 'formatDate names letters it does not know',
    source: 'reference/utilities/utilities#formatdatedate,-timezone,-format',
    bad: "Utilities.formatDate(new Date(), 'GMT', 'GG')",
    message: /^Utilities\.formatDate with the letter G is not supported/,
  },
  {
    rule: 'bytes are signed',
    source: 'reference/utilities/utilities#base64encodedata',
    bad: 'Utilities.base64Encode([255])',
    message: /don't match the method signature for Utilities\.base64Encode/,
    good: 'Utilities.base64Encode([-1])',
  },
  {
    rule: 'base64Decode reads base64 only',
    source: 'reference/utilities/utilities#base64decodeencoded',
    bad: "Utilities.base64Decode('a-_b')",
    message: /^Could not decode string\.$/,
    good: "Utilities.base64DecodeWebSafe('a-_b')",
  },

  // google.script.run
  ...(
    [
      ['a Date', 'new Date()', 'new Date().toISOString()'],
      ['a Date inside', '({ rows: [{ at: new Date() }] })', '({ rows: [{ at: 1 }] })'],
      ['a function', '() => 1', '1'],
      ['a symbol', 'Symbol.iterator', 'null'],
      ['a bigint', '1n', '1'],
      ['NaN', 'NaN', '0'],
      ['a Map', 'new Map()', '({})'],
      ['a class instance', 'new (class Row {})()', 'Object.create(null)'],
      ['a cycle', '(() => { const a = []; a.push(a); return a })()', '[[]]'],
      ['a service object', 'SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive().getId()'],
    ] as const
  ).map(
    ([what, bad, good]): Rule => ({
      rule: `google.script.run returns no ${what}`,
      source: 'guides/html/reference/run#myfunction...-any-server-side-function',
      bad: `return ${bad}`,
      message: /^Failed due to illegal value in property: /,
      good: `return ${good}`,
    }),
  ),
  {
    rule: 'google.script.run returns no promise',
    source: 'guides/html/reference/run#myfunction...-any-server-side-function',
    bad: 'return Promise.resolve(1)',
    message: /A promise as the result of google\.script\.run is not supported/,
  },
];

describe('the host refuses what Google refuses', () => {
  test.each(rules)('$rule', ({ bad, good, message, without = [] }) => {
    const missing = without.map((name) => `https://www.googleapis.com/auth/${name}`);
    const options = {
      manifest: { ...manifest, oauthScopes: scopes.filter((each) => !missing.includes(each)) },
      html: { 'page.html': '<p>Hello' },
    };
    expect(() => evaluate(bad, options)).toThrow(message);
    if (good !== undefined) expect(() => evaluate(good, options)).not.toThrow();
  });

  test('rules are many and distinct', () => {
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(100);
  });
});
