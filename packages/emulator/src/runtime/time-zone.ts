/**
 * Runs an action with this as the local time zone of `Date` and `Intl`: Apps Script's is the one of
 * the manifest. Node reads the variable again when it is set.
 */
export function withTimeZone<T>(timeZone: string, action: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
