import { exception } from './exception.ts';
import type { Run } from './run.ts';
import { type Access, type Method, ServiceRef } from './service-class.ts';
import { Foreign } from './wire.ts';

/**
 * The type of a parameter: `String`, `Integer`, …; `=Path` is a service object of that class;
 * `T[]` an array of these; `Any` whatever can cross; `Null` null only; `Object` a plain object.
 */
type ParamType =
  | 'String'
  | 'Integer'
  | 'Number'
  | 'Boolean'
  | 'Date'
  | 'Object'
  | 'Any'
  | 'Null'
  | `=${string}`
  | `${'String' | 'Any' | 'Byte'}[]`
  | 'Any[][]';

export type Overload<S> = readonly [
  params: readonly ParamType[],
  run: (run: Run, self: S, args: readonly unknown[]) => unknown,
];

/**
 * A method with the given overloads. Arguments that fit none are refused in Google's words; unlike
 * Google, which turns numbers into strings and back at times, nothing is converted here.
 */
export function method<S>(...overloads: readonly Overload<S>[]): Method<S> {
  return {
    call(run, self, args, where) {
      const fitting = overloads.find(([params]) => fits(params, args, false));
      if (fitting !== undefined) return fitting[1](run, self, args);
      const fraction = args.find((arg) => typeof arg === 'number' && !Number.isInteger(arg));
      if (fraction !== undefined && overloads.some(([params]) => fits(params, args, true))) {
        throw exception(`Cannot convert ${fraction} to int.`);
      }
      throw exception(
        `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${where}.`,
      );
    },
  };
}

/** The same method, reachable under other conditions than the rest of its class. */
export function withAccess<S>(access: Access, inner: Method<S>): Method<S> {
  return { ...inner, access };
}

function fits(params: readonly ParamType[], args: readonly unknown[], fractions: boolean): boolean {
  return (
    params.length === args.length &&
    params.every((type, index) => isOfType(type, args[index], fractions))
  );
}

function isOfType(type: ParamType, value: unknown, fractions: boolean): boolean {
  switch (type) {
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Integer':
      return typeof value === 'number' && (fractions || Number.isInteger(value));
    case 'Date':
      return value instanceof Date;
    case 'Any':
      return value !== undefined;
    case 'Null':
      return value === null;
    case 'Object':
      return isPlainObject(value);
    case 'String[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'Byte[]':
      return Array.isArray(value) && value.every(isByte);
    case 'Any[]':
      return Array.isArray(value);
    case 'Any[][]':
      return Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row));
    default:
      return value instanceof ServiceRef && `=${value.type.path}` === type;
  }
}

/** Bytes are signed in Apps Script. */
function isByte(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 127;
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof ServiceRef) &&
    !(value instanceof Foreign)
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (value instanceof ServiceRef) return value.type.path;
  if (value instanceof Foreign) return value.kind;
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${typeName(value[0])}[]`;
  return 'Object';
}
