/**
 * How long, in milliseconds, a test waits for what it expects before it says that it did not come. It comes
 * in moments on a machine with nothing else to do, and waiting for it costs no more.
 */
export const patience = 60_000;
