import { invalidArgument } from '../api-error.ts';
import type { MessageSchema, Schemas } from '../schema/schemas.ts';
import { type FieldMask, parseFieldMask } from './field-mask.ts';

/**
 * The mask of a response (the `fields` query parameter). Paths that the message does not have are a
 * 400; Google tells the path in the details of the error, here it follows the message.
 */
export function responseMask(schemas: Schemas, message: string, text: string): FieldMask {
  const fail = (path: string) =>
    invalidArgument(
      `Request contains an invalid argument. Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    );
  const mask = parseFieldMask(text);
  if (!mask) throw fail(text);
  const unknown = unknownPath(schemas, schemas.message(message), mask, true);
  if (unknown !== undefined) throw fail(unknown);
  return mask;
}

/**
 * The mask of an update (`fields` in a request): required, relative to the message it applies to,
 * and not reaching into lists (discovery: "At least one field must be specified. The root … is
 * implied and should not be specified. A single "*" can be used as short-hand").
 */
export function updateMask(
  schemas: Schemas,
  message: string,
  text: string | undefined,
  readOnly: ReadonlySet<string> = new Set(),
): FieldMask {
  if (text === undefined || text === '') {
    throw invalidArgument(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  const mask = parseFieldMask(text);
  if (!mask) throw invalidArgument(`Invalid field mask: ${text}`);
  const unknown = unknownPath(schemas, schemas.message(message), mask, false);
  if (unknown !== undefined) throw invalidArgument(`Invalid field: ${unknown}`);
  for (const name of mask.fields.keys()) {
    if (readOnly.has(name)) throw invalidArgument(`Invalid field: ${name}. It is read-only.`);
  }
  return mask;
}

function unknownPath(
  schemas: Schemas,
  schema: MessageSchema | undefined,
  mask: FieldMask,
  intoLists: boolean,
): string | undefined {
  for (const [name, child] of mask.fields) {
    const field = schema?.properties?.[name];
    if (!field) return name;
    if (child.all && child.fields.size === 0) continue;
    const inner = messageOf(schemas, field, intoLists);
    if (!inner) return `${name}.${[...child.fields.keys()][0] ?? '*'}`;
    const unknown = unknownPath(schemas, inner, child, intoLists);
    if (unknown !== undefined) return `${name}.${unknown}`;
  }
  return undefined;
}

/** The message that a field holds, itself or in a list. */
function messageOf(
  schemas: Schemas,
  field: MessageSchema,
  intoLists: boolean,
): MessageSchema | undefined {
  if (field.items) return intoLists ? messageOf(schemas, field.items, true) : undefined;
  const name = field.$ref?.split('/').at(-1);
  return name === undefined ? undefined : schemas.message(name);
}
