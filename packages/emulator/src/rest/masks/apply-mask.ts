import { isObject, type Json } from '../json.ts';
import { type FieldMask, selects } from './field-mask.ts';

/** The selected part of a value; lists are selected item by item. */
export function select(value: unknown, mask: FieldMask): unknown {
  if (mask.all) return value;
  if (Array.isArray(value)) return value.map((item) => select(item, mask));
  if (!isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [name, child] of mask.fields) {
    const field = value[name];
    if (field !== undefined) result[name] = select(field, child);
  }
  return result;
}

/**
 * The target after an update: every selected field has the source's value, or is cleared where the
 * source has none. Fields below a message are merged, so that its other fields stay.
 */
export function merge<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: FieldMask,
): T | undefined {
  if (mask.all) return isEmpty(source) ? undefined : source;
  const result: Record<string, unknown> = { ...target };
  const from: Json = { ...source };
  for (const [name, child] of mask.fields) {
    const before = result[name];
    const value = child.all ? from[name] : merge(asObject(before), asObject(from[name]), child);
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  // The result has the fields of T: each comes from the target or the source.
  return isEmpty(result) ? undefined : (result as T);
}

/** Whether an update touches a field. */
export const touches = selects;

function asObject(value: unknown): Json | undefined {
  return isObject(value) ? value : undefined;
}

function isEmpty(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0;
}
