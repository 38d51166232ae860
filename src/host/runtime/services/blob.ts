import { anywhere } from '../access.ts';
import { text } from '../args.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

export interface BlobSelf {
  readonly bytes: Buffer;
  readonly contentType: string | null;
  name: string | null;
}

/** https://developers.google.com/apps-script/reference/base/blob */
export const blobClass: ServiceClass<BlobSelf> = {
  path: 'Blob',
  service: 'utilities',
  access: anywhere,
  methods: {
    getBytes: method<BlobSelf>([[], (_run, blob) => toSigned(blob.bytes)]),
    getDataAsString: method<BlobSelf>([[], (_run, blob) => blob.bytes.toString('utf8')]),
    getContentType: method<BlobSelf>([[], (_run, blob) => blob.contentType]),
    getName: method<BlobSelf>([[], (_run, blob) => blob.name]),
    setName: method<BlobSelf>([
      ['String'],
      (_run, blob, [name]) => {
        blob.name = text(name);
        return new ServiceRef(blobClass, blob);
      },
    ]),
  },
};

/** Bytes are signed in Apps Script: -128 to 127. */
export function toSigned(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}

/** Text as UTF-8, or signed bytes as they are. */
export function toBytes(data: unknown): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return Buffer.from(Int8Array.from(data as number[]).buffer);
}
