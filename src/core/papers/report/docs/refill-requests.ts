import { cleanText } from '../../../shared/clean-text.ts';
import type { DocsDocument, DocsElement, DocsRequest } from '../../../shared/docs-api.ts';

type Placeholders = Readonly<Record<string, string>>;

/** A value of a placeholder in a header or footer that is not current any more. */
interface Stale {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Brings the headers and footers of a Doc up to date: where a value stands that was filled in, and that is
 * another one now, it is replaced. What people wrote beside it stays. In the body an equal text may be
 * somebody's own, and is left alone.
 * @param earlier what was filled in last
 */
export function refillRequests(
  document: DocsDocument,
  earlier: Placeholders,
  now: Placeholders,
): DocsRequest[] {
  // The longest first: the name of a body is a piece of the name of its meeting.
  const changes = Object.entries(earlier)
    .map(([key, value]) => [cleanText(value), cleanText(now[key] ?? value)] as const)
    .filter(([before]) => before !== '')
    .sort(([a], [b]) => b.length - a.length);
  if (changes.every(([before, after]) => before === after)) return [];
  const segments = { ...document.headers, ...document.footers };
  return Object.entries(segments).flatMap(([segmentId, { content = [] }]) =>
    content
      .flatMap((element) => staleIn(element, changes))
      .sort((a, b) => b.start - a.start)
      .flatMap(({ start, end, text }): DocsRequest[] => [
        // Behind the old value, so that the new one looks like it.
        ...(text === '' ? [] : [{ insertText: { location: { segmentId, index: end }, text } }]),
        { deleteContentRange: { range: { segmentId, startIndex: start, endIndex: end } } },
      ]),
  );
}

function staleIn(
  { paragraph, table, startIndex = 0 }: DocsElement,
  changes: readonly (readonly [string, string])[],
): Stale[] {
  if (table) {
    return (table.tableRows ?? []).flatMap(({ tableCells = [] }) =>
      tableCells.flatMap(({ content = [] }) => content.flatMap((each) => staleIn(each, changes))),
    );
  }
  let text = (paragraph?.elements ?? [])
    .map(
      ({ textRun, startIndex: from = 0, endIndex: to = 0 }) =>
        textRun?.content ?? '\uFFFC'.repeat(to - from),
    )
    .join('');
  const found: Stale[] = [];
  for (const [before, after] of changes) {
    const pieces = text.split(before);
    let start = startIndex;
    for (const piece of pieces.slice(0, -1)) {
      start += piece.length;
      if (before !== after) found.push({ start, end: start + before.length, text: after });
      start += before.length;
    }
    // What is found is looked at no more.
    text = pieces.join('\uFFFC'.repeat(before.length));
  }
  return found;
}
