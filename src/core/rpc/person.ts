import * as z from 'zod/mini';
import type { Problem } from '../shared/outcome.ts';

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

/** A text of somebody that mentions the person. */
export interface MentioningText {
  readonly key: string;
  readonly text: string;
  /** The first places at which it stands; the link is '' where there is none. */
  readonly places: readonly { readonly place: string; readonly link: string }[];
  /** Places that are not among these. */
  readonly more: number;
  /** Whether the add-on can replace the person in it: not in a formula. */
  readonly canReplace: boolean;
}

/** Where a person stands, and what removing would make of it. */
export interface PersonKept {
  readonly email: string;
  readonly name: string;
  readonly pseudonym: string;
  readonly places: readonly {
    readonly place: string;
    readonly count: number;
    readonly fate: string;
  }[];
  readonly texts: readonly MentioningText[];
  readonly problems: readonly Problem[];
}

/** Everything that is kept of a person: rows of sheets, and what the add-on noted. */
export interface PersonExport {
  readonly email: string;
  readonly rows: readonly {
    readonly place: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
  readonly problems: readonly Problem[];
}

export interface PersonRemoved {
  readonly pseudonym: string;
  /** Whether nothing is left to do; otherwise the same call goes on. */
  readonly done: boolean;
  readonly message: string;
  readonly problems: readonly Problem[];
}
