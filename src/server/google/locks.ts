const patience = 20_000;

/** Runs `work` under a lock; undefined if another execution held it all the time. */
export type Lock = <T>(work: () => T) => { readonly value: T } | undefined;

/**
 * Runs `work` alone among the add-on's executions on this document. Returns undefined if another
 * held the lock for 20 seconds. The lock never stops people from editing by hand.
 */
export const withDocumentLock: Lock = (work) =>
  locked(LockService.getDocumentLock() ?? LockService.getScriptLock(), patience, work);

/** Runs `work` alone among the clock runs of everybody. */
export const withScriptLock: Lock = (work) => locked(LockService.getScriptLock(), patience, work);

/** Runs `work` alone among this person's executions. */
export const withUserLock: Lock = (work) => locked(LockService.getUserLock(), patience, work);

function locked<T>(
  lock: GoogleAppsScript.Lock.Lock,
  ms: number,
  work: () => T,
): { readonly value: T } | undefined {
  if (!lock.tryLock(ms)) return undefined;
  try {
    return { value: work() };
  } finally {
    lock.releaseLock();
  }
}
