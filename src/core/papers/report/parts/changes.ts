import { cleanLine } from '../../../shared/clean-text.ts';
import { actionText, textCell } from '../action-cell.ts';
import type { Block, Part, TableCell, TableColumn } from '../block.ts';
import { cell, heading, lines, narrative, paragraph } from '../blocks.ts';
import type { Change, Changes } from '../changes.ts';
import { changeLabels, firstPaper, sinceThen } from '../changes-words.ts';
import { longDate, shortDate } from '../dates.ts';
import { wholeNumber } from '../numbers.ts';
import type { Paper } from '../paper.ts';
import { type PaperAction, shownId } from '../paper-action.ts';
import { paperStatuses, statusCell } from '../paper-status.ts';
import { labels } from '../texts.ts';
import { typeset } from '../typeset.ts';

/** What became of the plan since the last paper that the body was given. */
export function changes(paper: Paper): Part {
  const { lang, definition, changes } = paper;
  const words = changes
    ? balanceBlocks(changes, paper)
    : [paragraph(typeset(firstPaper[lang](cleanLine(definition.body)), lang))];
  return {
    key: 'changes',
    blocks: [heading(1, 'changes', changeLabels.heading[lang]), ...words],
  };
}

function balanceBlocks(changes: Changes, paper: Paper): Block[] {
  const { lang, figures } = paper;
  const { since, opening, added, retired, movedIn, movedOut } = changes;
  const balance = {
    opening: opening.total,
    added: added.length,
    retired: retired.length,
    movedIn: movedIn.length,
    movedOut: movedOut.length,
    closing: figures.all.total,
  };
  const day = longDate(since.issuedOn, lang);
  return [
    narrative(typeset(sinceThen[lang]({ ...balance, title: since.title, day }), lang)),
    heading(2, 'changes-balance', changeLabels.balance[lang]),
    balanceTable(balance, lang),
    heading(2, 'changes-status', changeLabels.status[lang]),
    statusTable(changes, paper),
    ...listed('completed', changes.completed, statusRows, paper),
    ...listed('statuses', changes.statuses, statusRows, paper),
    ...listed('slipped', changes.slipped, dueRows, paper),
    ...listed('added', added, plainRows, paper),
    ...listed('retired', retired, plainRows, paper),
    ...listed('movedIn', movedIn, plainRows, paper),
    ...listed('movedOut', movedOut, plainRows, paper),
    ...listed('amended', changes.amended, wordingRows, paper),
  ];
}

type Lang = Paper['lang'];
const signed = (n: number, lang: Lang): string =>
  n === 0 ? '0' : `${n > 0 ? '+' : '−'}${wholeNumber(Math.abs(n), lang)}`;

/** Opening + added − retired ± moved = closing, a line each. */
function balanceTable(
  balance: Readonly<
    Record<'opening' | 'added' | 'retired' | 'movedIn' | 'movedOut' | 'closing', number>
  >,
  lang: Lang,
): Block {
  const row = (key: keyof typeof balance, text: string, bold = false): TableCell[] => [
    cell({ text: changeLabels[key][lang], bold }),
    cell({ text, bold }),
  ];
  return {
    kind: 'table',
    columns: [
      { title: changeLabels.balance[lang], width: 353 },
      { title: changeLabels.number[lang], width: 100, align: 'end' },
    ],
    rows: [
      row('opening', wholeNumber(balance.opening, lang)),
      row('added', signed(balance.added, lang)),
      row('retired', signed(-balance.retired, lang)),
      row('movedIn', signed(balance.movedIn, lang)),
      row('movedOut', signed(-balance.movedOut, lang)),
      row('closing', wholeNumber(balance.closing, lang), true),
    ],
    total: true,
  };
}

