import { fileUrl } from '../../core/access/sharing/file-claim.ts';
import { type AccessChange, levelOf } from '../../core/access/sharing/plan-access.ts';
import type { Letter } from '../../core/jobs/mail/letter.ts';
import { letter } from '../../core/jobs/mail/letter.ts';
import { docClaims } from '../../core/papers/doc-claims.ts';
import type { PaperEntry } from '../../core/papers/paper-entry.ts';
import { paperName } from '../../core/papers/write-papers.ts';
import type { Handlers, Input, Output } from '../../core/rpc/contract.ts';
import type { OutgoingDoc } from '../../core/rpc/papers.ts';
import { ui } from '../../core/shared/i18n/catalogue.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { paperSentences } from '../../core/shared/i18n/paper-sentences.ts';
import { isAddress } from '../../core/shared/mail-address.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { withoutLinks } from '../../core/shared/without-links.ts';
import type { Context } from '../context.ts';
import { failureOf } from '../google/failure.ts';
import type { OwnFile } from '../google/own-file.ts';
import { noteError } from '../log.ts';
import { attempt, Refused } from '../refused.ts';
import { noteAccess } from '../services/access-book.ts';
import { changeAccess } from '../services/change-access.ts';
import { askFirst } from '../services/mail-preview.ts';
import { ownedFile } from '../services/own-files.ts';
import {
  entryOf,
  type PaperBook,
  paperFault,
  readForPapers,
  withDocs,
} from '../services/paper-book.ts';
import { factsOf } from '../services/share-file.ts';
import { requireKnown } from './known-workbook.ts';

interface Doc {
  readonly lang: Lang;
  readonly file: OwnFile;
}

/** A Doc as it goes out: under its own title, and to people who could not open it before. */
interface Outgoing extends Doc {
  readonly shown: OutgoingDoc;
  readonly changes: readonly AccessChange[];
}

/** The Docs of a paper, for a manager. */
function docsOf(
  paperId: string,
  context: Context,
): {
  readonly entry: PaperEntry;
  readonly docs: readonly Doc[];
  readonly name: string;
  readonly book: PaperBook;
} {
  const read = readForPapers(context);
  const entry = entryOf(read, paperId, context);
  if (entry === undefined) throw paperFault('paper-unknown', context.lang, paperId);
  const claims = docClaims(entry);
  if (claims.length === 0) throw paperFault('paper-not-made', context.lang);
  const outdated = claims.filter(({ lang }) => entry.record.docs[lang]?.print === '');
  if (outdated.length > 0) {
    const place = outdated.map(({ lang }) => lang).join(', ');
    throw paperFault('language-outdated', context.lang, place);
  }
  const docs: Doc[] = [];
  const problems: Problem[] = [];
  for (const claim of claims) {
    const owned = attempt(() => withDocs(context, () => ownedFile(claim, context)));
    if (owned.ok) docs.push({ lang: claim.lang, file: owned.value });
    else problems.push(...owned.problems);
  }
  if (problems.length > 0) throw new Refused(problems);
  return { entry, docs, name: paperName(entry), book: read };
}

/** Puts the Docs of a paper as PDF into the report folder. */
export const pdf: Handlers<Context>['paper.pdf'] = ({ requestId, paperId, folderId }, context) => {
  const found = docsOf(paperId, context);
  const { docs, book } = found;
  const { spreadsheetId } = book.snapshot;
  return withDocs(context, () => {
    const files = docs.map(({ file: doc, lang }) => {
      const blob = context.paperFiles.pdf(doc);
      const name = `${context.paperFiles.name(doc)}.pdf`;
      const file = context.drive.createPdf({
        ...{ name, folderId, requestId: `${requestId}-${lang}`, spreadsheetId, pdf: blob },
      });
      return { title: name, url: `https://drive.google.com/file/d/${file.id}/view` };
    });
    const message = paperSentences.paperPdf[context.lang]({ n: files.length });
    return { message, problems: [], files };
  });
};

/**
 * Lets people read the Docs of a paper and mails them the PDF, once the Docs, the people and the mails were shown.
 * Nothing is done before every address and the mails left of the day are known to suffice.
 */
