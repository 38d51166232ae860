import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlNode } from './xml.ts';

/** A file that Drive would not convert, in one sentence. */
export class DocxError extends Error {
  override readonly name = 'DocxError';
}

/** The parts of a .docx that are read. */
export interface Docx {
  /** A part by its path, or undefined. */
  xml(path: string): XmlNode | undefined;
  /** Targets of a part's relationships, by ID. */
  relationships(path: string): ReadonlyMap<string, string>;
}

/** Drive converts text documents up to 50 MB (https://support.google.com/drive/answer/37603). */
const largestFile = 50 * 1024 * 1024;
const largestPart = 100 * 1024 * 1024;

/** Opens a Word document. @throws DocxError */
export function openDocx(bytes: Uint8Array): Docx {
  if (bytes.length > largestFile) throw new DocxError('The file is larger than 50 MB.');
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > largestPart) throw new DocxError(`The part ${name} is too large.`);
        return /\.(xml|rels)$/.test(name);
      },
    });
  } catch (error) {
    if (error instanceof DocxError) throw error;
    throw new DocxError('The file is not a Word document: it is no zip archive.');
  }
  const xml = (path: string): XmlNode | undefined => {
    const part = parts[path];
    if (part === undefined) return undefined;
    try {
      return parseXml(strFromU8(part));
    } catch {
      throw new DocxError(`The file is damaged: its part ${path} cannot be read.`);
    }
  };
  if (parts['word/document.xml'] === undefined) {
    throw new DocxError('The file is not a Word document: it has no part word/document.xml.');
  }
  return {
    xml,
    relationships: (path) => {
      const slash = path.lastIndexOf('/');
      const rels = xml(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`);
      return new Map(
        (rels?.children ?? []).map(({ attributes }) => [
          attributes.Id ?? '',
          attributes.Target ?? '',
        ]),
      );
    },
  };
}
