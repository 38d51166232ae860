import { unzipSync } from 'fflate';
import { DocxError } from '../docx-error.ts';
import { children, parseXml, type Xml } from './xml.ts';

/** A .docx as the importer sees it: its parts, and what they refer to. */
export interface DocxPackage {
  /** The path of the main document. */
  readonly main: string;
  /** A part as XML; undefined if it is not there. */
  readonly xml: (path: string | undefined) => Xml | undefined;
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** What a part refers to, by ID. */
  readonly targets: (path: string) => ReadonlyMap<string, Target>;
}

export interface Target {
  /** The last word of the type: `header`, `image`, `hyperlink`. */
  readonly kind: string;
  /** A path in the file, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Drive converts text files of up to 50 MB. https://support.google.com/drive/answer/37603 */
const MAX_FILE = 50 * 2 ** 20;
/** A template unpacks to less than 1 MB, its pictures aside. */
const MAX_XML = 12 * 2 ** 20;
const MAX_TOTAL = 80 * 2 ** 20;
const READ = /\.(?:xml|rels|png|jpe?g|gif|bmp|svg|webp|tiff?|emf|wmf)$/i;

/** @throws DocxError */
export function readPackage(bytes: Uint8Array): DocxPackage {
  if (bytes.length > MAX_FILE) throw new DocxError('TOO_LARGE');
  refuseOthers(bytes);
  const parts = unzipped(bytes);
  const xml = (path: string | undefined): Xml | undefined => {
    const part = path === undefined ? undefined : parts.get(path);
    return part ? parseXml(decode(part)) : undefined;
  };
  const targets = (path: string) => relationships(path, xml(relsPath(path)));
  const main =
    [...targets('').values()].find(({ kind }) => kind === 'officeDocument')?.target ??
    'word/document.xml';
  if (!parts.has(main)) throw new DocxError('NO_DOCUMENT');
  return { main, xml, bytes: (path) => parts.get(path), targets };
}

function refuseOthers(bytes: Uint8Array): void {
  const starts = (...signature: number[]) =>
    signature.every((byte, index) => bytes[index] === byte);
  // A compound file: an old format, or a new one inside its encryption.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const names = Buffer.from('EncryptedPackage', 'utf16le');
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(names);
    throw new DocxError(encrypted ? 'ENCRYPTED' : 'OLD_FORMAT');
  }
  if (!starts(0x50, 0x4b)) throw new DocxError('NOT_DOCX');
}

/** The parts that are read, by path. Sizes are those that the file declares: no more is unpacked. */
function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        total += originalSize;
        const isXml = /\.(?:xml|rels)$/i.test(name);
        if (total > MAX_TOTAL || (isXml && originalSize > MAX_XML)) {
          throw new DocxError('TOO_LARGE');
        }
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    throw cause instanceof DocxError ? cause : new DocxError('BROKEN', { cause });
  }
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder('utf-16le').decode(
      Buffer.from(bytes)
        .subarray(0, -1 & ~1)
        .swap16(),
    );
  }
  return new TextDecoder().decode(bytes);
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; the package itself has an empty path. */
function relsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function relationships(path: string, rels: Xml | undefined): Map<string, Target> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return new Map(
    children(rels, 'rel:Relationship').map(({ attributes }) => {
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
      const resolved = external ? target : resolve(folder, target);
      return [attributes.get('Id') ?? '', { kind, target: resolved, external }];
    }),
  );
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
