import {
  type AccessRow,
  accessOf,
  completeRows,
  isAccessWhole,
  readAccess,
} from '../../core/access/sharing/access-rows.ts';
import {
  type AuditedFile,
  type AuditFinding,
  auditAccess,
  auditGroups,
  auditTexts,
} from '../../core/access/sharing/audit-access.ts';
import { type FileClaim, fileUrl } from '../../core/access/sharing/file-claim.ts';
import {
  type AccessChange,
  accessRows,
  everybody,
  foundChanges,
  knownLevels,
  planAccess,
} from '../../core/access/sharing/plan-access.ts';
import { sharingProblem } from '../../core/access/sharing/sharing-texts.ts';
import { docClaims } from '../../core/papers/doc-claims.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { sectionSentences } from '../../core/shared/i18n/section-sentences.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { Context } from '../context.ts';
import { isShutOut } from '../google/failure.ts';
import type { OwnFile } from '../google/own-file.ts';
import { noteError } from '../log.ts';
import { Refused } from '../refused.ts';
import { noteAccess, tellSection, withTold } from '../services/access-book.ts';
import { changeAccess } from '../services/change-access.ts';
import { ownedFile } from '../services/own-files.ts';
import { claimOf, readForSections, type SectionBook } from '../services/section-book.ts';
import { factsOf } from '../services/share-file.ts';

/** A file that the audit looks into, as the plan names it; the plan itself has no claim to prove. */
interface KnownFile extends Pick<AuditedFile, 'kind' | 'section' | 'recipients'> {
  readonly claim: FileClaim | 'here';
  /** What the plan calls it. */
  readonly name: string;
  /** Address of who made it, as the plan has it: a Doc that others made does not tell its owner. */
  readonly by: string;
}

interface OpenedFile extends AuditedFile {
  readonly file: OwnFile;
  readonly name: string;
  /** As Google tells, whatever the plan says; '' where it does not. */
  readonly owner: string;
}

/**
 * What the audit looks into: the plan, the workbooks of Sections, the Docs of papers, and whatever else Access
 * still lets somebody into.
 */
function filesOf(book: SectionBook, known: readonly AccessRow[], context: Context): KnownFile[] {
  const { snapshot, settings } = book;
  const nobody = { by: '', section: '', recipients: new Set<string>() };
  const files: KnownFile[] = [
    { ...nobody, kind: 'plan', name: snapshot.properties.title, claim: 'here' },
    ...settings.sections.flatMap((section): KnownFile[] => {
      const claim = claimOf(section);
      const { name } = section;
      return claim === undefined
        ? []
        : [{ ...nobody, kind: 'section', name, section: name, claim }];
    }),
    ...readPapers(snapshot, settings, context.lang).flatMap(({ entry }) =>
      docClaims(entry).map((claim): KnownFile => {
        const recipients = new Set(entry.recipients.map((each) => each.toLowerCase()));
        const by = entry.record.docs[claim.lang]?.by ?? '';
        return { kind: 'paper', name: claim.name, section: '', claim, by, recipients };
      }),
    ),
  ];
  const listed = new Set([snapshot.spreadsheetId, ...files.map(idOf)]);
  const others = new Map(known.map(({ fileId, file }) => [fileId, file]));
  return [
    ...files,
    ...[...others].flatMap(([id, name]): KnownFile[] => {
      const open = [...knownLevels(known, id).values()].some((level) => level !== 'none');
      return listed.has(id) || !open
        ? []
        : [{ ...nobody, kind: 'other', name, claim: { kind: 'other', id, name } }];
    }),
  ];
}

const idOf = ({ claim }: KnownFile): string => (claim === 'here' ? '' : claim.id);

/** The file itself, if it is surely of this plan, and who may open it. */
function openOne(known: KnownFile, rows: readonly AccessRow[], context: Context): OpenedFile {
  const { claim, by, kind, section, recipients, name } = known;
  const file = claim === 'here' ? context.ownFiles.here : ownedFile(claim, context);
  const told = context.sharing.rights(file);
  const owner = told.owner || context.ownFiles.ownerOf(file.id);
  const rights = { ...told, owner: owner || by.toLowerCase() };
  const { title } = rights;
  return {
    ...{ kind, section, recipients, name, file, title, owner, rights, fileId: file.id },
    rows: accessOf(rows, file.id),
  };
}

