/** An object of any message, for code that walks messages by field name. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A body without its fields that are null: "If a value is missing … or null, it is interpreted as the
 * field's default" (https://protobuf.dev/programming-guides/json/). Items of lists stay, as null among
 * the values of a row leaves its cell alone.
 */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      field === null ? [] : [[name, withoutNulls(field)]],
    ),
  );
}
