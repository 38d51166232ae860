import type { AccessRow } from '../../core/access/sharing/access-rows.ts';
import { type AccessFacts, planAccess } from '../../core/access/sharing/plan-access.ts';
import { sharingProblem } from '../../core/access/sharing/sharing-texts.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { type KnownSection, managersOf, roleOf } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import type { OwnFile } from '../google/own-file.ts';
import { requireKnown } from '../methods/known-workbook.ts';
import { noteAccess } from './access-book.ts';
import { changeAccess } from './change-access.ts';
import { peopleOf, type SectionBook } from './section-book.ts';

/** What the rows of Access have in common that a manager's doing in the plan leaves. */
export function factsOf(
  { settings, now }: Pick<SectionBook, 'settings' | 'now'>,
  fileId: string,
  file: string,
  { email, newId }: Context,
): AccessFacts {
  const role = (person: string) => roleOf(settings, person);
  return { changedOn: now, changedBy: email.toLowerCase(), file, fileId, roleOf: role, newId };
}

/** Whom a new workbook of a Section is shared with: the other managers and its people, to edit it. */
export function editorsOf(book: SectionBook, { name }: KnownSection, { email }: Context): string[] {
  const all = new Set([...managersOf(book.settings), ...peopleOf(book, name)]);
  all.delete(email.toLowerCase());
  return [...all];
}

/**
 * Lets the other managers and the people of a Section edit its new workbook, if they were shown. Whom Google refuses is named, and
 * stops nobody else.
 */
export function shareNew(
  book: SectionBook,
  section: KnownSection,
  file: OwnFile,
  title: string,
  shown: readonly string[],
  context: Context,
): { readonly problems: readonly Problem[]; readonly rows: readonly AccessRow[] } {
  requireKnown(context);
  const editors = editorsOf(book, section, context);
  const wanted = editors.filter((email) => shown.includes(email));
  const changed = [...editors, ...shown].filter((email) => !wanted.includes(email));
  const rights = context.sharing.rights(file);
  const { changes, refused } = planAccess(
    rights,
    wanted.map((email) => ({ email, level: 'editor' })),
    context.email,
  );
  const { problems, rows } = changeAccess(
    file,
    changes,
    [],
    factsOf(book, file.id, title, context),
    (rows) => noteAccess(context.sheets, rows, book.settings.lang, context),
    context,
  );
  const malformed = refused.map(({ email, code }) => sharingProblem(code, context.lang, email));
  const unseen = changed.map((email) => sharingProblem('changed-since', context.lang, email));
  return { problems: [...malformed, ...problems, ...unseen], rows };
}
