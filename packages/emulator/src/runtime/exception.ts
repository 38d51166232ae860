/** An error that a service throws into the script, where it becomes an `Error` with this name. */
export class ScriptException extends Error {
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(name: string, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = name;
    this.details = details;
  }
}

/** What built-in services throw: an error named `Exception`. */
export function exception(message: string): ScriptException {
  return new ScriptException('Exception', message);
}

/** Google's message for a refused write, from SpreadsheetApp and to a person at the keyboard. */
export const protectedCellMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
export const timeLimitMessage = 'Exceeded maximum execution time';

/** A run of the script ended with an error that it did not catch. */
export class ScriptError extends Error {
  /** The stack inside the script. */
  readonly scriptStack: string;
  readonly details: unknown;

  constructor(name: string, message: string, scriptStack: string, details?: unknown) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
    this.details = details;
  }
}
