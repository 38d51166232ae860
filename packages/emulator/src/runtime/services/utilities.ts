import { createHash, randomUUID } from 'node:crypto';
import { anywhere } from '../access.ts';
import { number, text } from '../args.ts';
import { enumOf } from '../enum.ts';
import { exception } from '../exception.ts';
import { formatDate } from '../format-date.ts';
import { formatString } from '../format-string.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { method, type Overload } from '../signature.ts';
import { type BlobSelf, blobClass, blobRef, toBytes, toSigned } from './blob.ts';
import { unzipBlob, zipBlobs } from './zip.ts';

const digestAlgorithm = enumOf('Utilities.DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const charset = enumOf('Utilities.Charset', ['US_ASCII', 'UTF_8']);

/** Text (UTF-8; US_ASCII is refused), or bytes. */
const onData = (result: (bytes: Buffer) => unknown): Overload<unknown>[] => [
  [['String'], (_run, _self, [data]) => result(toBytes(data))],
  [['Byte[]'], (_run, _self, [data]) => result(toBytes(data))],
  [
    ['String', charset.type],
    (_run, _self, [data, set]) => {
      if (charset.nameOf(set) !== 'UTF_8') throw exception('Invalid argument: charset');
      return result(toBytes(data));
    },
  ],
];

/** The charset of `base64Decode` says how the text is read; base64 is the same in both. */
const onEncoded = (foreign: RegExp): Overload<unknown>[] => [
  [['String'], (_run, _self, [encoded]) => decode(text(encoded), foreign)],
  [['String', charset.type], (_run, _self, [encoded]) => decode(text(encoded), foreign)],
];

/** https://developers.google.com/apps-script/reference/utilities/utilities */
const utilitiesClass: ServiceClass = {
  path: 'Utilities',
  service: 'utilities',
  access: anywhere,
  constants: { Charset: charset.holder, DigestAlgorithm: digestAlgorithm.holder },
  methods: {
    getUuid: method([[], () => randomUUID()]),
    sleep: method([
      ['Integer'],
      (run, _self, [ms]) => {
        // "The maximum allowed value is 300000 (or 5 minutes)."
        if (number(ms) < 0 || number(ms) > 300_000) {
          throw exception('The sleep time must be between 0 and 300000 milliseconds.');
        }
        run.wait(number(ms));
      },
    ]),
    formatDate: method([
      ['Date', 'String', 'String'],
      (_run, _self, [date, timeZone, format]) =>
        formatDate(date instanceof Date ? date : new Date(0), text(timeZone), text(format)),
    ]),
    formatString: {
      call: (_run, _self, [template, ...values]) => formatString(text(template), values),
    },
    base64Encode: method(...onData((bytes) => bytes.toString('base64'))),
    base64EncodeWebSafe: method(...onData((bytes) => webSafe(bytes.toString('base64')))),
    base64Decode: method(...onEncoded(/[-_]/)),
    base64DecodeWebSafe: method(...onEncoded(/[+/]/)),
    computeDigest: method(
      [[digestAlgorithm.type, 'String'], (_run, _self, [of, value]) => digest(of, ascii(value))],
      [[digestAlgorithm.type, 'Byte[]'], (_run, _self, [of, value]) => digest(of, toBytes(value))],
      [
        [digestAlgorithm.type, 'String', charset.type],
        (_run, _self, [of, value, set]) =>
          digest(of, charset.nameOf(set) === 'UTF_8' ? toBytes(value) : ascii(value)),
      ],
    ),
    newBlob: method(
      ...(['String', 'Byte[]'] as const).flatMap((type): Overload<unknown>[] => [
        [[type], newBlob],
        [[type, 'String'], newBlob],
        [[type, 'String', 'String'], newBlob],
      ]),
    ),
    zip: method(
      [['Any[]'], (run, _self, [blobs]) => zipBlobs(blobs, undefined, run.host.clock.now())],
      [
        ['Any[]', 'String'],
        (run, _self, [blobs, name]) => zipBlobs(blobs, text(name), run.host.clock.now()),
      ],
    ),
    unzip: method([['=Blob'], (_run, _self, [blob]) => unzipBlob(blobSelf(blob))]),
  },
};

export const utilities = new ServiceRef(utilitiesClass, undefined);

/** `+` and `/` become `-` and `_`; the padding stays. */
function webSafe(encoded: string): string {
  return encoded.replaceAll('+', '-').replaceAll('/', '_');
}

function decode(encoded: string, foreign: RegExp): number[] {
  if (foreign.test(encoded) || !/^[\w+/-]*={0,2}$/.test(encoded)) {
    throw exception('Could not decode string.');
  }
  return toSigned(Buffer.from(encoded, 'base64'));
}

/** Text in US-ASCII, which `computeDigest` takes it for unless told (brucemcpherson/gas-fakes). */
const ascii = (value: unknown): Buffer => Buffer.from(text(value).replace(/\P{ASCII}/gu, '?'));

function digest(algorithm: unknown, bytes: Buffer): number[] {
  const name = digestAlgorithm.nameOf(algorithm);
  if (name === undefined || name === 'MD2') throw exception('Invalid argument: algorithm');
  return toSigned(createHash(name.replace('_', '').toLowerCase()).update(bytes).digest());
}

function newBlob(
  _run: unknown,
  _self: unknown,
  [data, type, name]: readonly unknown[],
): ServiceRef<BlobSelf> {
  return blobRef({
    bytes: toBytes(data),
    contentType: type === undefined ? (typeof data === 'string' ? 'text/plain' : null) : text(type),
    name: name === undefined ? null : text(name),
  });
}

function blobSelf(value: unknown): BlobSelf {
  const blob = selfOf(blobClass, value);
  if (blob === undefined) throw new TypeError('expected a blob');
  return blob;
}
