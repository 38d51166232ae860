import { invalidArgument } from '../../rest/api-error.ts';
import type { Json } from '../../rest/json.ts';
import type { Dimension } from '../types.ts';

/** How cells are written out by the values methods. */
export interface RenderOptions {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly majorDimension: Dimension;
}

const PROTO = 'type.googleapis.com/google.apps.sheets.v4';

/** An enum among query parameters or body fields; an unknown value is Google's 400. */
export function enumOption<T extends string>(
  values: readonly T[],
  type: string,
  given: unknown,
  field: string,
): T | undefined {
  if (given === undefined) return undefined;
  const found = values.find((one) => one === given);
  if (found === undefined) {
    throw invalidArgument(`Invalid value at '${field}' (${PROTO}.${type}), "${String(given)}"`);
  }
  return found;
}

export function renderOptions(given: Json, prefix = ''): RenderOptions {
  const name = (field: string) =>
    prefix === '' ? field : `${prefix}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const snake = (field: string) =>
    name(field).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return {
    value:
      enumOption(
        ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
        'ValueRenderOption',
        given[name('valueRenderOption')],
        snake('valueRenderOption'),
      ) ?? 'FORMATTED_VALUE',
    dateTime:
      enumOption(
        ['SERIAL_NUMBER', 'FORMATTED_STRING'],
        'DateTimeRenderOption',
        given[name('dateTimeRenderOption')],
        snake('dateTimeRenderOption'),
      ) ?? 'SERIAL_NUMBER',
    majorDimension: majorDimension(given.majorDimension),
  };
}

export function majorDimension(given: unknown): Dimension {
  return enumOption(['ROWS', 'COLUMNS'], 'Dimension', given, 'major_dimension') ?? 'ROWS';
}

/** Must be given with every write of values. */
export function valueInputOption(given: unknown): 'RAW' | 'USER_ENTERED' {
  const option = enumOption(
    ['RAW', 'USER_ENTERED', 'INPUT_VALUE_OPTION_UNSPECIFIED'],
    'ValueInputOption',
    given,
    'value_input_option',
  );
  if (option === undefined || option === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalidArgument("'valueInputOption' is required but not specified");
  }
  return option;
}
