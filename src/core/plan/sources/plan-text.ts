import { createMarkers, type Marker } from './list-markers.ts';
import type { SourceDocument, SourceParagraph, SourceRun } from './source-paragraph.ts';

/** A document as the text that the reader of plans takes. */
export interface PlanText {
  readonly text: string;
  /** For each line of the text, the paragraph of the document that it came from, from 1; 0: none. */
  readonly paragraphs: readonly number[];
}

const indent = '    ';

/** Writes a document as plan text: numbers and bullets in front, bold between `**`. */
export function planText({ paragraphs, lists }: SourceDocument): PlanText {
  const markerOf = createMarkers(lists);
  const lines: string[] = [];
  const origins: number[] = [];
  const add = (line: string, origin: number): void => {
    lines.push(line);
    origins.push(origin);
  };
  let listAbove = false;
  paragraphs.forEach((paragraph, index) => {
    const marker = markerOf(paragraph);
    const body = bodyText(paragraph);
    if (body === '') return;
    const isItem = marker.kind !== 'none' && paragraph.heading === 0;
    // Neighbouring lines are read as one paragraph, items are not.
    if (!(isItem && listAbove)) add('', 0);
    listAbove = isItem;
    add(front(paragraph, marker, body) + body, index + 1);
  });
  return { text: lines.join('\n'), paragraphs: origins };
}

function front({ heading }: SourceParagraph, marker: Marker, body: string): string {
  // Only a number makes a heading of a plan; axes and tiers are headings without one.
  const hash = heading > 0 ? `${'#'.repeat(Math.min(heading, 6))} ` : '';
  if (marker.kind === 'number') {
    if (heading > 0) return `${hash}${marker.text} `;
    return /^\d+(\.\d+)+\.?$/.test(marker.text)
      ? `${marker.text} `
      : `${indent.repeat(marker.level)}${marker.text} `;
  }
  if (marker.kind === 'bullet' && heading === 0) return `${indent.repeat(marker.level)}- `;
  return /^\d{1,3}(\.\d{1,3})*[.:]? /.test(body) ? hash : '';
}

function bodyText({ runs, heading }: SourceParagraph): string {
  const clean = runs
    .map(({ text, bold }): SourceRun => ({ text: plain(text), bold }))
    .filter(({ text }) => text !== '');
  // A heading is bold by its style.
  const marked =
    heading > 0 ? clean.map(({ text }) => text).join('') : joined(clean).map(markedRun).join('');
  return marked.trim();
}

/** The reader of plans takes two stars for bold: a document's own are told apart. */
function plain(text: string): string {
  return text.replace(/\*\*/g, '∗∗').replace(/[\n\r\v]+/g, ' ');
}

/** Neighbouring runs of one look are one. */
function joined(runs: readonly SourceRun[]): SourceRun[] {
  const all: SourceRun[] = [];
  for (const run of runs) {
    const last = all[all.length - 1];
    // White space has no weight.
    const bold = run.text.trim() === '' && last ? last.bold : run.bold;
    if (last?.bold === bold) all[all.length - 1] = { text: last.text + run.text, bold };
    else all.push({ text: run.text, bold });
  }
  return all;
}

function markedRun({ text, bold }: SourceRun): string {
  const words = text.trim();
  if (!bold || words === '') return text;
  const start = text.length - text.trimStart().length;
  return `${text.slice(0, start)}**${words}**${text.slice(start + words.length)}`;
}
