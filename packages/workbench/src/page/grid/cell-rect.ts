import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IRenderManagerService } from '@univerjs/engine-render';
import { frameOf } from './book-copy.ts';
import type { GridState } from './grid-state.ts';

/** Tells where cells of the sheet in sight stand on the page; undefined before there is a sheet. */
export function cellRects(
  container: HTMLElement,
  injector: Injector,
  api: FUniver,
  { copy, unitId, activeSheet }: GridState,
): (row: number, column: number) => DOMRect | undefined {
  return (row, column) => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const known = copy();
    const frame = known && frameOf(known, activeSheet());
    const unit = unitId();
    const canvas = container
      .querySelector('canvas[id^="univer-sheet-main-canvas"]')
      ?.getBoundingClientRect();
    if (unit === undefined || !sheet || !frame || !canvas) return undefined;
    const cell = sheet.getRange(row, column).getCellRect();
    const main = injector.get(IRenderManagerService).getRenderById(unit)?.scene;
    const scroll = main?.getViewport('viewMain');
    const zoom = main?.scaleX ?? 1;
    const x = cell.x - (column < frame.frozenColumns ? 0 : (scroll?.viewportScrollX ?? 0));
    const y = cell.y - (row < frame.frozenRows ? 0 : (scroll?.viewportScrollY ?? 0));
    return new DOMRect(
      canvas.left + x * zoom,
      canvas.top + y * zoom,
      cell.width * zoom,
      cell.height * zoom,
    );
  };
}
