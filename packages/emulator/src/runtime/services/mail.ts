import { isMailAddress } from '../../mail-address.ts';
import { NotSupportedError } from '../../not-supported.ts';
import type { Attachment, Mail } from '../../store/host-state.ts';
import { authorised, scope } from '../access.ts';
import { list, record, text } from '../args.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { method } from '../signature.ts';
import { blobClass } from './blob.ts';

/** https://developers.google.com/apps-script/guides/services/quotas */
const dailyRecipients = { consumer: 100, workspace: 1500 } as const;
const recipientsPerMessage = 50;
const subjectLimit = 250;
const bodyLimit = { consumer: 200 * 1024, workspace: 400 * 1024 } as const;
const attachmentsPerMessage = 250;
const attachmentsLimit = 25 * 1024 * 1024;
const day = 86_400_000;

type Fields = Readonly<Record<string, unknown>>;

/** https://developers.google.com/apps-script/reference/mail/mail-app */
const mailAppClass: ServiceClass = {
  path: 'MailApp',
  service: 'mail',
  access: authorised(scope.mail),
  methods: {
    getRemainingDailyQuota: method([[], (run) => remaining(run)]),
    sendEmail: method(
      [['Object'], (run, _self, [message]) => send(run, record(message))],
      [
        ['String', 'String', 'String'],
        (run, _self, [to, subject, body]) => send(run, { to, subject, body }),
      ],
      [
        ['String', 'String', 'String', 'Object'],
        (run, _self, [to, subject, body, options]) =>
          send(run, { ...record(options), to, subject, body }),
      ],
      [
        ['String', 'String', 'String', 'String'],
        (run, _self, [to, replyTo, subject, body]) => send(run, { to, replyTo, subject, body }),
      ],
    ),
  },
};

export const mailApp = new ServiceRef(mailAppClass, undefined);

/** What the host's outbox shows; anything else in a message is refused. */
const known = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody', 'attachments'];

function send(run: Run, fields: Fields): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) throw new NotSupportedError(`MailApp.sendEmail with ${key}`);
    if (key !== 'attachments' && typeof fields[key] !== 'string')
      throw exception(`Invalid argument: ${key}`);
  }
  const mail = toMail(run, fields);
  checkAddresses(mail, addresses(fields.replyTo));
  checkTexts(mail, run.host.settings.account);
  checkAmounts(mail, remaining(run));
  run.host.updateState((state) => ({ ...state, outbox: [...state.outbox, mail] }));
}

const recipientsOf = ({ to, cc, bcc }: Mail): string[] => [...to, ...cc, ...bcc];

function checkAddresses(mail: Mail, replyTo: readonly string[]): void {
  if (mail.to.length === 0) throw exception('Failed to send email: no recipient');
  for (const address of [...recipientsOf(mail), ...replyTo]) {
    if (!isMailAddress(address) || /[<>,]/.test(address)) {
      throw exception(`Invalid email: ${address}`);
    }
  }
}

function checkTexts(mail: Mail, account: keyof typeof bodyLimit): void {
  const size = Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody ?? '');
  // A header has one line (RFC 5322, 2.2); what Google makes of two is not documented.
  if (/[\r\n]/.test(mail.subject + (mail.name ?? ''))) {
    throw new NotSupportedError('MailApp.sendEmail with a line break in subject or name');
  }
  if (mail.subject.length > subjectLimit) throw exception('Invalid argument: subject');
  if (size > bodyLimit[account]) throw exception('Limit Exceeded: Email Body Size.');
}

function checkAmounts(mail: Mail, left: number): void {
  const { attachments = [] } = mail;
  if (attachments.length > attachmentsPerMessage) {
    throw exception('Limit Exceeded: Email Attachments Per Message.');
  }
  if (attachments.reduce((sum, each) => sum + each.size, 0) > attachmentsLimit) {
    throw exception('Limit Exceeded: Email Total Attachments Size.');
  }
  const recipients = recipientsOf(mail).length;
  if (recipients > recipientsPerMessage) {
    throw exception('Limit Exceeded: Email Recipients Per Message.');
  }
  if (recipients > left) throw exception('Service invoked too many times for one day: email.');
}

function toMail(run: Run, fields: Fields): Mail {
  const optional = (key: string): Record<string, string> =>
    fields[key] === undefined ? {} : { [key]: text(fields[key]) };
  return {
    from: run.user,
    to: addresses(fields.to),
    cc: addresses(fields.cc),
    bcc: addresses(fields.bcc),
    ...optional('replyTo'),
    ...optional('name'),
    subject: text(fields.subject ?? ''),
    body: text(fields.body ?? ''),
    ...optional('htmlBody'),
    ...(fields.attachments === undefined
      ? {}
      : { attachments: listOf(fields.attachments).map(toAttachment) }),
    sentAt: run.host.clock.now().toISOString(),
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw exception('Invalid argument: attachments');
  return list(value);
}

/** Which name and type Google gives to what has none is not documented. */
function toAttachment(value: unknown): Attachment {
  const blob = selfOf(blobClass, value);
  if (blob === undefined) {
    if (value instanceof ServiceRef) {
      throw new NotSupportedError(`MailApp.sendEmail with ${value.type.path} as attachment`);
    }
    throw exception('Invalid argument: attachments');
  }
  const { name, contentType, bytes } = blob;
  if (name === null || contentType === null) {
    throw new NotSupportedError('MailApp.sendEmail with an attachment without name or type');
  }
  return { name, contentType, size: bytes.length, base64: bytes.toString('base64') };
}

function addresses(value: unknown): string[] {
  if (value === undefined) return [];
  return text(value)
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** "The number of recipients … based on the past 24 hours." */
function remaining(run: Run): number {
  const since = run.host.clock.now().getTime() - day;
  const used = run.host
    .readState()
    .outbox.filter((mail) => mail.from === run.user && Date.parse(mail.sentAt) > since)
    .reduce((sum, mail) => sum + mail.to.length + mail.cc.length + mail.bcc.length, 0);
  return Math.max(0, dailyRecipients[run.host.settings.account] - used);
}
