import { useEffect, useRef } from 'preact/hooks';

/** How often the selection is asked for, in milliseconds. */
const interval = 2500;

/**
 * Calls `ask` now and then, for as long as the page is there and somebody looks at it. The next call
 * waits for the one before.
 */
export function usePolling(ask: () => Promise<void>): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    let asking = false;
    const next = async (): Promise<void> => {
      clearTimeout(timer);
      if (gone || asking || document.hidden) return;
      asking = true;
      // What a failed call means for the person is the caller's to say.
      await latest.current().catch(() => undefined);
      asking = false;
      if (!gone) timer = setTimeout(next, interval);
    };
    document.addEventListener('visibilitychange', next);
    void next();
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', next);
    };
  }, []);
}
