import { sectionSentences } from '../../core/i18n/section-sentences.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import { type AccessRow, accessOf, readAccess } from '../../core/sharing/access-rows.ts';
import {
  type AuditedFile,
  type AuditFinding,
  auditAccess,
  auditTexts,
} from '../../core/sharing/audit-access.ts';
import {
  type AccessChange,
  accessRows,
  everybody,
  foundChanges,
  knownLevels,
  planAccess,
  type Rights,
} from '../../core/sharing/plan-access.ts';
import { sharingProblem } from '../../core/sharing/sharing-texts.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { isShutOut } from '../google/failure.ts';
import type { FileKind } from '../google/file-sharing.ts';
import { noteError } from '../log.ts';
import { noteAccess, tellSection, withTold } from './access-book.ts';
import { changeAccess } from './change-access.ts';
import { readForSections, type SectionBook, workbookOf } from './section-book.ts';
import { factsOf } from './share-file.ts';

/** A file that the audit looks into. */
interface KnownFile extends Omit<AuditedFile, 'rights' | 'rows'> {
  /** Address of the owner, where the add-on knows it: a Doc does not tell. */
  readonly owner: string;
}

interface OpenedFile extends AuditedFile {
  readonly service: FileKind;
}

/**
 * What the audit looks into: the plan, the workbooks of Sections, the Docs of papers, and whatever else Access
 * still lets somebody into.
 */
function filesOf(book: SectionBook, known: readonly AccessRow[], context: Context): KnownFile[] {
  const { snapshot, settings } = book;
  const nobody = { owner: '', recipients: new Set<string>() };
  const files: KnownFile[] = [
    {
      ...{ ...nobody, kind: 'plan', title: snapshot.properties.title, section: '' },
      fileId: snapshot.spreadsheetId,
    },
    ...settings.sections.flatMap((section): KnownFile[] => {
      const fileId = workbookOf(section);
      const { name } = section;
      return fileId === undefined
        ? []
        : [{ ...nobody, kind: 'section', title: name, section: name, fileId }];
    }),
    ...readPapers(snapshot, settings, context.lang).flatMap(({ entry }) =>
      Object.entries(entry.record.docs).map(([lang, { id, by }]): KnownFile => {
        const { body, date } = entry.definition;
        const title = [body, date, lang.toUpperCase()].filter(Boolean).join(', ');
        const recipients = new Set(entry.recipients.map((each) => each.toLowerCase()));
        return { kind: 'paper', title, section: '', fileId: id, owner: by, recipients };
      }),
    ),
  ];
  const listed = new Set(files.map(({ fileId }) => fileId));
  const others = new Map(known.map(({ fileId, file }) => [fileId, file]));
  return [
    ...files,
    ...[...others].flatMap(([fileId, title]): KnownFile[] => {
      const open = [...knownLevels(known, fileId).values()].some((level) => level !== 'none');
      return listed.has(fileId) || fileId === '' || !open
        ? []
        : [{ ...nobody, kind: 'other', title, section: '', fileId }];
    }),
  ];
}

/** The rights to a file, whichever service opens it. */
function rightsTo(
  { kind, fileId, owner }: KnownFile,
  { sharing }: Context,
): { readonly rights: Rights; readonly service: FileKind } {
  if (kind === 'plan' || kind === 'section') {
    return { rights: sharing.rights('spreadsheet', fileId), service: 'spreadsheet' };
  }
  const asDoc = (): ReturnType<typeof rightsTo> => ({
    rights: { ...sharing.rights('document', fileId), owner: owner.toLowerCase() },
    service: 'document',
  });
  if (kind === 'paper') return asDoc();
  try {
    return { rights: sharing.rights('spreadsheet', fileId), service: 'spreadsheet' };
  } catch {
    return asDoc();
  }
}

