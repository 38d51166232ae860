import type { GridAction } from '../../protocol/grid-action.ts';
import type { Lang } from '../../protocol/lang.ts';
import { type BookCopy, cellAt, frameOf } from './book-copy.ts';
import type { GridOptions } from './grid.ts';
import { warningAt } from './protections.ts';
import { createUndoStack, enteredBox } from './undo-stack.ts';

interface SendOptions extends Pick<GridOptions, 'onAction' | 'confirm'> {
  readonly lang: Lang;
  readonly copy: () => BookCopy | undefined;
  /** After a refusal of something that the grid may have shown already. */
  readonly restore: () => void;
}

/** Sends what a person did to the host, in order, and keeps what takes it back. */
export function createSender({ lang, copy, restore, ...options }: SendOptions) {
  const undoStack = createUndoStack();
  const enteredAt = (sheetId: number, row: number, column: number): string => {
    const known = copy();
    const cell = known && cellAt(known, sheetId, row, column);
    return cell?.entered ?? cell?.text ?? '';
  };
  const inverse = (action: GridAction): GridAction[] => {
    const box = enteredBox(action);
    if (box === undefined || !('sheetId' in action)) return [];
    const { sheetId } = action;
    const { row, column } = box;
    if (box.rows === 1 && box.columns === 1) {
      const text = enteredAt(sheetId, row, column);
      if (text !== '') return [{ kind: 'type', sheetId, row, column, text }];
    }
    const values = Array.from({ length: box.rows }, (_r, r) =>
      Array.from({ length: box.columns }, (_c, c) => enteredAt(sheetId, row + r, column + c)),
    );
    return [{ kind: 'paste', sheetId, row, column, values }];
  };
  const isNothingNew = (action: GridAction): boolean =>
    action.kind === 'type' && action.text === enteredAt(action.sheetId, action.row, action.column);
  /** Whether the person wants it although the owner warns of it. */
  const isWanted = async (action: GridAction): Promise<boolean> => {
    const box = enteredBox(action);
    const known = copy();
    if (!box || !known || !('sheetId' in action)) return true;
    const warning = warningAt(frameOf(known, action.sheetId), box.row, box.column, lang);
    return warning === undefined || options.confirm(warning);
  };

  const isDone = async (action: GridAction): Promise<boolean> => {
    if (!(await isWanted(action))) return false;
    const done = await options.onAction(action);
    if (!done && !enteredBox(action)) restore();
    return done;
  };

  /** Stops at the first refusal: what follows may only make sense after it. */
  const sendNow = async (actions: readonly GridAction[], canUndo: boolean): Promise<void> => {
    const forward: GridAction[] = [];
    const back: GridAction[] = [];
    for (const action of actions) {
      if (isNothingNew(action)) continue;
      const inverted = inverse(action);
      if (!(await isDone(action))) break;
      forward.push(action);
      back.unshift(...inverted);
    }
    if (canUndo && back.length > 0) undoStack.did({ forward, back });
  };
  let last: Promise<void> = Promise.resolve();
  /** One after the other: what an action replaces is known only when the one before it is done. */
  const send = (actions: () => readonly GridAction[], canUndo = true): Promise<void> => {
    last = last.then(() => sendNow(actions(), canUndo)).catch(() => restore());
    return last;
  };
  return {
    send: (actions: readonly GridAction[]) => send(() => actions),
    enteredAt,
    undo: () => void send(undoStack.undo, false),
    redo: () => void send(undoStack.redo, false),
    forget: undoStack.clear,
  };
}
