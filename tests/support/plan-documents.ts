import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';

/** A line of the real plan, as a word processor would hold it. */
export interface PlanLine {
  /** Depth of a numbered heading, from 1; 0 for text. */
  readonly heading: number;
  /** Its number, which the document must compute. */
  readonly number: string;
  /** Level of a bullet, from 0; -1 for none. */
  readonly bullet: number;
  readonly runs: readonly { readonly text: string; readonly bold: boolean }[];
}

/** Takes the real plan apart. Its headings are the lines with a number, its bullets have a dash. */
export function planLines(text: string): PlanLine[] {
  const lines: PlanLine[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const heading = /^(\d{1,2}(?:\.\d+)*)\.? (.+)$/.exec(line);
    const bullet = /^( *)(?:-|•|o) (.+)$/.exec(line);
    const body = heading?.[2] ?? bullet?.[2] ?? line;
    lines.push({
      heading: heading?.[1]?.split('.').length ?? 0,
      number: heading?.[1] ?? '',
      bullet: bullet ? ((bullet[1]?.length ?? 0) > 0 ? 1 : 0) : -1,
      runs: body
        .trim()
        .split('**')
        .map((part, i) => ({ text: part, bold: i % 2 === 1 }))
        .filter((run) => run.text !== ''),
    });
  }
  return lines;
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** The plan as Word saves it: no number and no bullet is text, all are computed from lists. */
export async function planDocx(lines: readonly PlanLine[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'headings',
          levels: levels.map((_level, i) => ({
            level: i,
            format: LevelFormat.DECIMAL,
            text: `${Array.from({ length: i + 1 }, (_n, n) => `%${n + 1}`).join('.')}.`,
            alignment: AlignmentType.START,
          })),
        },
        {
          reference: 'bullets',
          levels: ['•', 'o'].map((text, level) => ({ level, format: LevelFormat.BULLET, text })),
        },
      ],
    },
    sections: [{ children: lines.map(paragraph) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraph({ heading, bullet, runs }: PlanLine): Paragraph {
  const style = levels[heading - 1];
  return new Paragraph({
    children: runs.map(({ text, bold }) => new TextRun({ text, bold })),
    ...(style ? { heading: style, numbering: { reference: 'headings', level: heading - 1 } } : {}),
    ...(bullet >= 0 ? { numbering: { reference: 'bullets', level: bullet } } : {}),
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What Google Docs puts on the clipboard: bold by weight, all in a `b` that is not bold. */
export function googleDocsHtml(lines: readonly PlanLine[]): string {
  const span = ({ text, bold }: PlanLine['runs'][number]): string =>
    `<span style="font-size:11pt;font-weight:${bold ? 700 : 400};">${escaped(text)}</span>`;
  const body = lines.map((line) => {
    const runs = line.runs.map(span).join('');
    if (line.heading > 0) {
      const tag = `h${line.heading}`;
      return `<${tag} dir="ltr"><span style="font-weight:400;">${line.number}. </span>${runs}</${tag}>`;
    }
    if (line.bullet < 0) return `<p dir="ltr">${runs}</p><br/>`;
    const item = `<li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="${line.bullet + 1}"><p dir="ltr" role="presentation">${runs}</p></li>`;
    return line.bullet === 0 ? `<ul>${item}</ul>` : `<ul><ul>${item}</ul></ul>`;
  });
  return `<meta charset="utf-8"/><b style="font-weight:normal;" id="docs-internal-guid-1">${body.join('')}</b>`;
}

/** What Word puts on the clipboard: markers as text in spans that Word itself ignores. */
export function wordHtml(lines: readonly PlanLine[]): string {
  const run = ({ text, bold }: PlanLine['runs'][number]): string =>
    bold ? `<b><span lang="EN-GB">${escaped(text)}</span></b>` : `<span>${escaped(text)}</span>`;
  const ignored = (marker: string): string =>
    `<span style="mso-list:Ignore">${marker}<span style="font:7.0pt">&#160;&#160;&#160; </span></span>`;
  const body = lines.map((line) => {
    const runs = line.runs.map(run).join('');
    if (line.heading > 0) {
      const { heading, number } = line;
      return `<h${heading} style="mso-list:l1 level${heading} lfo2">${ignored(`${number}.`)}${runs}</h${heading}>`;
    }
    if (line.bullet < 0) return `<p class="MsoNormal">${runs}<o:p></o:p></p>`;
    const marker = line.bullet === 0 ? '·' : 'o';
    return `<p class="MsoListParagraph" style="mso-list:l0 level${line.bullet + 1} lfo1">${ignored(marker)}${runs}</p>`;
  });
  return `<html><head><style>p.MsoNormal {}</style></head><body>${body.join('')}</body></html>`;
}
