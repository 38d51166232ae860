const patience = 20_000;

/**
 * Runs `work` alone among the add-on's executions on this document. Returns undefined if another
 * held the lock for 20 seconds. A clock trigger may have no document: the script's lock serves then.
 * The lock never stops people from editing by hand.
 */
export function withDocumentLock<T>(work: () => T): { readonly value: T } | undefined {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!lock.tryLock(patience)) return undefined;
  try {
    return { value: work() };
  } finally {
    lock.releaseLock();
  }
}
