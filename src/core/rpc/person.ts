import type { Problem } from '../shared/outcome.ts';
import * as z from '../shared/schema.ts';

/** Whom it is about. */
export const PersonInput = z.object({
  email: z.string().check(z.maxLength(254)),
  /** As texts call the person, where Settings does not tell; '' for nothing more. */
  name: z._default(z.string().check(z.maxLength(200)), ''),
});
export type PersonInput = z.infer<typeof PersonInput>;

export const RemovePersonInput = z.object({
  ...PersonInput.shape,
  /** Keys of the texts, as `person.read` gives them, in which the person is replaced as well. */
  texts: z._default(z.array(z.string().check(z.maxLength(50))).check(z.maxLength(5000)), []),
});
export type RemovePersonInput = z.infer<typeof RemovePersonInput>;

export interface PersonRemoved {
  readonly pseudonym: string;
  /** Whether nothing is left to do; otherwise the same call goes on. */
  readonly done: boolean;
  readonly message: string;
  readonly problems: readonly Problem[];
}