export const deliver: Handlers<Context>['paper.deliver'] = (input, context) => {
  const { share, mail } = input;
  const recipients = [...new Set(input.recipients.map((each) => each.trim().toLowerCase()))].filter(
    (each) => each !== '',
  );
  if (recipients.length === 0) throw paperFault('no-recipients', context.lang);
  const bad = recipients.filter((each) => !isAddress(each));
  if (bad.length > 0) throw paperFault('bad-address', context.lang, bad.join(', '));
  const found = docsOf(input.paperId, context);
  if (mail && context.mail.left() < recipients.length) {
    throw paperFault('too-many-mails', context.lang);
  }
  const { name, book } = found;
  return withDocs(context, (): Output<'paper.deliver'> => {
    const docs = found.docs.map((doc) => outgoing(doc, recipients, share, context));
    const shown = docs.map((doc) => doc.shown);
    const letters = mail ? lettersWith(docs, name, recipients, input, context) : [];
    const asked = askFirst(letters, input.seen, context, undefined, shown);
    if (asked !== null) return { ask: { ...asked, docs: shown } };
    const files = mail ? docs.map((doc) => pdfOf(doc, context)) : [];
    const closed = shareDocs(docs, name, book, context);
    const { mailed, problems } = sendAll(letters, files, context);
    const open = recipients.length - new Set(closed.map(({ place }) => place)).size;
    const counts = { shared: share ? open : 0, mailed: mailed.length };
    return {
      ask: null,
      message: paperSentences.paperDelivered[context.lang](counts),
      ...{ problems: [...closed, ...problems], mailed },
      refused: mail ? recipients.filter((each) => !mailed.includes(each)) : [],
    };
  });
};

/** What is shown of a Doc before it goes out, and who is let in: one round trip. */
function outgoing(
  doc: Doc,
  recipients: readonly string[],
  share: boolean,
  { sharing, paperFiles, ownFiles }: Context,
): Outgoing {
  const { file, lang } = doc;
  const rights = share ? sharing.rights(file) : undefined;
  const people = recipients.map((email): OutgoingDoc['people'][number] => ({
    email,
    access: rights === undefined ? 'none' : levelOf(rights, email) === 'none' ? 'given' : 'there',
  }));
  const title = rights?.title ?? paperFiles.name(file);
  return {
    ...{ file, lang },
    shown: { title, owner: ownFiles.ownerOf(file.id), url: fileUrl(file.kind, file.id), people },
    changes: people.flatMap(({ email, access }): AccessChange[] =>
      access === 'given' ? [{ email, before: 'none', after: 'viewer' }] : [],
    ),
  };
}

/** Lets people read Docs, and notes it in Access. Whom Google refuses is named, and stops nobody else. */
function shareDocs(
  docs: readonly Outgoing[],
  name: string,
  { snapshot, settings }: PaperBook,
  context: Context,
): readonly Problem[] {
  requireKnown(context);
  const problems: Problem[] = [];
  const now = context.localNow(snapshot.properties.timeZone);
  for (const { file, lang, changes } of docs) {
    const made = changeAccess(
      file,
      changes,
      [],
      factsOf({ settings, now }, file.id, `${name} (${lang.toUpperCase()})`, context),
      (rows) => noteAccess(context.sheets, rows, settings.lang, context),
      context,
    );
    problems.push(...made.problems);
  }
  return problems;
}

/** One mail for each recipient, so that nobody sees who else gets it; what it says before the links the person wrote. */
function lettersWith(
  docs: readonly Outgoing[],
  name: string,
  recipients: readonly string[],
  { share, message }: Pick<Input<'paper.deliver'>, 'share' | 'message'>,
  { lang }: Context,
): Letter[] {
  const links = share ? docs.map((doc) => `${doc.lang}: ${doc.shown.url}`) : [];
  const body = [message.trim(), ...links].filter((line) => line !== '').join('\n\n');
  const mail = { subject: withoutLinks(name, lang), body: body || ui.paperMail[lang] };
  const attachments = docs.map(pdfName);
  return recipients.map((to) => letter(to, mail, attachments));
}

const pdfName = ({ shown }: Outgoing): string => `${shown.title}.pdf`;

/** A Doc as PDF, under the name that was shown. */
const pdfOf = (doc: Outgoing, { paperFiles }: Context): GoogleAppsScript.Base.Blob =>
  paperFiles.pdf(doc.file).setName(pdfName(doc));

/** One bad address stops no other. */
function sendAll(
  letters: readonly Letter[],
  files: readonly GoogleAppsScript.Base.Blob[],
  context: Context,
): { mailed: string[]; problems: Problem[] } {
  const mailed: string[] = [];
  const problems: Problem[] = [];
  for (const each of letters) {
    const { to } = each;
    if (context.clock.now() > context.deadline) {
      problems.push(...paperFault('mail-late', context.lang, to).problems);
      continue;
    }
    try {
      context.mail.send(each, files);
      mailed.push(to);
    } catch (error) {
      noteError(error);
      const code = failureOf(error) === 'unknown' ? 'mail-uncertain' : 'mail-refused';
      problems.push(...paperFault(code, context.lang, to).problems);
    }
  }
  return { mailed, problems };
}
