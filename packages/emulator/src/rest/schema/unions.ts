/**
 * The unions (`oneof`) of a message by Google's name of them, as `schemas/rules.mjs` writes
 * them: the fields of which at most one may be set, or all of the message's.
 */
export type Unions = Readonly<Record<string, '*' | readonly string[]>>;

/** The first field that is set although another of its union is already. */
export function secondOfUnion(
  unions: Unions,
  message: object,
): { readonly union: string; readonly field: string } | undefined {
  for (const [union, fields] of Object.entries(unions)) {
    const set = Object.keys(message).filter((name) => fields === '*' || fields.includes(name));
    if (set[1] !== undefined) return { union, field: set[1] };
  }
  return undefined;
}
