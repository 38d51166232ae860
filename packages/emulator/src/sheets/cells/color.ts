import { isObject, type Json } from '../../rest/json.ts';
import { rgbColor } from '../../rest/rgb-color.ts';

/**
 * Colours. Every colour property has two names, `x` and `xStyle`, of which the second takes
 * precedence (discovery: CellFormat.backgroundColorStyle). The host keeps `xStyle` only.
 */

/** `backgroundColor` → `backgroundColorStyle`; undefined for other names. */
export function styleName(name: string): string | undefined {
  return /^color$|Color$/.test(name) && name !== 'rgbColor' && name !== 'themeColor'
    ? `${name}Style`
    : undefined;
}

/** The name without `Style`; undefined for other names. */
export function colorName(name: string): string | undefined {
  return /^colorStyle$|ColorStyle$/.test(name) ? name.slice(0, -'Style'.length) : undefined;
}

/** A message with each colour once, as a style, in the precision that Google keeps. */
export function normalizeColors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalizeColors);
  if (!isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const style = styleName(name);
    if (style === undefined) {
      result[name] = colorName(name) === undefined ? normalizeColors(field) : colorStyle(field);
    } else if (value[style] === undefined) {
      result[style] = colorStyle({ rgbColor: field });
    }
  }
  return result;
}

/** A message with each colour under both names, as Google answers. */
export function expandColors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expandColors);
  if (!isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const color = colorName(name);
    if (color !== undefined && isObject(field) && field.rgbColor !== undefined) {
      result[color] = field.rgbColor;
    }
    result[name] = expandColors(field);
  }
  return result;
}

function colorStyle(style: unknown): Json {
  if (!isObject(style)) return {};
  if (style.rgbColor === undefined) return style;
  return { rgbColor: rgbColor(style.rgbColor) };
}
