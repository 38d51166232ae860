import type { Injector } from '@univerjs/core';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { GridAction } from '../../protocol/grid-action.ts';
import { type BookCopy, cellAt, frameOf } from './book-copy.ts';
import { noteOf, sheetKey } from './to-workbook.ts';

interface NoteOptions {
  readonly copy: () => BookCopy | undefined;
  readonly unitId: () => string | undefined;
  readonly send: (actions: readonly GridAction[]) => Promise<void>;
  readonly tell: (id: string, params: object) => void;
}

/** How long a person pauses before a note is sent, in milliseconds. */
const pause = 600;

/**
 * Notes are the one thing that the grid keeps itself while a person writes: it asks for them at every
 * key. What differs from the host's words is sent at the next pause.
 */
export function createNoteSync(injector: Injector, { copy, unitId, send, tell }: NoteOptions) {
  const edited = new Map<number, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noteAt = (sheetId: number, row: number, col: number) =>
    injector.get(SheetsNoteModel).getNote(unitId() ?? '', sheetKey(sheetId), { row, col });

  const flush = (): void => {
    const known = copy();
    if (known === undefined) return;
    const actions = [...edited].flatMap(([sheetId, places]) =>
      [...places].flatMap((place): GridAction[] => {
        const [row = 0, column = 0] = place.split(':').map(Number);
        const text = noteAt(sheetId, row, column)?.note ?? '';
        const held = cellAt(known, sheetId, row, column)?.note ?? '';
        return text === held ? [] : [{ kind: 'note', sheetId, row, column, text }];
      }),
    );
    edited.clear();
    if (actions.length > 0) void send(actions);
  };
  return {
    /** The person wrote or removed a note; `place` is missing where the grid names only the note. */
    edit: (sheetId: number, place: { readonly row?: number; readonly col?: number }): void => {
      const known = copy();
      const places = edited.get(sheetId) ?? new Set();
      edited.set(sheetId, places);
      if (place.row !== undefined && place.col !== undefined) {
        places.add(`${place.row}:${place.col}`);
      } else {
        const frame = known && frameOf(known, sheetId);
        for (const { row, column, cell } of frame?.cells ?? []) {
          if (cell?.note !== undefined) places.add(`${row}:${column}`);
        }
      }
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    /** Shows the host's note of a cell, unless it is there already or the person is writing it. */
    show: (sheetId: number, row: number, column: number): void => {
      const known = copy();
      if (known === undefined || edited.get(sheetId)?.has(`${row}:${column}`)) return;
      const held = cellAt(known, sheetId, row, column)?.note;
      const shown = noteAt(sheetId, row, column);
      if ((shown?.note ?? '') === (held ?? '')) return;
      const where = { unitId: unitId(), sheetId: sheetKey(sheetId), row, col: column };
      if (held === undefined) {
        tell('sheet.mutation.remove-note', where);
        return;
      }
      const note = { ...noteOf(row, column, held), ...(shown ? { id: shown.id } : {}) };
      tell('sheet.mutation.update-note', { ...where, note });
    },
    dispose: () => clearTimeout(timer),
  };
}
