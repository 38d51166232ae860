const errors: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

/** What a cell shows for an `ErrorValue.type` of the API. */
export function errorText(type: string | undefined): string {
  return errors[type ?? ''] ?? '#ERROR!';
}
