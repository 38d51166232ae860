import type { Problem } from '../shared/outcome.ts';

/** What became of the protections, and where Settings and the sharing of the file disagree. */
export interface RolesResult {
  /** Who may change protected cells from now on, and who no longer; addresses. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly message: string;
  readonly problems: readonly Problem[];
}
