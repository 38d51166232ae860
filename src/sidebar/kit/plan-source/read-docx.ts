import { strFromU8, unzipSync } from 'fflate';
import { fromDocx } from '../../../core/plan/sources/from-docx.ts';
import type { MarkupNode } from '../../../core/plan/sources/markup-node.ts';
import { type PlanText, planText } from '../../../core/plan/sources/plan-text.ts';
import { domNode } from './dom-node.ts';

export type DocxFault = 'too-large' | 'old-word' | 'not-zip' | 'not-docx';

const largest = 10_000_000;
/** What a part may hold when it is unpacked: a small file can hold gigabytes of blanks. */
const largestPart = 60_000_000;

/** Reads a .docx file in the browser. Nothing of it is sent but the text of the plan. */
export async function readDocx(file: File): Promise<PlanText | DocxFault> {
  if (file.size > largest) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The mark of the older .doc, and of a .docx with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'old-word';
  const wanted = /^word\/(document|styles|numbering)\.xml$/;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= largestPart,
    });
  } catch {
    return 'not-zip';
  }
  const part = (name: string): MarkupNode | undefined => {
    const content = parts[`word/${name}.xml`];
    if (content === undefined) return undefined;
    const parsed = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
    return parsed.querySelector('parsererror') ? undefined : domNode(parsed);
  };
  const document = part('document');
  if (document === undefined) return 'not-docx';
  return planText(fromDocx({ document, styles: part('styles'), numbering: part('numbering') }));
}
