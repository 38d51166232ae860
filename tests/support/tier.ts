import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly tier: 'fast' | 'exhaustive';
  }
}

const isExhaustive = inject('tier') === 'exhaustive';

/** How many examples of a property are tried: in the fast tier a tenth of them, at least 3. */
export const runs = (exhaustive: number): number =>
  isExhaustive ? exhaustive : Math.max(3, Math.ceil(exhaustive / 10));

/** The failures that the `index`-th call meets: all of them, or one in turn in the fast tier. */
export const meets = <T>(failures: readonly T[], index: number): readonly T[] =>
  isExhaustive ? failures : failures.filter((_, n) => n === index % failures.length);

/** What is tried of a list: all of it, or its first, middle and last in the fast tier. */
export const some = <T>(all: readonly T[]): readonly T[] =>
  isExhaustive
    ? all
    : all.filter((_, i) => i === 0 || i === all.length >> 1 || i === all.length - 1);
