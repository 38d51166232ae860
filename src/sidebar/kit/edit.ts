/** What a form holds, as typed: a text for each field. */
type Texts<D> = { readonly [K in keyof D]: string };

/** What is being typed, over what the sheet held when each field was begun. */
export interface Edit<D extends Texts<D>> {
  readonly base: D;
  readonly draft: D;
}

const fieldsOf = <D extends Texts<D>>(draft: D): (keyof D)[] => Object.keys(draft) as (keyof D)[]; // a draft holds its fields only

/** The fields in which the person typed something else. */
export function edited<D extends Texts<D>>({ base, draft }: Edit<D>): (keyof D)[] {
  return fieldsOf(base).filter((field) => draft[field].trim() !== base[field].trim());
}

/** A draft with some fields of another one. */
export function withFields<D extends Texts<D>>(draft: D, other: D, names: readonly (keyof D)[]): D {
  return { ...draft, ...Object.fromEntries(names.map((name) => [name, other[name]])) };
}

/**
 * The same edit over the sheet as it stands now: what was not touched follows the sheet, what was typed
 * stays, over what it was begun on.
 */
export function rebasedOn<D extends Texts<D>>(edit: Edit<D>, now: D): Edit<D> {
  const mine = edited(edit);
  return {
    base: withFields(now, edit.base, mine),
    draft: withFields(now, edit.draft, mine),
  };
}

/** Lets go of some fields: they follow the sheet again. */
export function released<D extends Texts<D>>(edit: Edit<D>, names: readonly string[]): Edit<D> {
  const known = fieldsOf(edit.base).filter((field) => names.includes(String(field)));
  return { ...edit, draft: withFields(edit.draft, edit.base, known) };
}

/** An edit after a save: what was saved is no longer typed, what was typed meanwhile still is. */
export function settled<D extends Texts<D>>(edit: Edit<D>, saved: Edit<D>): Edit<D> {
  return { ...edit, base: withFields(edit.base, saved.draft, edited(saved)) };
}
