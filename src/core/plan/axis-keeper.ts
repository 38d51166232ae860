/**
 * The axis of one chapter after another. `announced` is the axis that stands directly before the
 * chapter: it holds for the chapters of the same parent from here on, and for all below them.
 */
export function axisKeeper(): (
  number: string,
  parent: string,
  announced: string | null,
) => string | null {
  let open: readonly { readonly name: string; readonly parent: string }[] = [];
  return (number, parent, announced) => {
    open = open.filter((axis) => number.startsWith(`${axis.parent}.`));
    if (announced !== null) {
      open = [...open.filter((axis) => axis.parent !== parent), { name: announced, parent }];
    }
    return open[open.length - 1]?.name ?? null;
  };
}
