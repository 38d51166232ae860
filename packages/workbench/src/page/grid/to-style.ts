import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellView, Look, TextLook } from '../../protocol/book-view.ts';

const verticals = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const wraps = {
  wrap: WrapStrategy.WRAP,
  clip: WrapStrategy.CLIP,
  overflow: WrapStrategy.OVERFLOW,
} as const;
const aligns = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const line = (on: boolean) => ({ s: flag(on) });

/** Fonts and colours. The grid counts font sizes in points, as the host does. */
export function textStyle(look: TextLook): IStyleData {
  return {
    ...(look.bold === undefined ? {} : { bl: flag(look.bold) }),
    ...(look.italic === undefined ? {} : { it: flag(look.italic) }),
    ...(look.underline === undefined ? {} : { ul: line(look.underline) }),
    ...(look.strikethrough === undefined ? {} : { st: line(look.strikethrough) }),
    ...(look.color === undefined ? {} : { cl: { rgb: look.color } }),
    ...(look.fontSize === undefined ? {} : { fs: look.fontSize }),
    ...(look.fontFamily === undefined ? {} : { ff: look.fontFamily }),
  };
}

/** A cell's look; numbers and dates stand on the right unless the look says otherwise. */
export function cellStyle({ look, type }: Pick<CellView, 'look' | 'type'>): IStyleData {
  const { background, verticalAlign = 'bottom', wrap, borders } = look;
  return {
    // What Google Sheets begins with.
    ff: 'Arial',
    fs: 10,
    ...textStyle(look),
    ht: aligns[look.align ?? ownAlign(type)],
    vt: verticals[verticalAlign],
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(wrap === undefined ? {} : { tb: wraps[wrap] }),
    ...(borders === undefined ? {} : { bd: borderStyle(borders) }),
  };
}

function ownAlign(type: CellView['type']): keyof typeof aligns {
  if (type === 'number' || type === 'date') return 'right';
  return type === 'boolean' || type === 'error' ? 'center' : 'left';
}

function borderStyle(borders: NonNullable<Look['borders']>): NonNullable<IStyleData['bd']> {
  const drawn = Object.entries(borders).map(([side, { color }]) => [
    sides[side as keyof typeof sides],
    { s: BorderStyleTypes.THIN, cl: { rgb: color } },
  ]);
  return Object.fromEntries(drawn);
}
