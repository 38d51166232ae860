import type { Handlers } from '../../core/rpc/contract.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { readWorkbook } from '../services/read-workbook.ts';

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

/** Reads the whole workbook: how many actions, by status, and what could not be read. */
export const summary: Handlers<Context>['workbook.summary'] = (_input, context) => {
  const { snapshot, settings } = readWorkbook(context);
  const { rows, problems } = readActions(snapshot, settings.tiers);
  const byStatus: Record<string, number> = {};
  for (const { action } of rows) {
    const key = action.status ?? 'none';
    byStatus[key] = (byStatus[key] ?? 0) + 1;
  }
  return {
    year: settings.year,
    title: settings.title,
    actions: rows.length,
    byStatus,
    problems: problems.map((problem) => rowProblem(problem, context.lang)),
  };
};
