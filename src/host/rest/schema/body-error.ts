import type { ErrorObject } from 'ajv';
import { NotSupportedError } from '../../not-supported.ts';
import { type ApiError, invalidArgument } from '../api-error.ts';

const PROTO = 'type.googleapis.com/google.apps.sheets.v4';

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
 */
export function bodyError(error: ErrorObject | undefined): ApiError {
  if (!error) throw new Error('a validation failed without an error');
  const at = fieldPath(error.instancePath);
  const { params, data } = error;
  if (data === null) throw new NotSupportedError(`null at '${at}'`);
  if (error.keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    return invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}"${at ? ` at '${at}'` : ''}: Cannot find field.`,
    );
  }
  if (error.keyword === 'maxProperties') {
    const second = Object.keys(data ?? {})[1];
    return invalidArgument(
      `Invalid value at '${at}' (oneof), oneof field '${unionName(error)}' is already set. Cannot set '${second}'`,
    );
  }
  return invalidArgument(
    `Invalid value at '${at}' (${expectedType(error)}), ${JSON.stringify(data)}`,
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

function unionName(error: ErrorObject): string {
  return { Request: 'kind', DataFilter: 'filter', ColorStyle: 'kind' }[titleOf(error)] ?? 'value';
}

/** The message, or the message and field, that the failed part of the schema describes. */
function titleOf(error: ErrorObject): string {
  return String(error.parentSchema?.title ?? '');
}

function expectedType(error: ErrorObject): string {
  const [owner = '', field = ''] = titleOf(error).split('.');
  if (error.keyword === 'enum') {
    const own = `${owner}.${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    return `${PROTO}.${owner === 'BooleanCondition' ? 'ConditionType' : (enumNames[field] ?? own)}`;
  }
  if (error.keyword === 'minimum' || error.keyword === 'maximum') return 'TYPE_INT32';
  const types: Readonly<Record<string, string>> = {
    string: 'TYPE_STRING',
    boolean: 'TYPE_BOOL',
    integer: 'TYPE_INT32',
    number: 'TYPE_DOUBLE',
    array: 'type.googleapis.com/google.protobuf.ListValue',
  };
  return types[String(error.params.type)] ?? `${PROTO}.${owner}`;
}
