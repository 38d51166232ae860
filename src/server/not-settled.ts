import type { Problem } from '../core/shared/outcome.ts';

/** What was written is there, and some cells may not hold what they should: people went on sorting. */
export class NotSettled extends Error {
  override readonly name = 'NotSettled';
  /** The whole first, then cell by cell. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length - 1} cells`);
    this.problems = problems;
  }
}
