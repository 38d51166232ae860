import * as z from 'zod/mini';
import { Problem } from './outcome.ts';

/** What became of the protections, and where Settings and the sharing of the file disagree. */
export const RolesResult = z.object({
  /** Who may change protected cells from now on, and who no longer; addresses. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  message: z.string(),
  problems: z.array(Problem),
});
