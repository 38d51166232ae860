import type { GridAction } from '../../protocol/grid-action.ts';

/** Edits of this window that can be taken back: values only, as other changes have no way back. */
export interface UndoStack {
  readonly did: (step: UndoStep) => void;
  readonly undo: () => readonly GridAction[];
  readonly redo: () => readonly GridAction[];
  readonly clear: () => void;
}

export interface UndoStep {
  readonly forward: readonly GridAction[];
  readonly back: readonly GridAction[];
}

const most = 100;

export function createUndoStack(): UndoStack {
  let done: UndoStep[] = [];
  let undone: UndoStep[] = [];
  return {
    did: (step) => {
      done = [...done, step].slice(-most);
      undone = [];
    },
    undo: () => {
      const step = done.pop();
      if (step === undefined) return [];
      undone.push(step);
      return step.back;
    },
    redo: () => {
      const step = undone.pop();
      if (step === undefined) return [];
      done.push(step);
      return step.forward;
    },
    clear: () => {
      done = [];
      undone = [];
    },
  };
}

/** The cells that an action enters something into, as a box; undefined for other actions. */
export function enteredBox(action: GridAction) {
  switch (action.kind) {
    case 'type':
      return { row: action.row, column: action.column, rows: 1, columns: 1 };
    case 'paste': {
      const { row, column, values } = action;
      return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    }
    case 'clear': {
      const [box] = action.ranges;
      if (box === undefined || action.ranges.length > 1) return undefined;
      const { startRow, endRow, startColumn, endColumn } = box;
      return {
        row: startRow,
        column: startColumn,
        rows: endRow - startRow,
        columns: endColumn - startColumn,
      };
    }
    default:
      return undefined;
  }
}
