import { sectionSentences } from '../../core/i18n/section-sentences.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import { type AccessRow, accessRequest, readAccess } from '../../core/section/access-rows.ts';
import { type AuditedFile, auditAccess, auditTexts } from '../../core/sharing/audit-access.ts';
import {
  accessRows,
  everybody,
  foundChanges,
  knownLevels,
  planAccess,
} from '../../core/sharing/plan-access.ts';
import { sharingProblem } from '../../core/sharing/sharing-texts.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import type { FileKind } from '../google/file-sharing.ts';
import { readForSections, type SectionBook, workbookOf } from './section-book.ts';
import { changeRights } from './share-file.ts';

/** What the audit looks into: the plan, the workbooks of Sections, and the Docs of papers. */
function filesOf(book: SectionBook, context: Context): Omit<AuditedFile, 'rights'>[] {
  const { snapshot, settings } = book;
  const rows = readAccess(snapshot);
  const let_ = (fileId: string): Set<string> =>
    new Set(
      [
        ...knownLevels(
          rows.filter(({ change }) => change !== 'found'),
          fileId,
        ),
      ]
        .filter(([, level]) => level !== 'none')
        .map(([email]) => email),
    );
  const papers = readPapers(snapshot, settings, context.lang).flatMap(({ entry }) =>
    Object.values(entry.record.docs).map(({ id }) => ({
      ...{ kind: 'paper' as const, title: entry.definition.body, fileId: id, section: '' },
      let: new Set([...let_(id), ...entry.recipients.map((each) => each.toLowerCase())]),
    })),
  );
  return [
    {
      ...{ kind: 'plan', title: snapshot.properties.title, fileId: snapshot.spreadsheetId },
      ...{ section: '', let: let_(snapshot.spreadsheetId) },
    },
    ...settings.sections.flatMap((section): Omit<AuditedFile, 'rights'>[] => {
      const fileId = workbookOf(section);
      return fileId === undefined
        ? []
        : [
            {
              ...{ kind: 'section', title: section.name, fileId, section: section.name },
              let: let_(fileId),
            },
          ];
    }),
    ...papers,
  ];
}

const kindOf = ({ kind }: Pick<AuditedFile, 'kind'>): FileKind =>
  kind === 'paper' ? 'document' : 'spreadsheet';

function opened(
  book: SectionBook,
  context: Context,
): { readonly files: readonly AuditedFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const files = filesOf(book, context).flatMap((file): AuditedFile[] => {
    try {
      return [{ ...file, rights: context.sharing.rights(kindOf(file), file.fileId) }];
    } catch (error) {
      console.warn(error);
      problems.push(sharingProblem('no-right', file.title, context.lang));
      return [];
    }
  });
  return { files, problems };
}

/** Who opens which file, and who should not. Round trips: two, and up to four for each file. */
export const audit: Handlers<Context>['access.audit'] = (_input, context) =>
  answering<Output<'access.audit'>>(context.lang, () => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const { files, problems } = opened(read.value, context);
    return {
      ok: true,
      value: {
        files: files.map(({ title, fileId, rights }) => ({
          ...{ title, fileId, people: everybody(rights) },
        })),
        findings: auditAccess(files, read.value.settings).map((finding) => ({
          ...finding,
          message: auditTexts[finding.code][context.lang],
        })),
        problems: [...problems],
      },
    };
  });

/** Puts right what was chosen of the findings, and notes it in Access with what else was found. */
export const mendAccess: Handlers<Context>['access.mend'] = ({ mends }, context) =>
  answering<Output<'access.mend'>>(context.lang, (): Outcome<Output<'access.mend'>> => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const book = read.value;
    const wanted = new Set(mends.map(({ fileId }) => fileId));
    const { files, problems: closed } = opened(book, context);
    const problems = [...closed];
    const known = readAccess(book.snapshot);
    const rows: AccessRow[] = [];
    const changed: Output<'access.mend'>['changes'] = [];
    for (const file of files.filter(({ fileId }) => wanted.has(fileId))) {
      const own = mends.filter(({ fileId }) => fileId === file.fileId);
      const { changes, refused } = planAccess(
        file.rights,
        own.map(({ email, after }) => ({ email, level: after })),
        context.email,
      );
      problems.push(...refused.map(({ email, code }) => sharingProblem(code, email, context.lang)));
      const done = changeRights(kindOf(file), file.fileId, changes, problems, context);
      const facts = {
        ...{ changedOn: book.now, changedBy: context.email },
        ...{ file: file.title, fileId: file.fileId },
      };
      const found = foundChanges(file.rights, knownLevels(known, file.fileId));
      rows.push(...accessRows(found, facts, true), ...accessRows(done, facts));
      changed.push(...done);
    }
    const request = accessRequest(book.snapshot, rows, book.settings.lang);
    if (request) context.sheets.batchUpdate([request]);
    const message = sectionSentences.accessChanged[context.lang]({ n: changed.length });
    return { ok: true, value: { changes: changed, problems, message } };
  });
