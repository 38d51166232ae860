import type { FileClaim } from '../access/sharing/file-claim.ts';
import { type Lang, languages } from '../shared/i18n/lang.ts';
import type { PaperEntry } from './paper-entry.ts';
import { paperName } from './write-papers.ts';

type DocClaim = Extract<FileClaim, { kind: 'paper' }>;

/** What the row of a paper says of a Doc. */
export function docClaim(entry: PaperEntry, lang: Lang, id: string): DocClaim {
  const name = `${paperName(entry)} (${lang.toUpperCase()})`;
  return { kind: 'paper', id, name, paperId: entry.paperId, lang };
}

/** What the row of a paper says of its Docs. */
export const docClaims = (entry: PaperEntry): DocClaim[] =>
  languages.flatMap((lang): DocClaim[] => {
    const doc = entry.record.docs[lang];
    return doc === undefined ? [] : [docClaim(entry, lang, doc.id)];
  });
