import { invalidArgument } from './api-error.ts';
import type { Json } from './json.ts';

/** System parameters that every method takes and that say nothing about the answer. */
const common = new Set(['fields', 'alt', 'prettyPrint', 'quotaUser']);

/** Refuses parameters that the method does not have; `known` are its path and query parameters. */
export function checkParams(params: Json, known: readonly string[]): void {
  for (const name of Object.keys(params)) {
    if (params[name] !== undefined && !common.has(name) && !known.includes(name)) {
      throw invalidArgument(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
  }
}

export function stringParam(params: Json, name: string): string | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    throw invalidArgument(`Invalid value at '${name}' (TYPE_STRING), ${JSON.stringify(value)}`);
  }
  return value;
}

/** A parameter that may be repeated: one string or a list of them. */
export function listParam(params: Json, name: string): string[] {
  const value = params[name];
  const list: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((item) => stringParam({ [name]: item }, name) ?? '');
}

export function booleanParam(params: Json, name: string): boolean {
  const value = params[name];
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw invalidArgument(`Invalid value at '${name}' (TYPE_BOOL), ${JSON.stringify(value)}`);
}

export function requiredParam(params: Json, name: string): string {
  const value = stringParam(params, name);
  if (value === undefined || value === '')
    throw invalidArgument(`Missing required parameter: ${name}`);
  return value;
}
