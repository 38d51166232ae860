import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { isUnfinished } from '../../core/workbook/layout/marker.ts';
import { lostHeader } from '../../core/workbook/lost-header.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { repair as repairRequests } from '../../core/workbook/set-up.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { requireManager } from './rights.ts';
import { type Planned, writeLayout } from './write-layout.ts';

/** Puts structure and format right. Entries stay as they are. */
export const repair: Handlers<Context>['layout.repair'] = (_input, context) =>
  answering<Output<'layout.repair'>>(context.lang, () => {
    const written = writeLayout<Planned>(context, (snapshot) => {
      const settings = readSettings(snapshot);
      if (settings === undefined || settings.year === null)
        return fault('not-set-up', context.lang);
      if (isUnfinished(snapshot)) return fault('unfinished', context.lang);
      const allowed = requireManager(context, snapshot, settings);
      if (!allowed.ok) return allowed;
      const lost = lostHeader(snapshot);
      if (lost !== undefined) return fault('header-lost', context.lang, lost);
      const today = context.today(snapshot.properties.timeZone);
      return {
        ok: true,
        value: { requests: repairRequests(snapshot, settings, today, context.email) },
      };
    });
    return written.ok ? { ok: true, value: { requests: written.value.requests.length } } : written;
  });
