import { NotSupportedError } from '../../not-supported.ts';
import { anywhere } from '../access.ts';
import { text } from '../args.ts';
import { exception } from '../exception.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';
import { decodeText, encodeText } from './charset.ts';

export interface BlobSelf {
  bytes: Buffer;
  contentType: string | null;
  name: string | null;
}

/** 50 MB: https://developers.google.com/apps-script/guides/services/quotas */
const largest = 50 * 1024 * 1024;

/** https://developers.google.com/apps-script/reference/base/blob */
export const blobClass: ServiceClass<BlobSelf> = {
  path: 'Blob',
  service: 'utilities',
  access: anywhere,
  methods: {
    getBytes: method<BlobSelf>([[], (_run, blob) => toSigned(blob.bytes)]),
    getDataAsString: method<BlobSelf>(
      [[], (_run, blob) => blob.bytes.toString('utf8')],
      [['String'], (_run, blob, [charset]) => decodeText(blob.bytes, text(charset))],
    ),
    getContentType: method<BlobSelf>([[], (_run, blob) => blob.contentType]),
    getName: method<BlobSelf>([[], (_run, blob) => blob.name]),
    getAs: method<BlobSelf>([['String'], (_run, blob, [type]) => convert(blob, text(type))]),
    copyBlob: method<BlobSelf>([[], (_run, blob) => blobRef({ ...blob })]),
    isGoogleType: method<BlobSelf>([
      [],
      (_run, { contentType }) => contentType?.startsWith('application/vnd.google-apps.') === true,
    ]),
    setName: method<BlobSelf>([
      ['String'],
      (_run, blob, [name]) => changed(blob, { name: text(name) }),
    ]),
    setContentType: method<BlobSelf>(
      [['String'], (_run, blob, [type]) => changed(blob, { contentType: text(type) })],
      [['Null'], (_run, blob) => changed(blob, { contentType: null })],
    ),
    setBytes: method<BlobSelf>([
      ['Byte[]'],
      (_run, blob, [bytes]) => changed(blob, { bytes: toBytes(bytes) }),
    ]),
    setDataFromString: method<BlobSelf>(
      [['String'], (_run, blob, [data]) => changed(blob, { bytes: toBytes(data) })],
      [
        ['String', 'String'],
        (_run, blob, [data, charset]) =>
          changed(blob, { bytes: encodeText(text(data), text(charset)) }),
      ],
    ),
  },
};

/** @throws Exception if the data is larger than a blob may be, in the words that users report */
export function blobRef(blob: BlobSelf): ServiceRef<BlobSelf> {
  if (blob.bytes.length > largest) {
    throw exception(`File ${blob.name ?? ''} exceeds the maximum file size.`);
  }
  return new ServiceRef(blobClass, blob);
}

/** The setters change the blob and return it, for chaining. */
function changed(blob: BlobSelf, change: Partial<BlobSelf>): ServiceRef<BlobSelf> {
  const ref = blobRef({ ...blob, ...change });
  Object.assign(blob, change);
  return new ServiceRef(ref.type, blob);
}

/**
 * Google converts most blobs to PDF, and images to images; the host converts none. Anything else is
 * refused in the words that users report.
 */
function convert(blob: BlobSelf, type: string): ServiceRef<BlobSelf> {
  if (type === blob.contentType) return blobRef({ ...blob });
  const image = /^image\/(bmp|gif|jpeg|png)$/;
  const known =
    type === 'application/pdf' || (image.test(type) && image.test(`${blob.contentType}`));
  if (known) throw new NotSupportedError(`Blob.getAs from ${blob.contentType} to ${type}`);
  throw exception(`Converting from ${blob.contentType} to ${type} is not supported.`);
}

/** Bytes are signed in Apps Script: -128 to 127. */
export function toSigned(bytes: Uint8Array): number[] {
  return [...new Int8Array(bytes)];
}

/** Text as UTF-8, or signed bytes as they are. */
export function toBytes(data: unknown): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return Buffer.from(Int8Array.from(data as number[]).buffer);
}