function opened(
  files: readonly KnownFile[],
  known: readonly AccessRow[],
  { settings }: SectionBook,
  context: Context,
): { readonly files: readonly OpenedFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const pace = context.pace();
  const found = files.flatMap((file): OpenedFile[] => {
    const { fileId, kind, title } = file;
    try {
      const { rights, service } = rightsTo(file, context);
      const looked = { ...file, rights, service, rows: accessOf(known, fileId) };
      // What the Section's people did since the last sync stands in its own Access only.
      const isOpen =
        foundChanges(rights, knownLevels(known, fileId)).length > 0 ||
        auditAccess([looked], settings).some(({ code }) => code === 'let-in-by-hand');
      const ask = kind === 'section' && isOpen && pace.wait('read', 2);
      return [
        ask ? { ...looked, rows: accessOf(withTold(known, fileId, context), fileId) } : looked,
      ];
    } catch (error) {
      noteError(error);
      const code = isShutOut(error) ? 'no-right' : 'not-read';
      problems.push(sharingProblem(code, title, context.lang));
      return [];
    }
  });
  pace.leave();
  return { files: found, problems };
}

/**
 * Who opens which file, and who should not; differences are noted as found. Round trips: two, up to six for each
 * file, and three if there is something to note.
 */
export const audit: Handlers<Context>['access.audit'] = (_input, context) =>
  answering<Output<'access.audit'>>(context.lang, () => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const book = read.value;
    const known = readAccess(book.snapshot);
    const { files, problems } = opened(filesOf(book, known, context), known, book, context);
    const found = files.flatMap(({ fileId, title, rights, rows }) =>
      accessRows(
        foundChanges(rights, knownLevels(rows, fileId)),
        factsOf(book, fileId, title, context),
        'found',
      ),
    );
    noteFound(found, book, context);
    return {
      ok: true,
      value: {
        files: files.map(({ title, fileId, rights }) => ({
          ...{ title, fileId, people: everybody(rights) },
        })),
        findings: auditAccess(files, book.settings).map((finding) => ({
          ...finding,
          message: auditTexts[finding.code][context.lang],
        })),
        problems: [...problems],
      },
    };
  });

/** What cannot be noted now is found again next time. */
function noteFound(rows: readonly AccessRow[], { settings }: SectionBook, context: Context): void {
  try {
    noteAccess(context.sheets, rows, settings.lang, context);
  } catch (error) {
    noteError(error);
  }
}

/** Puts right what was chosen of the findings and is still so, and notes it in Access. */
export const mendAccess: Handlers<Context>['access.mend'] = ({ mends }, context) =>
  answering<Output<'access.mend'>>(context.lang, (): Outcome<Output<'access.mend'>> => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const book = read.value;
    const wanted = new Set(mends.map(({ fileId }) => fileId));
    const known = readAccess(book.snapshot);
    const meant = filesOf(book, known, context).filter(({ fileId }) => wanted.has(fileId));
    const { files, problems: closed } = opened(meant, known, book, context);
    const keyOf = (each: Pick<AuditFinding, 'fileId' | 'email' | 'after'>): string =>
      `${each.fileId} ${each.email.toLowerCase()} ${each.after}`;
    const findings = auditAccess(files, book.settings);
    const valid = new Set(findings.map(keyOf));
    const problems: Problem[] = [
      ...closed,
      ...mends
        .filter((mend) => !valid.has(keyOf(mend)))
        .map(({ email }) => sharingProblem('changed-since', email, context.lang)),
    ];
    const chosen = new Set(mends.map(keyOf));
    const changed: AccessChange[] = [];
    for (const { fileId, title, kind, rights, rows, service } of files) {
      const own = findings.filter((each) => each.fileId === fileId && chosen.has(keyOf(each)));
      const { changes, refused } = planAccess(
        rights,
        own.map(({ email, after }) => ({ email, level: after })),
        context.email,
      );
      problems.push(...refused.map(({ email, code }) => sharingProblem(code, email, context.lang)));
      const made = changeAccess(
        service,
        changes,
        foundChanges(rights, knownLevels(rows, fileId)),
        factsOf(book, fileId, title, context),
        (more) => noteAccess(context.sheets, more, book.settings.lang, context),
        context,
      );
      if (!made.ok) return made;
      problems.push(...made.value.problems);
      changed.push(...made.value.done);
      if (kind === 'section') tellSection(fileId, made.value.rows, context);
    }
    const message = sectionSentences.accessChanged[context.lang]({ n: changed.length });
    return { ok: true, value: { changes: changed, problems, message } };
  });
