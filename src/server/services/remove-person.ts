import { textKey } from '../../core/access/person/mentions.ts';
import { personProblem, removedText } from '../../core/access/person/person-texts.ts';
import { removalRequests } from '../../core/access/person/removal-requests.ts';
import { begun, endedRequest, isOpen } from '../../core/access/person/removal-state.ts';
import { renamedJson } from '../../core/access/person/renamed-json.ts';
import { headOf } from '../../core/actions/update/chain.ts';
import { replacedChain } from '../../core/actions/update/leave-witness.ts';
import { cellRequests } from '../../core/actions/update/planned-cell.ts';
import { repackRequests } from '../../core/papers/issued.ts';
import type { Output } from '../../core/rpc/contract.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { batchBytes, utf8Length } from '../../core/workbook/layout/batches.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import { failureOf, isShutOut } from '../google/failure.ts';
import { pack } from '../google/pack.ts';
import { noteError } from '../log.ts';
import { type PersonBook, readSectionFor, withWorkbook } from './person-book.ts';
import { leftToDo } from './person-problems.ts';
import { writeCells } from './write-save.ts';

export function removeFrom(
  book: PersonBook,
  chosen: ReadonlySet<string>,
  write: <R>(call: () => R) => R,
  context: Context,
): Output<'person.remove'> {
  const { email, renamer, sheets } = book;
  const { pseudonym } = renamer;
  const { lang } = context;
  const left = leftToDo(book, context).filter(({ code }) => code !== 'issue-not-read');
  const papers = repacked(book, chosen);
  const sections = withWorkbook(book);
  let { snapshot } = book;
  if (papers.length + sections.length > 0 && !isOpen(snapshot, email)) {
    const { request, structure } = begun(snapshot, email);
    write(() => context.sheets.batchUpdate([request]));
    snapshot = structure;
  }
  const inSections = removeFromSections(book, chosen, context);
  if (inSections === undefined) {
    const message = removedText[lang]({ pseudonym, end: 'late' });
    return { pseudonym, done: false, message, problems: left };
  }
  for (const batch of papers) context.sheets.overwrite(batch);
  const names = context.peopleOfBefore.naming(email);
  if (names.length > 0) context.peopleOfBefore.forget(names);
  const { cells, requests, head, isWitness } = removalRequests(snapshot, sheets, renamer, chosen);
  const word =
    head !== undefined || isWitness
      ? replacedChain(
          snapshot,
          head ?? headOf(snapshot),
          { email: context.email, now: book.now },
          (by) => (renamer.is(by) ? pseudonym : by),
        )
      : { requests: [] };
  // Refused before, if it is.
  const own = [...requests, ...('requests' in word ? word.requests : [])];
  const isEnd = cells.length + own.length > 0 || isOpen(snapshot, email);
  const all = [...own, ...(isEnd ? [endedRequest(snapshot, email)] : [])];
  if (all.length > 0) write(() => writeCells(context, snapshot, cells, all));
  const changed = inSections.changed + papers.length + names.length + cells.length + own.length;
  const message = removedText[lang]({ pseudonym, end: changed > 0 ? 'done' : 'nothing' });
  const problems = [...inSections.problems, ...left];
  return { pseudonym, done: true, message, problems };
}

/** Milliseconds that are left for what comes after the Sections. */
const reserve = 60_000;

/** Takes the person out of the workbooks of Sections, one batch each; undefined where the time is used up. */
function removeFromSections(
  book: PersonBook,
  chosen: ReadonlySet<string>,
  context: Context,
): { readonly problems: readonly Problem[]; readonly changed: number } | undefined {
  const problems: Problem[] = [];
  let changed = 0;
  const pace = context.pace();
  for (const section of withWorkbook(book)) {
    const isLate = context.clock.now() > context.deadline - reserve;
    if (isLate || !pace.wait('read', 1) || !pace.wait('write', 1)) return undefined;
    const found = readSectionFor(book, section, context);
    if ('code' in found) {
      problems.push(found);
      continue;
    }
    const { cells, requests } = removalRequests(found.grid, found.sheets, book.renamer, chosen);
    const all = [...cellRequests(cells), ...requests];
    if (all.length === 0) continue;
    try {
      found.api.overwrite(all);
      changed += 1;
    } catch (error) {
      if (!isShutOut(error) && failureOf(error) !== 'protected') throw error;
      noteError(error);
      problems.push(personProblem('section-not-reached', context.lang, section.name));
    }
  }
  pace.leave();
  return { problems, changed };
}

/** What issued papers were made from, without the person: an issue is never in two batches. */
function repacked({ issues, snapshot, renamer }: PersonBook, chosen: ReadonlySet<string>) {
  const cut: Request[][] = [];
  let bytes = batchBytes;
  for (const { issue, text = '' } of issues) {
    const after = renamedJson(text, renamer, (each) =>
      chosen.has(textKey(each)) ? renamer.without(each) : undefined,
    );
    if (after === undefined) continue;
    const requests = repackRequests(snapshot, issue, pack(after));
    const size = utf8Length(JSON.stringify(requests));
    if (bytes + size > batchBytes) {
      cut.push([]);
      bytes = 0;
    }
    cut[cut.length - 1]?.push(...requests);
    bytes += size;
  }
  return cut;
}