/** How many actions stood at each status then, and do now. */
function statusTable({ opening }: Changes, { figures: { all }, lang }: Paper): Block {
  const shown = paperStatuses.filter(
    (status) => status !== 'none' || all.by.none + opening.by.none > 0,
  );
  const numbers = (then: number, now: number, bold = false): TableCell[] =>
    [wholeNumber(then, lang), wholeNumber(now, lang), signed(now - then, lang)].map((text) =>
      cell({ text, bold }),
    );
  const end = (title: string): TableColumn => ({ title, width: 80, align: 'end' });
  return {
    kind: 'table',
    columns: [
      { title: changeLabels.status[lang], width: 213 },
      end(changeLabels.before[lang]),
      end(changeLabels.now[lang]),
      end(changeLabels.difference[lang]),
    ],
    rows: [
      ...shown.map((status) => [
        statusCell(status, lang),
        ...numbers(opening.by[status], all.by[status]),
      ]),
      [cell({ text: labels.total[lang], bold: true }), ...numbers(opening.total, all.total, true)],
    ],
    total: true,
  };
}

type ListKey =
  | 'completed'
  | 'statuses'
  | 'slipped'
  | 'added'
  | 'retired'
  | 'movedIn'
  | 'movedOut'
  | 'amended';

/** A table under its own heading; nothing where nothing is to be told. */
function listed<T>(
  key: ListKey,
  items: readonly T[],
  table: (items: readonly T[], paper: Paper) => Block,
  paper: Paper,
): Block[] {
  if (items.length === 0) return [];
  const { lang } = paper;
  const title = `${changeLabels[key][lang]} (${wholeNumber(items.length, lang)})`;
  return [heading(2, `changes-${key}`, title), table(items, paper)];
}

const named = (action: PaperAction, lang: Lang): TableCell =>
  cell(...lines([{ text: shownId(action), bold: true }], actionText(action, lang)));

function statusRows(items: readonly Change[], { lang }: Paper): Block {
  return {
    kind: 'table',
    columns: [
      { title: changeLabels.action[lang], width: 193 },
      { title: changeLabels.before[lang], width: 70 },
      { title: changeLabels.now[lang], width: 70 },
      { title: changeLabels.reason[lang], width: 120 },
    ],
    rows: items.map(({ action, was }) => [
      named(action, lang),
      statusCell(was.status, lang),
      statusCell(action.status, lang),
      textCell(
        action.status === 'completed' ? action.result || action.reason : action.reason,
        changeLabels.noReason[lang],
      ),
    ]),
  };
}

function dueRows(items: readonly Change[], { lang }: Paper): Block {
  const day = (iso: string): TableCell =>
    textCell(iso === '' ? '' : shortDate(iso, lang), changeLabels.noDate[lang]);
  return {
    kind: 'table',
    columns: [
      { title: changeLabels.action[lang], width: 163 },
      { title: changeLabels.planned[lang], width: 58 },
      { title: changeLabels.dueThen[lang], width: 58 },
      { title: changeLabels.dueNow[lang], width: 58 },
      { title: labels.reason[lang], width: 116 },
    ],
    rows: items.map(({ action, was }) => [
      named(action, lang),
      day(action.plannedDue),
      day(was.due),
      day(action.due),
      textCell(action.reason, labels.noReason[lang]),
    ]),
  };
}

function plainRows(items: readonly PaperAction[], { lang }: Paper): Block {
  return {
    kind: 'table',
    columns: [
      { title: changeLabels.action[lang], width: 353 },
      { title: changeLabels.status[lang], width: 100 },
    ],
    rows: items.map((action) => [named(action, lang), statusCell(action.status, lang)]),
  };
}

function wordingRows(items: readonly Change[], { lang }: Paper): Block {
  return {
    kind: 'table',
    columns: [
      { title: changeLabels.wordingThen[lang], width: 226 },
      { title: changeLabels.wordingNow[lang], width: 227 },
    ],
    rows: items.map(({ action, was }) => [named(was, lang), named(action, lang)]),
  };
}
