import type { Handlers } from '../../core/rpc/contract.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whose workbook this is: what a person looks at before mails go out in their name because of it. */
export const whose: Handlers<Context>['workbook.whose'] = (_input, context) => {
  const { title, owner } = context.owner();
  const domain = domainOf(owner);
  const foreign = domain === domainOf(context.email) ? '' : domain;
  const url = spreadsheetLink(context.sheets.spreadsheetId);
  return { title, owner, url, foreign };
};

/** Keeps for this person that they know the workbook. */
export const know: Handlers<Context>['workbook.know'] = (_input, context) => {
  context.known.add(context.sheets.spreadsheetId);
  return { known: true };
};

/** Refuses who has not said that they know the workbook. */
export function requireKnown({ known, lang, sheets }: Context): void {
  if (!known.has(sheets.spreadsheetId)) throw fault('workbook-unknown', lang);
}
