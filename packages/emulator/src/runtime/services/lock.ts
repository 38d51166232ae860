import { enabled } from '../access.ts';
import { number } from '../args.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

/** https://developers.google.com/apps-script/reference/lock/lock; `self` is the lock's key. */
const lockClass: ServiceClass<string> = {
  path: 'LockService.Lock',
  service: 'lock',
  access: enabled,
  methods: {
    tryLock: method<string>([['Integer'], (run, key, [ms]) => tryLock(run, key, number(ms))]),
    waitLock: method<string>([
      ['Integer'],
      (run, key, [ms]) => {
        if (tryLock(run, key, number(ms))) return;
        throw exception('Lock timeout: another process was holding the lock for too long.');
      },
    ]),
    hasLock: method<string>([[], (run, key) => run.host.locks.holds(key, run.id)]),
    releaseLock: method<string>([[], (run, key) => run.host.locks.release(key, run.id)]),
  },
};

const lockServiceClass: ServiceClass = {
  path: 'LockService',
  service: 'lock',
  access: enabled,
  methods: {
    // "If this is called outside of a container, null is returned."
    getDocumentLock: method([
      [],
      (run) =>
        run.containerId === undefined
          ? null
          : new ServiceRef(lockClass, documentLockKey(run.containerId)),
    ]),
    getScriptLock: method([[], () => new ServiceRef(lockClass, scriptLockKey)]),
    getUserLock: method([[], (run) => new ServiceRef(lockClass, userLockKey(run.user))]),
  },
};

export const lockService = new ServiceRef(lockServiceClass, undefined);

export const scriptLockKey = 'script';
export const documentLockKey = (spreadsheetId: string): string => `document ${spreadsheetId}`;
export const userLockKey = (email: string): string => `user ${email}`;

function tryLock(run: Run, key: string, ms: number): boolean {
  const { locks, clock } = run.host;
  if (ms < 0) return false;
  if (locks.acquire(key, run.id)) return true;
  run.wait(Math.min(ms, Math.max(0, locks.freeAt(key) - clock.now().getTime())));
  return locks.acquire(key, run.id);
}