function opened(
  files: readonly KnownFile[],
  known: readonly AccessRow[],
  { settings }: SectionBook,
  context: Context,
): { readonly files: readonly OpenedFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const pace = context.pace();
  const found = files.flatMap((each): OpenedFile[] => {
    try {
      const looked = openOne(each, known, context);
      const { rights, file, fileId, kind } = looked;
      // What the Section's people did since the last sync stands in its own Access only.
      const isOpen =
        foundChanges(rights, knownLevels(known, fileId)).length > 0 ||
        auditAccess([looked], settings).some(({ code }) => code === 'let-in-by-hand');
      const ask = kind === 'section' && isOpen && pace.wait('read', 2);
      return [ask ? { ...looked, rows: accessOf(withTold(known, file, context), fileId) } : looked];
    } catch (error) {
      noteError(error);
      const code = isShutOut(error) ? 'no-right' : 'not-read';
      const refused = error instanceof Refused ? error.problems : undefined;
      problems.push(...(refused ?? [sharingProblem(code, context.lang, each.name)]));
      return [];
    }
  });
  pace.leave();
  return { files: found, problems };
}

/** Rows of Access that are not as the add-on writes them: nothing is done because of those that lack something. */
function accessProblems({ snapshot }: SectionBook, { lang }: Context): Problem[] {
  const lacking = readAccess(snapshot).length - completeRows(snapshot).length;
  return [
    ...(lacking > 0 ? [sharingProblem('rows-lacking', lang, String(lacking))] : []),
    ...(isAccessWhole(snapshot) ? [] : [sharingProblem('rows-changed', lang)]),
  ];
}

/**
 * Who opens which file, and who should not; differences are noted as found. Round trips: two, up to six for each
 * file, and three if there is something to note.
 */
export const audit: Handlers<Context>['access.audit'] = (_input, context) => {
  const book = readForSections(context);
  const known = completeRows(book.snapshot);
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
    files: files.map(({ name, title, owner, fileId, rights, file }) => ({
      ...{ name, title, owner, fileId, url: fileUrl(file.kind, fileId) },
      people: everybody(rights),
    })),
    findings: auditAccess(files, book.settings).map((finding) => ({
      ...finding,
      ...{ message: auditTexts[finding.code][context.lang], group: auditGroups[finding.code] },
    })),
    problems: [...problems, ...accessProblems(book, context)],
  };
};

/** What cannot be noted now is found again next time. */
function noteFound(rows: readonly AccessRow[], { settings }: SectionBook, context: Context): void {
  try {
    noteAccess(context.sheets, rows, settings.lang, context);
  } catch (error) {
    noteError(error);
  }
}

/** Puts right what was chosen of the findings and is still so, and notes it in Access. */
export const mendAccess: Handlers<Context>['access.mend'] = ({ mends }, context) => {
  const book = readForSections(context);
  const wanted = new Set(mends.map(({ fileId }) => fileId));
  const known = completeRows(book.snapshot);
  const meant = filesOf(book, known, context).filter((each) =>
    wanted.has(each.claim === 'here' ? book.snapshot.spreadsheetId : idOf(each)),
  );
  const { files, problems: closed } = opened(meant, known, book, context);
  const keyOf = (each: Pick<AuditFinding, 'fileId' | 'email' | 'after'>): string =>
    `${each.fileId} ${each.email.toLowerCase()} ${each.after}`;
  const findings = auditAccess(files, book.settings);
  const valid = new Set(findings.map(keyOf));
  const problems: Problem[] = [
    ...closed,
    ...mends
      .filter((mend) => !valid.has(keyOf(mend)))
      .map(({ email }) => sharingProblem('changed-since', context.lang, email)),
  ];
  const chosen = new Set(mends.map(keyOf));
  const changed: AccessChange[] = [];
  for (const { fileId, title, kind, rights, rows, file } of files) {
    const own = findings.filter((each) => each.fileId === fileId && chosen.has(keyOf(each)));
    const { changes, refused } = planAccess(
      rights,
      own.map(({ email, after }) => ({ email, level: after })),
      context.email,
    );
    problems.push(...refused.map(({ email, code }) => sharingProblem(code, context.lang, email)));
    const made = changeAccess(
      file,
      changes,
      foundChanges(rights, knownLevels(rows, fileId)),
      factsOf(book, fileId, title, context),
      (more) => noteAccess(context.sheets, more, book.settings.lang, context),
      context,
    );
    problems.push(...made.problems);
    changed.push(...made.done);
    if (kind === 'section') tellSection(file, made.rows, context);
  }
  const message = sectionSentences.accessChanged[context.lang]({ n: changed.length });
  return { changes: changed, problems, message };
};
