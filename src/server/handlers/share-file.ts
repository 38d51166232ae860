import { isAddress } from '../../core/mail/mail-address.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { type AccessRow, accessRequest } from '../../core/section/access-rows.ts';
import { sectionFault } from '../../core/section/section-faults.ts';
import { sectionMarkerOf } from '../../core/section/section-marker.ts';
import type { AccessChange } from '../../core/sharing/plan-access.ts';
import { sharingProblem } from '../../core/sharing/sharing-texts.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import { managersOf } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import type { FileKind } from '../google/file-sharing.ts';
import { peopleOf, readGrid, type SectionBook } from './section-book.ts';

/**
 * Lets the other managers and the people of a Section edit its new workbook, and notes it in Access. Whom
 * Google refuses is named, and stops nobody else.
 */
export function shareNew(
  book: SectionBook,
  section: KnownSection,
  fileId: string,
  title: string,
  context: Context,
): { readonly problems: readonly Problem[]; readonly rows: readonly AccessRow[] } {
  const me = context.email.toLowerCase();
  const wanted = new Set([...managersOf(book.settings), ...peopleOf(book, section.name)]);
  wanted.delete(me);
  const problems: Problem[] = [];
  const rows: AccessRow[] = [];
  for (const email of wanted) {
    try {
      if (!isAddress(email)) throw new Error(`no address: ${email}`);
      context.sharing.add('spreadsheet', fileId, email, 'editor');
      rows.push({
        ...{ changedOn: book.now, changedBy: me, file: title, fileId, person: email },
        ...{ change: 'granted', before: 'none', after: 'editor' },
      });
    } catch (error) {
      console.warn(error);
      problems.push(...sectionFault('not-shared-with', context.lang, email).problems);
    }
  }
  const request = accessRequest(book.snapshot, rows, book.settings.lang);
  if (request) context.sheets.batchUpdate([request]);
  return { problems, rows };
}

/** Notes rows of Access in the workbook of a Section too, so that its coordinators see who gave what. */
export function tellSection(fileId: string, rows: readonly AccessRow[], context: Context): void {
  if (rows.length === 0) return;
  try {
    const sheets = context.openSheets(fileId);
    const grid = readGrid(sheets);
    const request = accessRequest(grid, rows, sectionMarkerOf(grid)?.lang ?? context.lang);
    if (request) sheets.batchUpdate([request]);
  } catch (error) {
    // The plan's own Access has them; the next change there finds these as they are.
    console.warn(error);
  }
}

/** Changes the rights to a file, person by person; answers what was changed, and names whom Google refused. */
export function changeRights(
  kind: FileKind,
  fileId: string,
  changes: readonly AccessChange[],
  problems: Problem[],
  { sharing, lang }: Context,
): AccessChange[] {
  return changes.filter(({ email, before, after }) => {
    try {
      // Google promotes a viewer, but takes nothing away by giving less.
      if (after === 'none' || (before === 'editor' && after === 'viewer')) {
        sharing.remove(kind, fileId, email);
      }
      if (after === 'editor' || after === 'viewer') sharing.add(kind, fileId, email, after);
      return true;
    } catch (error) {
      console.warn(error);
      problems.push(sharingProblem('refused', email, lang));
      return false;
    }
  });
}
