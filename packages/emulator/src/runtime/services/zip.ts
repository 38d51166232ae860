import { unzipSync, zipSync } from 'fflate';
import { NotSupportedError } from '../../not-supported.ts';
import { list } from '../args.ts';
import { exception } from '../exception.ts';
import { ServiceRef, selfOf } from '../service-class.ts';
import { type BlobSelf, blobClass, blobRef } from './blob.ts';

const zipType = 'application/zip';
/** A blob holds 50 MB: https://developers.google.com/apps-script/guides/services/quotas */
const largest = 50 * 1024 * 1024;

/**
 * `Utilities.zip`: https://developers.google.com/apps-script/reference/utilities/utilities#zipblobs,-name
 *
 * @param name of the archive; without one it is assumed to be `archive.zip`
 */
export function zipBlobs(
  blobs: unknown,
  name: string | undefined,
  now: Date,
): ServiceRef<BlobSelf> {
  const files: Record<string, Uint8Array> = Object.create(null);
  for (const item of list(blobs)) {
    const blob = selfOf(blobClass, item);
    if (blob === undefined) {
      if (item instanceof ServiceRef) throw new NotSupportedError(`zip of ${item.type.path}`);
      throw exception("The parameters don't match the method signature for Utilities.zip.");
    }
    // The words of this refusal are seen with DriveApp.createFile, and assumed here.
    if (blob.name === null || blob.name === '') {
      throw exception('Blob object must have non-null name for this operation.');
    }
    if (Object.hasOwn(files, blob.name)) {
      throw new NotSupportedError(`zip of two blobs named ${blob.name}`);
    }
    files[blob.name] = blob.bytes;
  }
  const bytes = Buffer.from(zipSync(files, { mtime: now }));
  return blobRef({ bytes, contentType: zipType, name: name ?? 'archive.zip' });
}

/**
 * `Utilities.unzip`: one blob for each file, named by its path in the archive. Other content types
 * than zip are refused, as users of .docx and .xlsx report: set it first. Each has the content type of
 * its name (brucemcpherson/gas-fakes, tests on the real service). Assumed: which one, and that folders are
 * left out.
 */
export function unzipBlob(blob: BlobSelf): ServiceRef<BlobSelf>[] {
  if (blob.contentType !== zipType) throw exception('Invalid argument');
  return Object.entries(filesOf(blob.bytes))
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) =>
      blobRef({ bytes: Buffer.from(bytes), contentType: typeOf(path), name: path }),
    );
}

const types: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  xml: 'text/xml',
  rels: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
};

const typeOf = (path: string): string =>
  types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** What fflate cannot read (no archive, encrypted, other compressions) Google refuses, too. */
function filesOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > largest) throw new RangeError('too large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RangeError && error.message === 'too large') {
      throw exception('The archive exceeds the maximum file size.');
    }
    throw exception('Invalid argument');
  }
}
