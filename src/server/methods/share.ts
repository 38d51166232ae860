import { type AccessRow, completeRows } from '../../core/access/sharing/access-rows.ts';
import { fileUrl } from '../../core/access/sharing/file-claim.ts';
import {
  type AccessChange,
  type AccessFacts,
  everybody,
  foundChanges,
  knownLevels,
  planAccess,
} from '../../core/access/sharing/plan-access.ts';
import { sharingProblem } from '../../core/access/sharing/sharing-texts.ts';
import type { Letter } from '../../core/jobs/mail/letter.ts';
import { letter } from '../../core/jobs/mail/letter.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import { type SectionMarker, sectionMarkerOf } from '../../core/sections/section-marker.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { sectionSentences } from '../../core/shared/i18n/section-sentences.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { withoutLinks } from '../../core/shared/without-links.ts';
import type { Role } from '../../core/workbook/read-settings.ts';
import { roleOf, sectionsOf } from '../../core/workbook/read-settings.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { isShutOut } from '../google/failure.ts';
import type { FileRights } from '../google/file-sharing.ts';
import type { OwnFile } from '../google/own-file.ts';
import { noteError } from '../log.ts';
import { Refused } from '../refused.ts';
import { noteAccess, tellSection, withTold } from '../services/access-book.ts';
import { changeAccess } from '../services/change-access.ts';
import { askFirst } from '../services/mail-preview.ts';
import { ownedFile } from '../services/own-files.ts';
import {
  claimOf,
  readForSections,
  sectionNamed,
  unknownSection,
  workbookOf,
} from '../services/section-book.ts';

/** A file whose sharing this person may change here, and the workbook whose sheet Access tells of it. */
interface Shared {
  readonly file: OwnFile;
  readonly section: string;
  /** With the title and the owner that Google tells. */
  readonly rights: FileRights;
  /** What Access says of it, here and in the workbook itself. */
  readonly rows: readonly AccessRow[];
  /** The workbook at hand: its Access is written. */
  readonly book: Pick<Snapshot, 'spreadsheetId' | 'properties'>;
  /** Of the labels in its cells, and of the mails to those who are let in. */
  readonly lang: Lang;
  readonly mailLang: Lang;
  readonly roleOf: (email: string) => Role | null;
  readonly sectionOf: (email: string) => string;
  /** Managers whose rights this person may not take. */
  readonly kept: ReadonlySet<string>;
  readonly files: readonly string[];
}

/** Opens a file for sharing: in the plan's workbook for managers, in a Section's for its coordinators too. */
function openShared(file: string, context: Context): Shared {
  const snapshot = context.sheets.snapshot();
  const marker = sectionMarkerOf(snapshot);
  if (marker !== undefined) return openOwn(file, snapshot, marker, context);
  const read = readForSections({
    ...context,
    sheets: { ...context.sheets, snapshot: () => snapshot },
  });
  const { settings } = read;
  const common = {
    ...{ book: snapshot, lang: settings.lang, kept: new Set<string>() },
    roleOf: (email: string) => roleOf(settings, email),
    sectionOf: (email: string) => sectionsOf(settings, email).join(', '),
    files: settings.sections.filter((each) => workbookOf(each)).map(({ name }) => name),
  };
  const rows = completeRows(snapshot);
  if (file === '') {
    return withRights(context, {
      ...{ ...common, rows, file: context.ownFiles.here, section: '' },
      mailLang: settings.lang,
    });
  }
  const section = sectionNamed(read, file);
  if (section === undefined) throw unknownSection(file, context.lang);
  const claim = claimOf(section);
  if (claim === undefined) throw new Refused([sectionProblem('not-made', context.lang, file)]);
  return ifNotShutOut(section.name, context, () => {
    const owned = ownedFile(claim, context);
    return withRights(context, {
      ...{ ...common, rows: withTold(rows, owned, context), file: owned },
      ...{ mailLang: section.language, section: section.name },
    });
  });
}

/** A Section's own workbook: its coordinators and the managers share it, and no other. */
function openOwn(
  file: string,
  book: Snapshot,
  { coordinators, managers, section, lang }: SectionMarker,
  context: Context,
): Shared {
  const me = context.email.toLowerCase();
  if (![...coordinators, ...managers].includes(me)) {
    throw new Refused([sharingProblem('not-coordinator', context.lang)]);
  }
  if (file !== '') throw new Refused([sharingProblem('no-right', context.lang, file)]);
  return withRights(context, {
    ...{ file: context.ownFiles.here, section, files: [] },
    ...{ book, rows: completeRows(book), lang, mailLang: lang },
    roleOf: (email) =>
      managers.includes(email) ? 'manager' : coordinators.includes(email) ? 'section' : null,
    sectionOf: (email) => (coordinators.includes(email) ? section : ''),
    kept: new Set(managers.includes(me) ? [] : managers),
  });
}

