import { describe, expect, test } from 'vitest';
import { evaluate, tinyHost } from './tiny-host.ts';

describe('locks', () => {
  const code = `
    function tryFor(ms) {
      const lock = LockService.getDocumentLock();
      const got = lock.tryLock(ms);
      return [got, lock.hasLock(), Date.now() - new Date('2026-03-02T12:00:00Z').getTime()];
    }
    function waitFor(ms) { LockService.getDocumentLock().waitLock(ms) }
    function release() {
      const lock = LockService.getScriptLock(); lock.waitLock(0); lock.releaseLock(); return lock.hasLock();
    }`;

  test('a free lock is taken at once, and let go at the end of the run', () => {
    const t = tinyHost(code);
    expect(t.ann.run('tryFor', 1000)).toEqual([true, true, 0]);
    expect(t.bob.run('tryFor', 1000)).toEqual([true, true, 0]);
    expect(t.ann.run('release')).toBe(false);
  });

  test('a held lock is waited for in vain', () => {
    const t = tinyHost(code);
    const release = t.host.holdLock({ kind: 'document', spreadsheetId: t.spreadsheetId });
    expect(t.ann.run('tryFor', 1000)).toEqual([false, false, 1000]);
    expect(() => t.ann.run('waitFor', 1000)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    release();
    expect(t.ann.run('tryFor', 0)).toEqual([true, true, 2000]);
  });

  test('a lock that is let go in time is taken then', () => {
    const t = tinyHost(code);
    t.host.holdLock({ kind: 'document', spreadsheetId: t.spreadsheetId }, 300);
    expect(t.ann.run('tryFor', 1000)).toEqual([true, true, 300]);
  });

  // https://developers.google.com/apps-script/reference/base/ui#alertprompt: "LockService locks don't
  // persist across the suspension".
  test('a lock is lost while a dialog waits for its answer', () => {
    const t = tinyHost(`function ask() {
      const lock = LockService.getDocumentLock();
      lock.waitLock(0);
      SpreadsheetApp.getUi().alert('Sure?');
      return lock.hasLock();
    }`);
    t.ann.answer({ button: 'OK' });
    expect(t.ann.run('ask')).toBe(false);
  });

  test('a negative time never gets it', () => {
    expect(tinyHost(code).ann.run('tryFor', -100)).toEqual([false, false, 0]);
  });

  test('two runs at once: the second waits for the first', () => {
    const t = tinyHost(`${code}
      function hold() { LockService.getDocumentLock().tryLock(0);
        Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId()) }`);
    let inner: unknown;
    t.host.setFaults(() => {
      inner = t.bob.run('tryFor', 500);
      return 'pass';
    });
    t.ann.run('hold');
    expect(inner).toEqual([false, false, 500]);
  });
});

describe('properties', () => {
  test('are kept by script, person and spreadsheet', () => {
    const t = tinyHost(`
      const stores = () => [PropertiesService.getScriptProperties(),
        PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()];
      function write(value) { stores().forEach((store) => store.setProperty('k', value)) }
      function read() { return stores().map((store) => store.getProperty('k')) }
      function all() { const store = stores()[1];
        store.setProperties({ a: '1', b: '2' }).deleteProperty('a').setProperty('c', '3');
        const first = store.getProperties(); store.setProperties({ d: '4' }, true);
        const keys = store.getKeys(); store.deleteAllProperties(); return [first, keys, store.getKeys()] }`);
    t.ann.run('write', 'ann');
    expect(t.ann.run('read')).toEqual(['ann', 'ann', 'ann']);
    expect(t.bob.run('read')).toEqual(['ann', null, 'ann']);
    expect(t.bob.run('all')).toEqual([{ b: '2', c: '3' }, ['d'], []]);
    expect(t.host.state().properties.document[t.spreadsheetId]).toEqual({ k: 'ann' });
  });
});

describe('cache', () => {
  test('forgets after the given time', () => {
    expect(
      evaluate(`const cache = CacheService.getScriptCache();
        cache.put('a', '1', 10); cache.putAll({ b: '2', c: '3' }); cache.remove('c');
        const before = cache.getAll(['a', 'b', 'c']); Utilities.sleep(10000);
        return [before, cache.get('a'), cache.get('b')]`),
    ).toEqual([{ a: '1', b: '2' }, null, '2']);
  });
});

describe('mail', () => {
  test('goes to the outbox and counts', () => {
    const t = tinyHost(`function main() {
      MailApp.sendEmail('kim@city.org,eve@city.org', 'Digest', 'Text', { htmlBody: '<p>Text', name: 'Plan' });
      return MailApp.getRemainingDailyQuota();
    }`);
    expect(t.ann.run('main')).toBe(98);
    expect(t.host.outbox()).toEqual([
      {
        from: 'ann@city.org',
        to: ['kim@city.org', 'eve@city.org'],
        cc: [],
        bcc: [],
        name: 'Plan',
        subject: 'Digest',
        body: 'Text',
        htmlBody: '<p>Text',
        sentAt: '2026-03-02T12:00:00.000Z',
      },
    ]);
    const quota = 'function main() { return MailApp.getRemainingDailyQuota() }';
    expect(tinyHost(quota, { account: 'workspace' }).ann.run('main')).toBe(1500);
  });
});

describe('triggers', () => {
  const code = `
    function hourly(e) { console.log(JSON.stringify([String(e.authMode), e.hour, e['day-of-week'], e.triggerUid !== undefined,
      SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock(),
      PropertiesService.getDocumentProperties(), Session.getEffectiveUser().getEmail()])) }
    function ui() { SpreadsheetApp.getUi() }
    function edited(e) { console.log(String(e.authMode), e.value, e.triggerUid !== undefined, Session.getEffectiveUser().getEmail());
      SpreadsheetApp.getActive().toast('hidden') }
    function clock(handler) { return ScriptApp.newTrigger(handler).timeBased().everyHours(2).create().getUniqueId() }
    function once() { return ScriptApp.newTrigger('hourly').timeBased().after(60000).create().getUniqueId() }
    function daily() { ScriptApp.newTrigger('hourly').timeBased().everyDays(1).atHour(9).inTimezone('Europe/Madrid').create() }
    function weekly() { ScriptApp.newTrigger('hourly').timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(9).create() }
    function watch() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
    function mine() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(),
      String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]) }
    function clear() { ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).forEach((t) => ScriptApp.deleteTrigger(t)) }`;

  test('a clock trigger runs as its creator, with no spreadsheet at hand', () => {
    const t = tinyHost(code);
    const id = String(t.bob.run('clock', 'hourly'));
    expect(t.host.triggers()[0]).toMatchObject({ nextRun: '2026-03-02T14:00:00.000Z' });
    expect(JSON.parse(t.host.runTrigger(id).log[0]?.replace('log: ', '') ?? '')).toEqual([
      'FULL',
      13,
      1,
      true,
      null,
      null,
      null,
      'bob@city.org',
    ]);
  });

  test('it has the properties and the lock of its document where the host is told so', () => {
    const t = tinyHost(code);
    const id = String(t.bob.run('clock', 'hourly'));
    const stores = () => t.host.runTrigger(id).log[0]?.match(/null|\{\}/g);
    expect(stores()).toEqual(['null', 'null', 'null']);
    t.host.setBehaviour({ documentStoresInClockRuns: 'present' });
    expect(stores()).toEqual(['null', '{}', '{}']);
  });

  test('triggers are listed by document, or by script where the host is told so', () => {
    const t = tinyHost(code);
    t.bob.run('clock', 'hourly');
    const spec = { title: 'Other', locale: 'en_US', timeZone: 'Europe/Madrid' };
    const spreadsheetId = t.host.createSpreadsheet({ owner: 'bob@city.org', ...spec });
    const other = t.host.session({ user: 'bob@city.org', locale: 'en', spreadsheetId });
    expect(other.run('mine')).toEqual([]);
    t.host.setBehaviour({ listedTriggers: 'of-script' });
    expect(other.run('mine')).toEqual([['hourly', 'CLOCK', 'CLOCK', null]]);
    other.run('clock', 'ui');
    expect(t.host.triggers()).toHaveLength(2);
  });

  test('no trigger can be installed where the host is told so', () => {
    const t = tinyHost(code, { behaviour: { installableTriggers: 'refused' } });
    expect(() => t.bob.run('clock', 'hourly')).toThrow(/cannot install triggers/);
    expect(() => t.bob.run('watch')).toThrow(/cannot install triggers/);
    t.host.setBehaviour({ installableTriggers: 'allowed' });
    t.bob.run('clock', 'hourly');
    expect(t.host.triggers()).toHaveLength(1);
  });

  test('it has no user interface', () => {
    const t = tinyHost(code);
    const id = String(t.ann.run('clock', 'ui'));
    expect(() => t.host.runTrigger(id)).toThrow(
      /Cannot call SpreadsheetApp\.getUi\(\) from this context/,
    );
  });

  // https://developers.google.com/apps-script/reference/script/authorization-status
  test('a trigger of a person who took the authorisation back runs, but reaches no service', () => {
    const t = tinyHost(`
      function clock() { return ScriptApp.newTrigger('hourly').timeBased().everyHours(2).create().getUniqueId() }
      function hourly() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        console.log(String(info.getAuthorizationStatus()));
        MailApp.sendEmail('bob@city.org', 's', 'b');
      }`);
    const id = String(t.ann.run('clock'));
    t.host.setAuthorised('ann@city.org', false);
    expect(() => t.host.runTrigger(id)).toThrow(
      /^Authorization is required to perform that action\.$/,
    );
    expect(t.host.outbox()).toEqual([]);
    t.host.setAuthorised('ann@city.org', true);
    expect(t.host.runTrigger(id).log).toEqual(['log: NOT_REQUIRED']);
    expect(t.host.outbox()).toHaveLength(1);
  });

  test('due triggers run, one-time triggers once', () => {
    let now = new Date('2026-03-02T12:00:00Z');
    const t = tinyHost(code, { now: () => now });
    t.ann.run('once');
    t.bob.run('clock', 'hourly');
    expect(t.host.runDueTriggers()).toHaveLength(0);
    now = new Date('2026-03-02T12:01:00Z');
    expect(t.host.runDueTriggers()).toHaveLength(1);
    now = new Date('2026-03-02T14:30:00Z');
    expect(t.host.runDueTriggers()).toHaveLength(1);
    expect(t.host.triggers()).toMatchObject([{ nextRun: '2026-03-02T16:30:00.000Z' }]);
  });

  test('days and weeks are those of the time zone', () => {
    const t = tinyHost(code);
    t.ann.run('daily');
    t.bob.run('weekly');
    expect(t.host.triggers().map(({ nextRun }) => nextRun)).toEqual([
      '2026-03-03T08:00:00.000Z',
      '2026-03-06T08:00:00.000Z',
    ]);
  });

  test('an edit trigger fires once for each person who installed it, as that person', () => {
    const t = tinyHost(code);
    t.ann.run('watch');
    t.bob.run('watch');
    const effects = t.ann.edit(0, 'A1', [['x']]);
    expect(t.ann.lastRun?.log).toEqual(['log: FULL x true bob@city.org']);
    // Bob's run has no page to show things on.
    expect(effects.toasts).toHaveLength(1);
  });

  test('people see and delete their own', () => {
    const t = tinyHost(code);
    t.ann.run('watch');
    t.bob.run('clock', 'hourly');
    expect(t.ann.run('mine')).toEqual([['edited', 'ON_EDIT', 'SPREADSHEETS', t.spreadsheetId]]);
    expect(t.bob.run('mine')).toEqual([['hourly', 'CLOCK', 'CLOCK', null]]);
    t.ann.run('clear');
    expect(t.host.triggers()).toMatchObject([{ creator: 'bob@city.org' }]);
  });

  test('authorisation can be taken back', () => {
    const t = tinyHost(`function main() {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), typeof info.getAuthorizationUrl()] }`);
    expect(t.ann.run('main')).toEqual(['NOT_REQUIRED', 'object']);
    t.host.setAuthorised('ann@city.org', false);
    expect(t.ann.run('main')).toEqual(['REQUIRED', 'string']);
  });
});

describe('session', () => {
  test('the temporary key hides the person and lasts 30 days', () => {
    let now = new Date('2026-03-02T12:00:00Z');
    const t = tinyHost(
      'function main() { return [Session.getTemporaryActiveUserKey(), Session.getActiveUserLocale(), Session.getScriptTimeZone()] }',
      { now: () => now },
    );
    const [key, ...rest] = t.ann.run('main') as string[];
    expect(rest).toEqual(['en', 'Europe/Madrid']);
    expect(key).toHaveLength(44);
    expect(t.bob.run('main')).not.toContain(key);
    expect(t.ann.run('main')).toContain(key);
    now = new Date('2026-04-03T12:00:00Z');
    expect(t.ann.run('main')).not.toContain(key);
  });
});

describe('utilities', () => {
  test.each([
    ["Utilities.base64Encode('é')", 'w6k='],
    ['Utilities.base64Encode([-61, -87])', 'w6k='],
    ['Utilities.base64EncodeWebSafe([-5, -1])', '-_8='],
    ["Utilities.base64Decode('w6k=')", [-61, -87]],
    ["Utilities.base64DecodeWebSafe('-_8=')", [-5, -1]],
    [
      "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')",
      [12, -63, 117, -71, -64, -15, -74, -88, 49, -61, -103, -30, 105, 119, 38, 97],
    ],
    [
      "Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a', Utilities.Charset.UTF_8).length",
      32,
    ],
    ["Utilities.newBlob('é', 'text/plain', 'n').getBytes()", [-61, -87]],
    ['Utilities.newBlob([-61, -87]).getDataAsString()', 'é'],
    ["Utilities.formatString('%s has %03d, %.1f%%', 'a', 7, 2.25)", 'a has 007, 2.3%'],
    [
      "Utilities.formatDate(new Date(), 'America/New_York', \"EEE, d MMM yyyy 'at' hh:mm a Z\")",
      'Mon, 2 Mar 2026 at 07:00 AM -0500',
    ],
    [
      "Utilities.formatDate(new Date(), 'Europe/Paris', \"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\")",
      '2026-03-02T13:00:00.000+01:00',
    ],
    ['Utilities.getUuid().length', 36],
    ['Utilities.sleep(1500) === undefined && Date.now() % 60000', 1500],
  ])('%s', (expression, expected) => {
    const result = evaluate(`return ${expression}`);
    if (expression.includes('2.25')) expect(result).toMatch(/^a has 007, 2\.[23]%$/);
    else expect(result).toEqual(expected);
  });
});
