import { personProblem } from '../../core/access/person/person-texts.ts';
import { sameAddress } from '../../core/actions/assign/hand-over.ts';
import { brokenAt } from '../../core/actions/update/broken-at.ts';
import { headOf } from '../../core/actions/update/chain.ts';
import { replacedChain } from '../../core/actions/update/leave-witness.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { isClosed } from '../../core/workbook/lists.ts';
import { managersOf, roleOf } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import type { PersonBook } from './person-book.ts';

/** Why a person cannot be removed; nothing if they can. */
export function againstRemoval(
  { email, settings, snapshot, now }: PersonBook,
  context: Context,
): readonly Problem[] {
  const managers = managersOf(settings);
  if (managers.length === 1 && managers[0] === email) {
    return [personProblem('last-manager', context.lang)];
  }
  if (email === context.email.toLowerCase()) {
    return [personProblem('person-yourself', context.lang)];
  }
  const head = headOf(snapshot);
  const isBroken = brokenAt(snapshot, head) !== undefined;
  const word = replacedChain(snapshot, head, { email: context.email, now });
  if (!isBroken && !('refused' in word)) return [];
  const isOpen = 'refused' in word && word.refused === 'not-guarded';
  return [personProblem(isOpen ? 'witnesses-open' : 'chain-not-whole', context.lang)];
}

/** What a manager has to settle around a removal. */
export function leftToDo(book: PersonBook, context: Context): Problem[] {
  const { email, settings, actions, issues } = book;
  const { lang } = context;
  const open = actions.filter(
    (action) => sameAddress(action.lead, email) && !isClosed(action.status),
  );
  const ids = open.map(({ id }) => id).join(', ');
  const { owner, editors } = context.access();
  const has = [owner, ...editors].some((each) => each.toLowerCase() === email);
  return [
    ...againstRemoval(book, context),
    ...(has ? [personProblem('still-has-access', lang)] : []),
    ...(open.length > 0 ? [personProblem('leads-open', lang, ids)] : []),
    ...(roleOf(settings, email) === 'manager' ? [personProblem('roles-to-apply', lang)] : []),
    ...issues
      .filter(({ text }) => text === undefined)
      .map(({ issue }) => personProblem('issue-not-read', lang, issue.title)),
  ];
}
