import {
  CommandType,
  CustomCommandExecutionError,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
} from '@univerjs/core';
import type { Box } from '../../protocol/book-view.ts';
import type { GridAction } from '../../protocol/grid-action.ts';
import { editActions, writtenCells } from './edit-actions.ts';
import { fromRange } from './ranges.ts';
import { structureActions } from './structure-actions.ts';

/** Marks what the grid is told by the host, which passes. */
export const fromHost = { fromHost: true } as const;

/** Mutations that only lay the grid out, and those of its text editor. */
const harmless =
  /^(doc|formula|ui)\.|^sheet\.mutation\.(set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|toggle-note-popup|update-note-position|empty|mark-dirty)/;

const changesGrid = (id: string): boolean =>
  /^(sheet|data-validation)\./.test(id) && !harmless.test(id);

export interface GuardOptions {
  readonly textAt: (sheetId: number, row: number, column: number) => string;
  /** Values of a column that the filter offers. */
  readonly filterValues: (sheetId: number, column: number) => readonly string[];
  readonly onActions: (actions: readonly GridAction[]) => void;
  /** Whether a write may go on to the host; it is told why not. */
  readonly mayWrite: (sheetId: number, row: number, column: number) => boolean;
  /** Whether the selected cell may be edited; the person is told why not. */
  readonly mayEdit: () => boolean;
  /** The handle of a selection was dragged. */
  readonly fill: (source: Box, target: Box) => void;
  /** Whether the editor of a cell is open: what is cut and pasted then is part of its text. */
  readonly isEditing: () => boolean;
  readonly copied: (how: 'copy' | 'cut') => void;
  /** Paste was chosen from a menu. */
  readonly paste: () => void;
  /** A note was written or removed, which the grid shows itself. */
  readonly noted: (
    sheetId: number,
    place: { readonly row?: number; readonly col?: number },
  ) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Nothing changes the grid but the host: whatever a person does becomes an action, and the change of
 * the grid itself is stopped. Only typed cells are shown at once, until the host's answer paints them.
 */
export function guardCommands(injector: Injector, options: GuardOptions): () => void {
  const commands = injector.get(ICommandService);
  // New lines look like the one before them, unless they were asked for in front of one.
  let behind = true;
  const guard = commands.beforeCommandExecuted(({ id, type, params }, how) => {
    const instead = insteadOf(id, params, options);
    if (instead) {
      instead();
      throw new CustomCommandExecutionError(`${id} is for the host`);
    }
    if (id === 'univer.command.copy') options.copied('copy');
    if (id === 'univer.command.cut') options.copied('cut');
    if (insertion.test(id)) behind = /(after|right)$/.test(id);
    if (type !== CommandType.MUTATION || how?.fromHost === true || !changesGrid(id)) return;
    if (noteEdit.test(id)) {
      const { sheetId, ...place } = params as { sheetId: string; row?: number; col?: number };
      return options.noted(Number(sheetId), place);
    }
    const given = (params ?? {}) as Params; // mutations carry objects
    const actions = actionsOf(id, Number(given.subUnitId), given, options);
    options.onActions(
      actions.map((action) =>
        'inheritFromBefore' in action
          ? { ...action, inheritFromBefore: behind && action.start > 0 }
          : action,
      ),
    );
    throw new CustomCommandExecutionError(`${id} is for the host`);
  });
  return () => guard.dispose();
}

type Params = Readonly<Record<string, unknown>>;

/** What a change of the grid means for the host; none where the person may not write. */
function actionsOf(
  id: string,
  sheetId: number,
  params: Params,
  options: GuardOptions,
): readonly GridAction[] {
  if (id === 'sheet.mutation.set-filter-criteria') return [filterAction(sheetId, params, options)];
  if (id !== 'sheet.mutation.set-range-values') {
    return structureActions[id]?.(sheetId, params) ?? [];
  }
  const matrix = params.cellValue as Record<number, Record<number, ICellData | null>>;
  const cells = writtenCells(matrix ?? {});
  const [first] = cells;
  if (!first || !options.mayWrite(sheetId, first.row, first.column)) return [];
  return editActions(sheetId, cells, (row, column) => options.textAt(sheetId, row, column));
}

const noteEdit = /^sheet\.mutation\.(update|remove)-note$/;
const insertion = /^sheet\.command\.insert-(multi-)?(row|col)s?-/;

/** What happens instead of a command of the grid's own. */
function insteadOf(id: string, params: unknown, options: GuardOptions): (() => void) | undefined {
  switch (id) {
    case 'univer.command.undo':
      return options.undo;
    case 'univer.command.redo':
      return options.redo;
    case 'univer.command.paste':
      return options.isEditing() ? undefined : options.paste;
    case 'sheet.command.auto-fill': {
      const { sourceRange, targetRange } = params as Record<'sourceRange' | 'targetRange', IRange>;
      return () => options.fill(fromRange(sourceRange), fromRange(targetRange));
    }
    case 'sheet.operation.set-cell-edit-visible': {
      const { visible } = params as { readonly visible: boolean };
      return visible && !options.mayEdit() ? () => undefined : undefined;
    }
    default:
      return undefined;
  }
}

/** The grid names the values that stay, the host those that go. */
function filterAction(sheetId: number, params: Params, { filterValues }: GuardOptions): GridAction {
  const column = Number(params.col);
  const criteria = params.criteria as {
    filters?: { filters?: string[]; blank?: boolean };
  } | null;
  const filters = criteria?.filters;
  const kept = new Set([...(filters?.filters ?? []), ...(filters?.blank ? [''] : [])]);
  const hiddenValues =
    filters === undefined ? [] : filterValues(sheetId, column).filter((text) => !kept.has(text));
  return { kind: 'filterColumn', sheetId, column, hiddenValues };
}
