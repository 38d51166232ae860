import { invalidArgument } from '../../rest/api-error.ts';
import type { FieldMask } from '../../rest/masks/field-mask.ts';
import type { CellFormat, TextFormat } from '../types.ts';
import { normalizeColors, styleName } from './color.ts';

/** A cell's format as the host keeps it; throws the 400 of what Google refuses. */
export function checkedFormat(format: CellFormat): CellFormat {
  const { numberFormat, padding, textRotation, borders, textFormat } = format;
  if (numberFormat && numberFormat.type === undefined) {
    throw invalidArgument('NumberFormat.type must be set when writing a number format.');
  }
  for (const [side, size] of Object.entries(padding ?? {})) {
    if (size < 0) throw invalidArgument(`Padding.${side} must not be negative, but was ${size}`);
  }
  const angle = textRotation?.angle;
  if (angle !== undefined && (angle < -90 || angle > 90)) {
    throw invalidArgument(`TextRotation.angle must be between -90 and 90, but was ${angle}`);
  }
  for (const [side, border] of Object.entries(borders ?? {})) {
    if (border && border.style === undefined) {
      throw invalidArgument(`Borders.${side} must have a style.`);
    }
  }
  if (textFormat) checkTextFormat(textFormat);
  // Same message, colours under one name.
  return normalizeColors(format) as CellFormat;
}

/** Font size and link of a text format, in a cell or in a run. */
export function checkTextFormat(format: TextFormat): void {
  if (format.fontSize !== undefined && (format.fontSize < 1 || format.fontSize > 400)) {
    throw invalidArgument(
      `TextFormat.fontSize must be between 1 and 400, but was ${format.fontSize}`,
    );
  }
  const uri = format.link?.uri;
  if (format.link && uri === undefined) throw invalidArgument('Link.uri must be set.');
  if (uri !== undefined && !/^(https?:\/\/|mailto:|ftp:\/\/|#)\S+$/i.test(uri)) {
    throw invalidArgument(`Invalid link: ${uri}`);
  }
}

/** A text format of a run, colours under one name. */
export function checkedTextFormat(format: TextFormat): TextFormat {
  checkTextFormat(format);
  return normalizeColors(format) as TextFormat;
}

/** A mask in which `backgroundColor` and `backgroundColorStyle` are the same property. */
export function colorMask(mask: FieldMask): FieldMask {
  if (mask.all && mask.fields.size === 0) return mask;
  const fields = new Map<string, FieldMask>();
  for (const [name, child] of mask.fields) {
    const style = styleName(name);
    // A part of a colour cannot be set alone: the host keeps the colour whole.
    if (style !== undefined) fields.set(style, { all: true, fields: new Map() });
    else fields.set(name, colorMask(child));
  }
  return { all: mask.all, fields };
}
