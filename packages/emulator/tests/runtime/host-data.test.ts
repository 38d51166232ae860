import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolderStore } from '../../src/store/folder-store.ts';
import { tinyHost } from './tiny-host.ts';

test('a host that is started again finds everything as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workplan-data-'));
  const code = `
    function write() {
      SpreadsheetApp.getActiveSheet().getRange('C3').setValue('kept');
      PropertiesService.getDocumentProperties().setProperty('k', 'v');
      MailApp.sendEmail('kim@city.org', 'Digest', 'Text');
      ScriptApp.newTrigger('read').timeBased().everyHours(1).create();
      Utilities.sleep(1000);
    }
    function read(id) {
      const file = SpreadsheetApp.openById(id);
      return [file.getSheets()[0].getRange('C3').getValue(), MailApp.getRemainingDailyQuota(),
        ScriptApp.getUserTriggers(file).length, Date.now()];
    }`;
  const first = tinyHost(code, { dataStore: openFolderStore(folder) });
  first.ann.run('write');
  const before = first.ann.run('read', first.spreadsheetId);
  const state = first.host.state();
  first.host.close();

  let id = 100;
  const again = tinyHost(code, {
    dataStore: openFolderStore(folder),
    newId: () => {
      id += 1;
      return `id-${id}`;
    },
  });
  expect(again.host.state()).toEqual(state);
  expect(again.ann.run('read', first.spreadsheetId)).toEqual(before);
  expect(again.host.outbox()).toHaveLength(1);
  expect(again.host.triggers()).toMatchObject([{ handler: 'read', creator: 'ann@city.org' }]);
  again.host.close();
});
