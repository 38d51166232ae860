import { embedded } from './on-demand.ts';

/** The parts of a .docx that get the paper's headings, as XML. */
export interface LetterheadXml {
  readonly document: string;
  readonly styles: string;
}

const documentPath = 'word/document.xml';
const stylesPath = 'word/styles.xml';

/** The built-in letterhead in base64, as the build made it. */
export function builtInLetterhead(): string {
  return embedded('letterhead').trim();
}

/**
 * A letterhead, given in base64, with its document part rewritten. Returns undefined if it is no
 * .docx. `rewrite` gives the new document part, or undefined to refuse.
 */
export function rewriteLetterhead(
  base64: string,
  rewrite: (xml: LetterheadXml) => string | undefined,
): GoogleAppsScript.Base.Blob | undefined {
  const parts = unzip(base64);
  const xml = (path: string): string =>
    parts?.find((part) => part.getName() === path)?.getDataAsString() ?? '';
  if (parts === undefined || xml(documentPath) === '') return undefined;
  const document = rewrite({ document: xml(documentPath), styles: xml(stylesPath) });
  if (document === undefined) return undefined;
  const rewritten = parts.map((part) =>
    part.getName() === documentPath
      ? Utilities.newBlob(document, 'application/xml', documentPath)
      : part,
  );
  return Utilities.zip(rewritten, 'letterhead.docx');
}

function unzip(base64: string): GoogleAppsScript.Base.Blob[] | undefined {
  try {
    const bytes = Utilities.base64Decode(base64);
    return Utilities.unzip(Utilities.newBlob(bytes, 'application/zip'));
  } catch {
    return undefined; // neither base64 nor a zip archive
  }
}
