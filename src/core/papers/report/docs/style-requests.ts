import type { DocsRequest } from '../../../shared/docs-api.ts';
import type { Run, Runs } from '../block.ts';
import { docsColor, fieldsOf, linkText, mutedColor, textFields } from './looks.ts';

type TextStyle = gapi.client.docs.TextStyle;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;

/** Keys of all headings → the IDs that Docs gave; undefined where it gave none, so that nothing links there. */
export type HeadingIds = ReadonlyMap<string, string | undefined>;

/** Sets the look of the paragraphs that [start, end) touches. */
export function paragraphStyle(start: number, end: number, style: ParagraphStyle): DocsRequest {
  return {
    updateParagraphStyle: {
      range: { startIndex: start, endIndex: end },
      paragraphStyle: style,
      fields: fieldsOf(style),
    },
  };
}

/** Sets the style of the text in [start, end). A field without a value becomes the paragraph's own. */
export function textStyle(
  start: number,
  end: number,
  style: TextStyle,
  fields = fieldsOf(style),
): DocsRequest {
  return {
    updateTextStyle: { range: { startIndex: start, endIndex: end }, textStyle: style, fields },
  };
}

/** Takes every style from the text of [start, end) that it may have from what stood there before. */
export const plainText = (start: number, end: number): DocsRequest =>
  textStyle(start, end, {}, textFields);

/** The styles of runs that stand one behind the other from `start`. */
export function runStyles(runs: Runs, start: number, headings: HeadingIds): DocsRequest[] {
  let at = start;
  return mergedRuns(runs).flatMap((run) => {
    const from = at;
    at += run.text.length;
    const style = styleOf(run, headings);
    // Links inside the paper, its contents above all, read as text: a colour of a link's own is unset.
    const unset = style.link && !style.foregroundColor ? ['foregroundColor'] : [];
    const fields = [...Object.keys(style), ...unset].join(',');
    return at > from && fields !== '' ? [textStyle(from, at, style, fields)] : [];
  });
}

function styleOf(run: Run, headings: HeadingIds): TextStyle {
  const ink = run.color ?? (run.muted ? mutedColor : undefined);
  return {
    ...linkStyle(run.link, headings),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(ink === undefined ? {} : { foregroundColor: docsColor(ink) }),
    ...(run.fill === undefined ? {} : { backgroundColor: docsColor(run.fill) }),
  };
}

function linkStyle(link: Run['link'], headings: HeadingIds): TextStyle {
  if (link === undefined) return {};
  if ('url' in link) return { link: { url: link.url }, ...linkText };
  const headingId = idOf(link.heading, headings);
  return headingId ? { link: { headingId }, underline: false } : {};
}

/** Neighbours of one look as one run, which needs one request. */
function mergedRuns(runs: Runs): Runs {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' })) {
      merged[merged.length - 1] = { ...run, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}

function idOf(key: string, headings: HeadingIds): string | undefined {
  if (!headings.has(key)) throw new Error(`No heading ${key} to link to`);
  return headings.get(key);
}

/** Joins neighbouring requests that set the same look on ranges which touch. */
export function joined(requests: readonly DocsRequest[]): DocsRequest[] {
  const result: DocsRequest[] = [];
  for (const request of requests) {
    const last = result[result.length - 1];
    const [before, now] = [last?.updateParagraphStyle, request.updateParagraphStyle];
    const touches = before?.range?.endIndex === now?.range?.startIndex;
    if (
      before?.range &&
      now?.range?.endIndex !== undefined &&
      touches &&
      JSON.stringify(before.paragraphStyle) === JSON.stringify(now.paragraphStyle)
    ) {
      result[result.length - 1] = paragraphStyle(
        before.range.startIndex ?? 0,
        now.range.endIndex,
        now.paragraphStyle ?? {},
      );
    } else result.push(request);
  }
  return result;
}
