/**
 * Google's names of errors, with messages in the manner of Google's, whose exact wording depends
 * on the function. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ErrorType
 */
const ERRORS: Readonly<Record<string, gapi.client.sheets.ErrorValue>> = {
  '#DIV/0!': { type: 'DIVIDE_BY_ZERO', message: 'Division by zero.' },
  '#N/A': { type: 'N_A', message: 'Value not available.' },
  '#NAME?': { type: 'NAME', message: 'Unknown range name.' },
  '#NULL!': { type: 'NULL_VALUE', message: 'Ranges do not intersect.' },
  '#NUM!': { type: 'NUM', message: 'Number out of bounds.' },
  '#REF!': { type: 'REF', message: 'Reference does not exist.' },
  '#CIRC!': { type: 'REF', message: 'Circular dependency detected.' },
  '#VALUE!': { type: 'VALUE', message: 'A value has the wrong type or size.' },
  '#ERROR!': { type: 'ERROR', message: 'Formula parse error.' },
};

/** @returns undefined for errors that only the engine has, such as #SPILL! or #N/IMPL!. */
export function errorValue(text: string): gapi.client.sheets.ErrorValue | undefined {
  return ERRORS[text];
}