function withRights(context: Context, shared: Omit<Shared, 'rights'>): Shared {
  return ifNotShutOut(shared.section, context, () => {
    const rights = context.sharing.rights(shared.file);
    return { ...shared, rights };
  });
}

function ifNotShutOut<T>(place: string, { lang }: Context, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isShutOut(error)) throw error;
    throw new Refused([sharingProblem('no-right', lang, place)]);
  }
}

/** Who may open a file, and which of it did not come from the add-on. */
export const readShare: Handlers<Context>['share.read'] = ({ file }, context) => {
  const opened = openShared(file, context);
  const { rights, rows, file: own, section, files, ...of } = opened;
  const found = new Set(foundChanges(rights, knownLevels(rows, own.id)).map(({ email }) => email));
  const { title, owner } = rights;
  return {
    ...{ title, owner, url: fileUrl(own.kind, own.id), section, files: [...files] },
    people: everybody(rights).map(({ email, level }) => ({
      ...{ email, level, role: of.roleOf(email) ?? '', section: of.sectionOf(email) },
      isFound: found.has(email),
    })),
  };
};

/** What changes of access would do. */
export const previewShare: Handlers<Context>['share.preview'] = ({ file, wanted }, context) => {
  const opened = openShared(file, context);
  const { rights, kept } = opened;
  const { changes, refused } = planAccess(rights, wanted, context.email, kept);
  return {
    changes: [...changes],
    problems: refused.map(({ email, code }) => sharingProblem(code, context.lang, email)),
  };
};

/**
 * Changes access as it was shown, and writes to those who get more. What was changed outside the add-on before
 * is noted as found.
 */
export const applyShare: Handlers<Context>['share.apply'] = (input, context) => {
  const opened = openShared(input.file, context);
  const { rights, rows, book, file, lang, kept, ...of } = opened;
  const { id: fileId } = file;
  const { title } = rights;
  const { changes, refused } = planAccess(rights, input.wanted, context.email, kept);
  const problems = refused.map(({ email, code }) => sharingProblem(code, context.lang, email));
  const facts: AccessFacts = {
    changedOn: context.localNow(book.properties.timeZone),
    ...{ changedBy: context.email.toLowerCase(), file: title, fileId },
    ...{ roleOf: of.roleOf, newId: context.newId },
  };
  const letters = input.mail ? lettersTo(changes, input.message, opened) : [];
  const asked = askFirst(letters, input.seen, context);
  if (asked !== null) return { ask: asked };
  const made = changeAccess(
    file,
    changes,
    foundChanges(rights, knownLevels(rows, fileId)),
    facts,
    (more) => noteAccess(context.sheets, more, lang, context),
    context,
    (done) => {
      const given = new Set(done.map(({ email }) => email));
      for (const each of letters) if (given.has(each.to)) problems.push(...tell(each, context));
    },
  );
  const { done } = made;
  // From the plan: the Section's own Access tells it as well.
  if (fileId !== book.spreadsheetId) tellSection(file, made.rows, context);
  const message = sectionSentences.accessChanged[context.lang]({ n: done.length });
  const all = [...problems, ...made.problems];
  return { ask: null, changes: [...done], problems: all, message };
};

/** Mails to those who get more than they had, with what the person wrote themselves. */
function lettersTo(
  changes: readonly AccessChange[],
  message: string,
  { rights: { title }, file, mailLang }: Shared,
): Letter[] {
  const subject = withoutLinks(sectionSentences.accessMail[mailLang]({ title }), mailLang);
  const body = [message.trim() || subject, spreadsheetLink(file.id)].join('\n\n');
  return changes
    .filter(({ before, after }) => after === 'editor' || (after === 'viewer' && before === 'none'))
    .map(({ email }) => letter(email, { subject, body }));
}

function tell(each: Letter, { mail, lang }: Context): Problem[] {
  try {
    mail.send(each);
    return [];
  } catch (error) {
    noteError(error);
    return [sharingProblem('mail-failed', lang, each.to)];
  }
}
