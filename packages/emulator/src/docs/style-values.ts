import { invalidArgument } from '../rest/api-error.ts';
import { isObject, type Json } from '../rest/json.ts';
import { updateMask } from '../rest/masks/check-mask.ts';
import { everything, type FieldMask, selects } from '../rest/masks/field-mask.ts';
import { rgbColor } from '../rest/rgb-color.ts';
import type { Schemas } from '../rest/schema/schemas.ts';

/**
 * The `fields` of an update of a style. `*` stands for all fields that may be written.
 *
 * @param readOnly fields that answers hold and requests may not: "Unallowed field: headingId", as
 *   reported by users of the API
 * @param style what is to be written: with `*` it must have none of them (assumed)
 */
export function styleMask(
  schemas: Schemas,
  message: string,
  fields: string | undefined,
  readOnly: readonly string[] = [],
  style: object = {},
): FieldMask {
  const mask = updateMask(schemas, message, fields);
  for (const name of readOnly) {
    const written = mask.all ? Object.hasOwn(style, name) : selects(mask, name);
    if (written) throw invalidArgument(`Unallowed field: ${name}`);
  }
  if (!mask.all) return mask;
  const names = Object.keys(schemas.message(message)?.properties ?? {});
  const writable = names.filter((name) => !readOnly.includes(name));
  return { all: false, fields: new Map(writable.map((name) => [name, everything])) };
}

/**
 * A style as Google keeps it: dimensions in points, colours in bytes. Fields that the mask does not
 * name are dropped.
 *
 * @throws ApiError for a dimension without a unit or below 0 (assumed), a colour beyond 0 to 1
 *   (discovery: RgbColor), a border that is not whole (discovery: ParagraphStyle.borderTop, seen for
 *   TableCellStyle)
 */
export function styleValues<T extends object>(
  schemas: Schemas,
  message: string,
  style: T | undefined,
  mask: FieldMask,
): T {
  const result: Record<string, unknown> = {};
  const source: Json = { ...style };
  for (const [name, value] of Object.entries(source)) {
    if (!selects(mask, name)) continue;
    const type = typeOf(schemas, message, name);
    if (type?.endsWith('Border') && mask.fields.get(name)?.all !== true) {
      throw invalidArgument(`${name} cannot be partially updated.`);
    }
    result[name] = kept(schemas, type, name, value);
  }
  // Field by field the same message.
  return result as T;
}

function kept(schemas: Schemas, type: string | undefined, name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => kept(schemas, type, name, item));
  if (!isObject(value) || type === undefined) return value;
  if (type === 'Dimension') return dimension(value, name);
  if (type === 'RgbColor') return rgbColor(value);
  if (type === 'ParagraphBorder') refusePartial(name, value, ['color', 'width', 'padding']);
  if (type === 'TableCellBorder') {
    refusePartial(name, value, ['color', 'width']);
    if (!isObject(value.color) || value.color.color === undefined) {
      throw invalidArgument(`The color of ${name} cannot be transparent.`);
    }
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      kept(schemas, typeOf(schemas, type, key), key, inner),
    ]),
  );
}

function refusePartial(name: string, border: Json, parts: readonly string[]): void {
  if (border.dashStyle === undefined) {
    throw invalidArgument(`${name}: dash style DASH_STYLE_UNSPECIFIED is not supported.`);
  }
  const missing = parts.find((part) => border[part] === undefined);
  if (missing) throw invalidArgument(`${name} must be specified in its entirety: no ${missing}.`);
}

function dimension({ magnitude = 0, unit }: Json, name: string): Json {
  if (unit !== 'PT') throw invalidArgument('Unsupported dimension unit: UNIT_UNSPECIFIED');
  // A hanging first line: brucemcpherson/gas-fakes, whose tests pass on the real service.
  if (Number(magnitude) < 0 && name !== 'indentFirstLine') {
    throw invalidArgument(`${name} must not be negative.`);
  }
  return magnitude === 0 ? { unit } : { magnitude, unit };
}

function typeOf(schemas: Schemas, message: string, field: string): string | undefined {
  const schema = schemas.message(message)?.properties?.[field];
  return (schema?.items ?? schema)?.$ref?.split('/').at(-1);
}
