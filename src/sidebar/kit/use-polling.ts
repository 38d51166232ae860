import { useEffect, useRef } from 'preact/hooks';
import { pauseAfter } from '../../core/shared/polling.ts';

/** What tells that somebody uses the page: from then on it asks as often as at first. */
const signs = ['pointerover', 'pointerdown', 'keydown', 'focusin'] as const;

/** What a question brought; after `over` none is asked any more. */
export type Polled = 'changed' | 'same' | 'over';

/**
 * Calls `ask` now and then, for as long as the page is there and somebody looks at it: less and less
 * often while nothing changes. The next call waits for the one before.
 * @param ask is told for how many milliseconds it has been quiet
 */
export function usePolling(ask: (quiet: number) => Promise<Polled>): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    let asking = false;
    let asked = 0;
    let changed = Date.now();
    const next = async (): Promise<void> => {
      clearTimeout(timer);
      if (gone || asking || document.hidden) return;
      asking = true;
      asked = Date.now();
      // What a failed call means for the person is the caller's to say.
      const polled = await latest.current(asked - changed).catch(() => 'same');
      asking = false;
      if (polled === 'over') gone = true;
      if (polled === 'changed') changed = Date.now();
      plan();
    };
    const plan = (): void => {
      clearTimeout(timer);
      if (gone || asking || document.hidden) return;
      const now = Date.now();
      timer = setTimeout(next, Math.max(0, asked + pauseAfter(now - changed) - now));
    };
    const used = (): void => {
      changed = Date.now();
      plan();
    };
    for (const sign of signs) document.addEventListener(sign, used);
    document.addEventListener('visibilitychange', used);
    window.addEventListener('focus', used);
    void next();
    return () => {
      gone = true;
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, used);
      document.removeEventListener('visibilitychange', used);
      window.removeEventListener('focus', used);
    };
  }, []);
}
