import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/shared/outcome.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whose workbook this is: what a person looks at before mails go out in their name because of it. */
export const whose: Handlers<Context>['workbook.whose'] = (_input, context) =>
  answering<Output<'workbook.whose'>>(context.lang, () => {
    const { title, owner } = context.owner();
    const domain = domainOf(owner);
    const foreign = domain === domainOf(context.email) ? '' : domain;
    const url = spreadsheetLink(context.sheets.spreadsheetId);
    return { ok: true, value: { title, owner, url, foreign } };
  });

/** Keeps for this person that they know the workbook. */
export const know: Handlers<Context>['workbook.know'] = (_input, context) =>
  answering<Output<'workbook.know'>>(context.lang, () => {
    context.known.add(context.sheets.spreadsheetId);
    return { ok: true, value: { known: true } };
  });

/** Refuses who has not said that they know the workbook. */
export function requireKnown({ known, lang, sheets }: Context): Outcome<null> {
  return known.has(sheets.spreadsheetId)
    ? { ok: true, value: null }
    : fault('workbook-unknown', lang);
}
