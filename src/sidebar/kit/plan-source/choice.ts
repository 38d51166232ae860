import type { PlanText } from '../../../core/plan/sources/plan-text.ts';
import type { PlanSource } from '../../../core/rpc/contract.ts';
import type { DocxFault } from './read-docx.ts';

/** What the person has chosen and given so far. */
export interface Choice {
  readonly kind: 'built-in' | 'paste' | 'docx' | 'doc';
  readonly text: string;
  readonly docx: { readonly name: string; readonly plan: PlanText } | undefined;
  readonly docxFault: DocxFault | undefined;
  readonly link: string;
}

export const firstChoice: Choice = {
  kind: 'built-in',
  text: '',
  docx: undefined,
  docxFault: undefined,
  link: '',
};

/** The source as the server takes it; undefined while something is missing. */
export function sourceOf({ kind, text, docx, link }: Choice): PlanSource | undefined {
  switch (kind) {
    case 'built-in':
      return { kind };
    case 'paste':
      return text.trim() === '' ? undefined : { kind: 'text', text };
    case 'docx':
      return docx && { kind: 'text', text: docx.plan.text, paragraphs: [...docx.plan.paragraphs] };
    case 'doc':
      return link.trim() === '' ? undefined : { kind, link };
  }
}
