import type { Lang } from '../../shared/i18n/lang.ts';
import type { Run, Runs, TableCell } from './block.ts';
import { cell, lines, missing } from './blocks.ts';
import { longDate } from './dates.ts';
import { httpsLink } from './https-link.ts';
import { isOverdue } from './lists.ts';
import { type PaperAction, shownId } from './paper-action.ts';
import { labels } from './texts.ts';
import { typeset } from './typeset.ts';

/** An action's own text, its sub-items on lines below. */
export function actionText({ text, subItems }: PaperAction, lang: Lang): Run[] {
  const own = text === '' ? missing(labels.noText[lang]) : { text };
  return lines([own], ...subItems.map((item): Runs => [{ text: `• ${item}` }]));
}

/** ID, text, who leads and when it is due, in one cell. */
export function actionCell(action: PaperAction, lang: Lang, today: string): TableCell {
  return cell(
    ...lines(
      [{ text: shownId(action), bold: true }],
      actionText(action, lang),
      field(labels.lead[lang], action.lead, lang),
      field(labels.due[lang], dueText(action, lang, today), lang),
    ),
  );
}

const field = (name: string, value: string, lang: Lang): Run[] =>
  value === ''
    ? []
    : [
        {
          text: `${typeset(lang === 'fr' ? `${name} :` : `${name}:`, lang)} ${value}`,
          muted: true,
        },
      ];

/** "30 June 2022 (planned: 31 March 2022; overdue)". */
function dueText(action: PaperAction, lang: Lang, today: string): string {
  const { due, plannedDue } = action;
  if (due === '') return '';
  const colon = lang === 'fr' ? ' :' : ':';
  const notes = [
    ...(plannedDue !== '' && plannedDue !== due
      ? [`${labels.planned[lang]}${colon} ${longDate(plannedDue, lang)}`]
      : []),
    ...(isOverdue(action, today) ? [labels.overdue[lang]] : []),
  ];
  const day = longDate(due, lang);
  return notes.length === 0
    ? day
    : typeset(`${day} (${notes.join(lang === 'fr' ? ' ; ' : '; ')})`, lang);
}

/** A free text as a cell, or what says that there is none. */
export function textCell(text: string, otherwise: string): TableCell {
  return cell(text === '' ? missing(otherwise) : { text });
}

/** The result of an action, and its evidence as links; what is no https address is not printed. */
export function resultCell({ result, evidence }: PaperAction, lang: Lang): TableCell {
  const links = evidence.split(/\s+/).flatMap((address) => httpsLink(address) ?? []);
  return cell(
    ...lines(
      [result === '' ? missing(labels.noResult[lang]) : { text: result }],
      ...links.map(
        ({ url, host }): Runs => [
          {
            text: typeset(
              lang === 'fr' ? `${labels.evidence.fr} : ` : `${labels.evidence[lang]}: `,
              lang,
            ),
            muted: true,
          },
          { text: host, link: { url } },
        ],
      ),
    ),
  );
}
