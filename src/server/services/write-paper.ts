import { docMark } from '../../core/access/sharing/file-claim.ts';
import type { Report } from '../../core/papers/report/block.ts';
import { holdsAll } from '../../core/papers/report/docs/current-parts.ts';
import { paperLength, paperLimit } from '../../core/papers/report/docs/paper-length.ts';
import { paperRequests } from '../../core/papers/report/docs/paper-requests.ts';
import { isWhole, readTarget, targetFields } from '../../core/papers/report/docs/read-target.ts';
import { headingSlots } from '../../core/papers/report/letterhead/heading-slots.ts';
import { withSlots } from '../../core/papers/report/letterhead/with-slots.ts';
import type { Input } from '../../core/rpc/contract.ts';
import { ui } from '../../core/shared/i18n/catalogue.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { documentLink } from '../../core/workbook/row-link.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import type { DriveFile, NewPaper, PlanMark } from '../google/drive.ts';
import { failureOf } from '../google/failure.ts';
import { rewriteLetterhead } from '../google/letterhead.ts';
import { madeFile, type OwnFile } from '../google/own-file.ts';
import { waited } from '../google/retry.ts';
import { Refused } from '../refused.ts';

export interface WrittenPaper {
  readonly documentId: string;
  readonly url: string;
  /** The report folder, if it is known. */
  readonly folderId: string | null;
  /** What the paper lacks though it is whole. */
  readonly problems: readonly Problem[];
}

/** What a request says of the Doc that it wants. */
type Make = Pick<Input<'paper.make'>, 'requestId' | 'again' | 'folderId'>;

/** Address of a Doc. */
export const docUrl = documentLink;

/**
 * Writes a report into a new Doc: the letterhead, with the paper's headings put in, is converted;
 * then one batch writes everything else. Round trips: the folder (the first time), the conversion,
 * reading the headings' IDs, the batch. If one fails for good, the Doc goes to the bin: the paper is
 * whole, or there is none.
 * @param letterhead in base64
 */
export function writePaper(
  report: Report,
  input: Make,
  name: string,
  mark: PlanMark,
  letterhead: string,
  context: Context,
): WrittenPaper {
  const { lang } = context;
  const length = paperLength(report);
  if (length > paperLimit) throw fault('paper-too-long', lang, `${length} > ${paperLimit}`);
  const slots = headingSlots(report);
  const docx = rewriteLetterhead(letterhead, (xml) => withSlots(xml, slots));
  if (docx === undefined) throw fault('letterhead-unreadable', lang);

  const earlier = input.again ? wholeOne(report, input, mark, context) : undefined;
  if (earlier) {
    return { documentId: earlier, url: docUrl(earlier), folderId: input.folderId, problems: [] };
  }
  const paper = { name, requestId: input.requestId, mark, docx };
  const { file, folderId } = createInFolder(input.folderId, paper, context);
  let left: Problem[] = [];
  const filled = answering(lang, () => {
    try {
      return fill(madeFile(file), report, mark, context);
    } catch (error) {
      left = bin(file, context);
      throw error;
    }
  });
  if (!filled.ok) throw new Refused([...filled.problems, ...left]);
  return { documentId: file.id, url: docUrl(file.id), folderId, problems: filled.value };
}

/**
 * What an earlier try left: the ID of a paper that is whole after all, and says what it shall say now; those
 * that are not whole go to the bin.
 */
function wholeOne(
  report: Report,
  { requestId }: Make,
  { plan }: PlanMark,
  { drive, docs }: Context,
): string | undefined {
  const papers = drive
    .papersOf(requestId, plan)
    .map(({ id }) => ({ id, document: docs.get(id, targetFields) }));
  const whole = papers.find(({ document }) => isWhole(document) && holdsAll(document, report));
  // A whole one says something else by now, and may have been issued, or written in.
  for (const { id, document } of papers) if (!isWhole(document)) drive.trash(id);
  return whole?.id;
}

/** Makes the Doc in the report folder, and the folder where it is missing or was deleted. */
function createInFolder(
  known: string | null,
  paper: Omit<NewPaper, 'folderId'>,
  { drive, lang }: Context,
): { readonly file: DriveFile; readonly folderId: string } {
  const create = (folderId: string): { file: DriveFile; folderId: string } => ({
    file: drive.createPaper({ ...paper, folderId }),
    folderId,
  });
  const newFolder = (): string => drive.createFolder(ui.reportFolder[lang]).id;
  if (known === null) return create(newFolder());
  try {
    return create(known);
  } catch (error) {
    if (failureOf(error) !== 'gone') throw error;
    return create(newFolder());
  }
}

const attempts = 4;

/**
 * Writes the body. A batch that may have been applied is not repeated before the Doc was read again.
 * Headings without an ID are not linked to, and that is told.
 */
function fill(
  file: OwnFile,
  report: Report,
  { plan, of }: PlanMark,
  context: Context,
): readonly Problem[] {
  let problems: readonly Problem[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const document = context.docs.get(file.id, targetFields);
    if (isWhole(document)) return problems;
    const target = readTarget(document, headingSlots(report));
    if (target === undefined) throw fault('letterhead-unusable', context.lang);
    problems = target.slots.every(({ headingId }) => headingId) ? [] : unlinked(context);
    try {
      context.docs.batchUpdate(file, paperRequests(report, target, docMark(plan, of)));
      return problems;
    } catch (error) {
      if (failureOf(error) !== 'unknown' || !waited(context, attempt, attempts)) throw error;
    }
  }
}

const unlinked = ({ lang }: Context): Problem[] =>
  fault('contents-unlinked', lang).problems.map((each) => ({ ...each, severity: 'warning' }));

/** Takes an unfinished Doc away; says so where that fails as well. */
function bin({ id, name }: DriveFile, { drive, lang }: Context): Problem[] {
  try {
    drive.trash(id);
    return [];
  } catch {
    return [...fault('paper-left', lang, name).problems];
  }
}
