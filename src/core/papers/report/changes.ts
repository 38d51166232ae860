import type { ActionRow } from '../../workbook/action-row.ts';
import { wholeText } from '../../workbook/cell.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { PaperDefinition } from './definition.ts';
import { inScope } from './in-scope.ts';
import { type PaperAction, paperAction } from './paper-action.ts';
import { type Tally, tally } from './tally.ts';
import { type Translator, translated } from './translator.ts';

/** The paper that a body was given last, and the plan as it was for it. */
export interface LastPaper {
  readonly title: string;
  /** Day on which it was issued; ISO. */
  readonly issuedOn: string;
  readonly settings: Settings;
  /** All actions of the plan, not only those that the paper spoke of. */
  readonly actions: readonly ActionRow[];
}

/** An action as it is, and as it was. */
export interface Change {
  readonly action: PaperAction;
  readonly was: PaperAction;
}

/** What became of the plan since the last paper, within the scope of the paper at hand. */
export interface Changes {
  readonly since: Pick<LastPaper, 'title' | 'issuedOn'>;
  /** In scope then. */
  readonly opening: Tally;
  /** In scope now, and not in the plan then. */
  readonly added: readonly PaperAction[];
  /** In scope then, and out of the plan now; as they were. */
  readonly retired: readonly PaperAction[];
  /** In the plan then and now, in scope only now. */
  readonly movedIn: readonly PaperAction[];
  /** In the plan then and now, in scope only then; as they are. */
  readonly movedOut: readonly PaperAction[];
  readonly completed: readonly Change[];
  /** Any other change of status. */
  readonly statuses: readonly Change[];
  readonly slipped: readonly Change[];
  /** With another wording. */
  readonly amended: readonly Change[];
}

/**
 * Compares the plan with what it was for the last paper.
 * @param now all actions of the plan
 * @param closing those in scope, in the order of the paper
 * @param rows the plan as its sheets hold it: whether a text was amended does not hang on its translation
 */
export function changesSince(
  last: LastPaper,
  now: readonly PaperAction[],
  closing: readonly PaperAction[],
  scope: PaperDefinition['scope'],
  translate: Translator,
  rows: readonly ActionRow[],
): Changes {
  const isMeant = inScope(scope);
  const then = last.actions.map((row) => translated(paperAction(row, last.settings), translate));
  const before = new Map(then.map((action) => [action.id, action]));
  const sources = new Map(last.actions.map((row) => [row.id, wholeText(row.action, row.subItems)]));
  const reworded = new Set(
    rows
      .filter(({ id, action, subItems }) => sources.get(id) !== wholeText(action, subItems))
      .map(({ id }) => id),
  );
  const opening = then.filter(isMeant);
  const opened = new Set(opening.map(({ id }) => id));
  const current = new Map(now.map((action) => [action.id, action]));
  const closed = new Set(closing.map(({ id }) => id));
  const both = closing.flatMap((action): Change[] => {
    const was = before.get(action.id);
    return was && opened.has(action.id) ? [{ action, was }] : [];
  });
  const restated = both.filter(({ action, was }) => action.status !== was.status);
  return {
    since: { title: last.title, issuedOn: last.issuedOn },
    opening: tally(opening),
    added: closing.filter(({ id }) => !before.has(id)),
    retired: opening.filter(({ id }) => !current.has(id)),
    movedIn: closing.filter(({ id }) => before.has(id) && !opened.has(id)),
    movedOut: opening.flatMap(({ id }) => (closed.has(id) ? [] : (current.get(id) ?? []))),
    completed: restated.filter(({ action }) => action.status === 'completed'),
    statuses: restated.filter(({ action }) => action.status !== 'completed'),
    slipped: both.filter(hasSlipped),
    amended: both.filter(({ action }) => reworded.has(action.id)),
  };
}

/** Whether an action is due later than it was, or newly later than planned. */
function hasSlipped({ action, was }: Change): boolean {
  return (was.due !== '' && action.due > was.due) || (isLate(action) && !isLate(was));
}

const isLate = ({ due, plannedDue }: PaperAction): boolean => plannedDue !== '' && due > plannedDue;
