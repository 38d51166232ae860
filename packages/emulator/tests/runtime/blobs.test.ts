import { describe, expect, it, test } from 'vitest';
import { evaluate, tinyHost } from './tiny-host.ts';

const blob = "Utilities.newBlob('abc', 'text/plain', 'a.txt')";

describe('Blob', () => {
  it.each([
    [`${blob}.setContentType('application/zip').getContentType()`, 'application/zip'],
    [`${blob}.setContentType(null).getContentType()`, null],
    [`${blob}.setBytes([65, 66]).getDataAsString()`, 'AB'],
    [`${blob}.setDataFromString('é').getBytes()`, [-61, -87]],
    [`${blob}.setDataFromString('é€', 'ISO-8859-1').getBytes()`, [-23, 63]],
    ["Utilities.newBlob([-23]).getDataAsString('iso-8859-1')", 'é'],
    ["Utilities.newBlob([-23, 65]).getDataAsString('US-ASCII')", '\ufffdA'],
    [`${blob}.getAs('text/plain').getName()`, 'a.txt'],
    [`${blob}.isGoogleType()`, false],
  ])('%s', (code, value) => {
    expect(evaluate(`return ${code}`)).toEqual(value);
  });

  it('changes in place, and a copy does not follow', () => {
    const code = `const one = ${blob}; const two = one.copyBlob(); one.setName('b').setDataFromString('x');
      return [one.getName(), one.getDataAsString(), two.getName(), two.getDataAsString()]`;
    expect(evaluate(code)).toEqual(['b', 'x', 'a.txt', 'abc']);
  });
});

describe('archives', () => {
  it('zips blobs by name, and unzips them again', () => {
    const code = `
      const archive = Utilities.zip([${blob}, Utilities.newBlob([0, -1], 'x/y', 'word/ü.bin')], 'my.docx');
      return [archive.getName(), archive.getContentType()].concat(
        Utilities.unzip(archive).map((part) => [part.getName(), part.getBytes()]));`;
    expect(evaluate(code)).toEqual([
      'my.docx',
      'application/zip',
      ['a.txt', [97, 98, 99]],
      ['word/ü.bin', [0, -1]],
    ]);
  });

  it('takes the same for a blob that comes back from a script as bytes', () => {
    const code = `const bytes = Utilities.zip([${blob}]).getBytes();
      const again = Utilities.newBlob(Utilities.base64Decode(Utilities.base64Encode(bytes)), 'application/zip');
      return Utilities.unzip(again)[0].getDataAsString()`;
    expect(evaluate(code)).toBe('abc');
  });

  it('shows in the trace how long data is, not the data', () => {
    const { ann, calls } = tinyHost(
      'function main() { Utilities.newBlob(Utilities.newBlob("x".repeat(99)).getBytes()) }',
    );
    ann.run('main');
    expect(calls.at(-1)?.params).toEqual({ args: ['[99 bytes]'] });
  });
});

const reference = 'https://developers.google.com/apps-script/reference';

interface Rule {
  readonly rule: string;
  /** URL, or where the answer was seen. */
  readonly source: string;
  readonly bad: string;
  readonly good?: string;
  readonly message: RegExp;
}

const rules: readonly Rule[] = [
  {
    rule: 'unzip needs a blob of the type application/zip',
    source: 'reported by users who unzip .docx and .xlsx files',
    bad: `Utilities.unzip(Utilities.zip([${blob}]).setContentType('application/octet-stream'))`,
    good: `Utilities.unzip(Utilities.zip([${blob}]))`,
    message: /^Invalid argument$/,
  },
  {
    rule: 'unzip needs an archive',
    source: `${reference}/utilities/utilities#unzipblob`,
    bad: `Utilities.unzip(${blob}.setContentType('application/zip'))`,
    message: /^Invalid argument$/,
  },
  {
    rule: 'unzip needs a blob',
    source: `${reference}/utilities/utilities#unzipblob`,
    bad: 'Utilities.unzip([80, 75])',
    message: /^The parameters \(number\[\]\) don't match the method signature for Utilities\.unzip/,
  },
  {
    rule: 'zip needs blobs',
    source: `${reference}/utilities/utilities#zipblobs`,
    bad: "Utilities.zip(['a'])",
    good: `Utilities.zip([${blob}])`,
    message: /don't match the method signature for Utilities\.zip/,
  },
  {
    rule: 'a blob in an archive has a name',
    source: 'assumed from DriveApp.createFile',
    bad: "Utilities.zip([Utilities.newBlob('a')])",
    message: /^Blob object must have non-null name for this operation\.$/,
  },
  {
    rule: 'what Google does with two files of one name is not known',
    source: `${reference}/utilities/utilities#zipblobs`,
    bad: `Utilities.zip([${blob}, ${blob}])`,
    message: /two blobs named a\.txt is not supported by the local host/,
  },
  {
    rule: 'text is not converted to an image',
    source: `${reference}/base/blob#getascontenttype`,
    bad: `${blob}.getAs('image/png')`,
    message: /^Converting from text\/plain to image\/png is not supported\.$/,
  },
  {
    rule: 'what Google converts to PDF the host does not',
    source: `${reference}/base/blob#getascontenttype`,
    bad: `${blob}.getAs('application/pdf')`,
    message: /is not supported by the local host/,
  },
  {
    rule: 'bytes are signed',
    source: `${reference}/base/blob#setbytesdata`,
    bad: `${blob}.setBytes([128])`,
    good: `${blob}.setBytes([-128])`,
    message: /don't match the method signature for Blob\.setBytes/,
  },
  {
    rule: 'attachments are blobs',
    source: `${reference}/mail/mail-app#sendemailmessage`,
    bad: "MailApp.sendEmail({ to: 'x@y.zz', subject: 's', body: 'b', attachments: ['a'] })",
    good: `MailApp.sendEmail({ to: 'x@y.zz', subject: 's', body: 'b', attachments: [${blob}] })`,
    message: /^Invalid argument: attachments$/,
  },
  {
    rule: 'attachments come as a list',
    source: `${reference}/mail/mail-app#sendemailmessage`,
    bad: `MailApp.sendEmail({ to: 'x@y.zz', subject: 's', body: 'b', attachments: ${blob} })`,
    message: /^Invalid argument: attachments$/,
  },
  {
    rule: 'attachments of a message come to 25 MB',
    source: 'https://developers.google.com/apps-script/guides/services/quotas',
    bad: `const half = Utilities.newBlob('x'.repeat(14e6), 'text/plain', 'half.txt');
      MailApp.sendEmail({ to: 'x@y.zz', subject: 's', body: 'b', attachments: [half, half] })`,
    message: /^Limit Exceeded: Email Total Attachments Size\.$/,
  },
];

test.each(rules)('$rule', ({ bad, good, message }) => {
  expect(() => evaluate(`${bad}`)).toThrow(message);
  if (good) expect(() => evaluate(`${good}`)).not.toThrow();
});

test('a sent attachment is in the outbox', () => {
  const { ann, host } = tinyHost(
    `function main() { MailApp.sendEmail({ to: 'x@y.zz', subject: 's', body: 'b', attachments: [${blob}] }) }`,
  );
  ann.run('main');
  expect(host.outbox()[0]?.attachments).toEqual([
    { name: 'a.txt', contentType: 'text/plain', size: 3, base64: 'YWJj' },
  ]);
});
