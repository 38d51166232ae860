import type { GroupView, SheetView } from '../../protocol/book-view.ts';
import { type Lang, type Text, t } from '../../protocol/lang.ts';

const texts = {
  collapse: t('Collapse the group', 'Réduire le groupe', 'Contraer el grupo'),
  expand: t('Expand the group', 'Développer le groupe', 'Expandir el grupo'),
} as const satisfies Record<string, Text>;

interface GroupLayerOptions {
  readonly lang: Lang;
  /** The sheet in sight. */
  readonly frame: () => SheetView | undefined;
  readonly cellRect: (row: number, column: number) => DOMRect | undefined;
  readonly onToggle: (group: GroupView) => void;
}

/** Of the row numbers, in pixels. */
const header = { width: 46, height: 24 };

/**
 * The grid knows no groups of rows: their brackets and toggles are drawn over the row numbers. The
 * toggle stands at the row before the group, as `rowGroupControlAfter: false` has it.
 */
export function createGroupLayer(
  container: HTMLElement,
  grid: HTMLElement,
  options: GroupLayerOptions,
): { readonly dispose: () => void } {
  const { lang, cellRect } = options;
  const layer = document.createElement('div');
  layer.className = 'group-layer';
  container.append(layer);
  let request = 0;
  let drawn = '';
  let known: SheetView | undefined;

  const place = (element: HTMLElement, x: number, top: number, height: number): void => {
    element.style.transform = `translate(${x}px, ${top}px)`;
    element.style.height = `${height}px`;
    layer.append(element);
  };
  const draw = (group: GroupView, base: DOMRect, left: number): void => {
    const at = cellRect(group.start - 1, 0);
    const last = cellRect(group.end - 1, 0);
    if (!at || !last || last.bottom < base.top || at.top > base.bottom) return;
    const x = left - base.left + (group.depth - 1) * 5;
    const middle = at.top + Math.min(at.height, 24) / 2 - base.top;
    if (!group.collapsed) {
      const line = document.createElement('span');
      place(line, x + 7, middle + 6, last.bottom - base.top - middle - 10);
    }
    const button = document.createElement('button');
    const text = group.collapsed ? texts.expand[lang] : texts.collapse[lang];
    button.type = 'button';
    // The menu "Data" has the same for the keyboard.
    button.tabIndex = -1;
    button.textContent = group.collapsed ? '+' : '−';
    button.title = text;
    button.setAttribute('aria-label', `${text} ${group.start + 1}–${group.end}`);
    button.setAttribute('aria-expanded', String(!group.collapsed));
    button.onclick = () => options.onToggle(group);
    place(button, x + 1, middle - 6, 13);
  };
  /** The grid tells nobody when it scrolls: looked at before every picture, drawn when it moved. */
  const follow = (): void => {
    request = requestAnimationFrame(follow);
    const frame = options.frame();
    const groups = frame?.rowGroups ?? [];
    const canvas = grid.querySelector('canvas[id^="univer-sheet-main-canvas"]');
    if (!frame || !canvas || groups.length === 0) {
      if (drawn !== '') layer.replaceChildren();
      drawn = '';
      return;
    }
    const base = layer.getBoundingClientRect();
    const sheet = canvas.getBoundingClientRect();
    // The place of the last row changes with scrolling, zoom, and every height above it.
    const last = cellRect(frame.rowCount - 1, 0);
    const now = JSON.stringify([base, sheet, last, frame.sheetId]);
    if (now === drawn && frame === known) return;
    drawn = now;
    known = frame;
    const frozen = frame.frozenRows > 0 ? cellRect(frame.frozenRows - 1, 0)?.bottom : undefined;
    const top = (frozen ?? sheet.top + header.height) - base.top;
    const right = base.right - sheet.left - header.width;
    layer.style.clipPath = `inset(${top}px ${right}px ${base.bottom - sheet.bottom}px 0)`;
    layer.replaceChildren();
    for (const group of groups) draw(group, base, sheet.left);
  };
  follow();
  return {
    dispose: () => {
      cancelAnimationFrame(request);
      layer.remove();
    },
  };
}
