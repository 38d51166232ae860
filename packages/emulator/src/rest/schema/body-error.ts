import type { ErrorObject } from 'ajv';
import { NotSupportedError } from '../../not-supported.ts';
import { type ApiError, invalidArgument } from '../api-error.ts';
import { secondOfUnion, type Unions } from './unions.ts';

/** Enum types that are named otherwise than the field that holds them. */
const enumNames: Readonly<Record<string, string>> = {
  dimension: 'Dimension',
  majorDimension: 'Dimension',
  shiftDimension: 'Dimension',
  horizontalAlignment: 'HorizontalAlign',
  verticalAlignment: 'VerticalAlign',
  wrapStrategy: 'WrapStrategy',
  sortOrder: 'SortOrder',
  visibility: 'DeveloperMetadataVisibility',
  mergeType: 'MergeType',
  autoRecalc: 'RecalculationInterval',
  valueInputOption: 'ValueInputOption',
};

/**
 * The 400 for a body that does not have the shape of its message, in the words of Google's JSON
 * parser: field names in snake case, indices in brackets.
 *
 * @param proto prefix of the API's messages: `type.googleapis.com/google.apps.sheets.v4`
 * @param field the request's field that the body is, if the body is not the request itself
 */
export function bodyError(proto: string, error: ErrorObject | undefined, field = ''): ApiError {
  if (!error) throw new Error('a validation failed without an error');
  const path = fieldPath(error.instancePath);
  const at = path.startsWith('[') ? `${field}${path}` : [field, path].filter(Boolean).join('.');
  const { params, data } = error;
  if (data === null) throw new NotSupportedError(`null at '${at}'`);
  if (error.keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    return invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}"${at ? ` at '${at}'` : ''}: Cannot find field.`,
    );
  }
  if (error.keyword === 'oneofs') {
    // The keyword's value, as schemas/generate.mjs writes it.
    const second = secondOfUnion(error.schema as Unions, data ?? {});
    return invalidArgument(
      `Invalid value at '${at}' (oneof), oneof field '${second?.union}' is already set. Cannot set '${second?.field}'`,
    );
  }
  return invalidArgument(
    `Invalid value at '${at}' (${expectedType(proto, error)}), ${JSON.stringify(data)}`,
  );
}

/** `/requests/0/addSheet/properties` → `requests[0].add_sheet.properties`. */
function fieldPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${snakeCase(part)}`))
    .join('')
    .replace(/^\./, '');
}

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The message, or the message and field, that the failed part of the schema describes. */
function titleOf(error: ErrorObject): string {
  return String(error.parentSchema?.title ?? '');
}

function expectedType(proto: string, error: ErrorObject): string {
  const [owner = '', field = ''] = titleOf(error).split('.');
  if (error.keyword === 'enum') {
    const own = `${owner}.${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    return `${proto}.${owner === 'BooleanCondition' ? 'ConditionType' : (enumNames[field] ?? own)}`;
  }
  if (error.keyword === 'minimum' || error.keyword === 'maximum') return 'TYPE_INT32';
  const types: Readonly<Record<string, string>> = {
    string: 'TYPE_STRING',
    boolean: 'TYPE_BOOL',
    integer: 'TYPE_INT32',
    number: 'TYPE_DOUBLE',
    array: 'type.googleapis.com/google.protobuf.ListValue',
  };
  return types[String(error.params.type)] ?? `${proto}.${owner}`;
}
