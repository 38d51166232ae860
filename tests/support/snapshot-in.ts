import { createEvaluator, createSheetsService } from 'apps-script-emulator';
import type { Snapshot } from '../../src/core/workbook/snapshot.ts';
import type { AddOn } from './add-on.ts';
import { manager, now, readSnapshot } from './sheets-host.ts';

/** What the add-on would read of its workbook now, read beside it: no call is counted or traced. */
export function snapshotIn({ host, spreadsheetId }: AddOn): Snapshot {
  const service = createSheetsService({
    store: host.store,
    now,
    newId: () => 'unused',
    evaluate: createEvaluator({ now }),
  });
  const caller = { email: manager, counted: false };
  return readSnapshot(
    (method, params) => service.call(method, params, undefined, caller),
    spreadsheetId,
  );
}
