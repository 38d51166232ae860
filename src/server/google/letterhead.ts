import {
  archiveLimit,
  type OverLimit,
  xmlLimit,
} from '../../core/papers/report/letterhead/letterhead-limits.ts';
import type { LetterheadXml } from '../../core/papers/report/letterhead/with-slots.ts';
import { zipDirectory } from '../../core/papers/report/letterhead/zip-directory.ts';

const documentPath = 'word/document.xml';
const stylesPath = 'word/styles.xml';

/** The built-in letterhead in base64: the build puts the string in its place. */
declare const builtInLetterheadBase64: string;

/** The built-in letterhead in base64. */
export function builtInLetterhead(): string {
  return builtInLetterheadBase64;
}

/**
 * A letterhead, given in base64, with its document and styles rewritten. Returns undefined if it is
 * no .docx. `rewrite` gives the new parts, or undefined to refuse.
 */
export function rewriteLetterhead(
  base64: string,
  rewrite: (xml: LetterheadXml) => LetterheadXml | undefined,
): GoogleAppsScript.Base.Blob | undefined {
  const parts = unzip(base64);
  const text = (path: string): string =>
    parts?.find((part) => part.getName() === path)?.getDataAsString() ?? '';
  if (parts === undefined || text(documentPath) === '') return undefined;
  const xml = rewrite({ document: text(documentPath), styles: text(stylesPath) });
  if (xml === undefined) return undefined;
  const written = new Map([
    [documentPath, xml.document],
    [stylesPath, xml.styles],
  ]);
  const rewritten = parts.map((part) => {
    const content = written.get(part.getName() ?? '');
    return content === undefined
      ? part
      : Utilities.newBlob(content, 'application/xml', part.getName() ?? '');
  });
  return Utilities.zip(rewritten, 'letterhead.docx');
}

/** What a letterhead, given in base64, has too much of; undefined if nothing, or if it is no .docx. */
export function letterheadLimit(base64: string): OverLimit | undefined {
  const bytes = decoded(base64);
  const over = archiveLimit((bytes && zipDirectory(bytes)) ?? []);
  if (over !== undefined) return over;
  const parts = (unzip(base64) ?? []).filter((part) =>
    /\.(?:xml|rels)$/i.test(part.getName() ?? ''),
  );
  for (const part of parts) {
    const found = xmlLimit(part.getName() ?? '', part.getDataAsString());
    if (found !== undefined) return found;
  }
  return undefined;
}

function decoded(base64: string): number[] | undefined {
  try {
    return Utilities.base64Decode(base64);
  } catch {
    return undefined; // no base64
  }
}

function unzip(base64: string): GoogleAppsScript.Base.Blob[] | undefined {
  const bytes = decoded(base64);
  try {
    return bytes && Utilities.unzip(Utilities.newBlob(bytes, 'application/zip'));
  } catch {
    return undefined; // no archive
  }
}
