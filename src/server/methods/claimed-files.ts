import { type FileClaim, fileUrl } from '../../core/access/sharing/file-claim.ts';
import { fileProblem, realName } from '../../core/access/sharing/file-faults.ts';
import { sharingProblem } from '../../core/access/sharing/sharing-texts.ts';
import { docClaims } from '../../core/papers/doc-claims.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { ClaimedFile } from '../../core/rpc/sharing.ts';
import { sectionSentences } from '../../core/shared/i18n/section-sentences.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { Context } from '../context.ts';
import { isShutOut } from '../google/failure.ts';
import { noteError } from '../log.ts';
import { claimOf, readForSections, type SectionBook } from '../services/section-book.ts';

/** Of these files, or of the workbooks of Sections, those that the plan names and that are not surely ours. */
function unsureClaims(
  { settings, snapshot }: SectionBook,
  ids: readonly string[],
  context: Context,
): FileClaim[] {
  const workbooks = settings.sections.flatMap((section): FileClaim[] => {
    const claim = claimOf(section);
    return claim === undefined ? [] : [claim];
  });
  const docs = readPapers(snapshot, settings, context.lang).flatMap(({ entry }): FileClaim[] =>
    docClaims(entry),
  );
  const claims =
    ids.length === 0 ? workbooks : [...workbooks, ...docs].filter(({ id }) => ids.includes(id));
  return claims.filter((claim) => context.ownFiles.find(claim) === undefined);
}

interface LookedAt {
  readonly claim: FileClaim;
  readonly file: ClaimedFile;
}

/** Looks into the files one by one; what is closed to the person is told. */
function lookedAt(
  claims: readonly FileClaim[],
  context: Context,
): { readonly files: readonly LookedAt[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const pace = context.pace();
  const files = claims.flatMap((claim): LookedAt[] => {
    const { id, name } = claim;
    if (!pace.wait('read', 1)) {
      problems.push(sharingProblem('late', context.lang, name));
      return [];
    }
    try {
      const { kind, title, owner, isMarked } = context.ownFiles.look(claim);
      return [{ claim, file: { id, name, title, owner, url: fileUrl(kind, id), isMarked } }];
    } catch (error) {
      noteError(error);
      const code = isShutOut(error) ? 'no-right' : 'not-read';
      problems.push(sharingProblem(code, context.lang, name));
      return [];
    }
  });
  pace.leave();
  return { files, problems };
}

/**
 * The files that the plan names and that this person neither made nor confirmed, with what Google says of them.
 * Round trips: four, and two for each such file.
 */
export const claimedFiles: Handlers<Context>['files.claimed'] = ({ ids }, context) => {
  const read = readForSections(context);
  const { files, problems } = lookedAt(unsureClaims(read, ids, context), context);
  const shown = files.map(({ file }) => file);
  return { files: shown, problems: [...problems] };
};

/**
 * Keeps that this person knows files of the plan, by title and owner as they were shown. Only what carries the mark
 * of the plan can be confirmed: an address that somebody typed into a cell makes no file ours.
 */
export const confirmFiles: Handlers<Context>['files.confirm'] = ({ files: shown }, context) => {
  const read = readForSections(context);
  const wanted = new Map(shown.map((each) => [each.id, each]));
  const claims = unsureClaims(read, [...wanted.keys()], context);
  const { files, problems } = lookedAt(claims, context);
  const isAsShown = ({ file: { id, title, owner, isMarked } }: LookedAt): boolean =>
    isMarked && wanted.get(id)?.title === title && wanted.get(id)?.owner === owner;
  const confirmed = files.filter(isAsShown).map(({ claim }) => claim);
  if (confirmed.length > 0) context.ownFiles.confirm(confirmed);
  const changed = files
    .filter((each) => !isAsShown(each))
    .map(({ file: { name, title, owner, isMarked } }) =>
      fileProblem(
        isMarked ? 'file-changed' : 'file-foreign',
        context.lang,
        realName(name, title, owner, context.lang),
      ),
    );
  return {
    confirmed: confirmed.length,
    message: sectionSentences.filesConfirmed[context.lang]({ n: confirmed.length }),
    problems: [...problems, ...changed],
  };
};
