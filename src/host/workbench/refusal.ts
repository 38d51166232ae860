import { NotSupportedError } from '../not-supported.ts';
import { ScriptError, ScriptException } from '../runtime/exception.ts';

/** Why a method was not carried out: an HTTP status, and words for the person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 403 | 404 | 409;

  constructor(status: Refusal['status'], message: string) {
    super(message);
    this.status = status;
  }
}

export const noAccess = 'You need access. Ask the owner of the file to share it with you.';

/** What the person reads about a run or an edit that failed. */
export function failureText(error: unknown): string {
  if (error instanceof NotSupportedError)
    return `${error.message}. This is a gap of the workbench.`;
  if (error instanceof ScriptError || error instanceof ScriptException) {
    return error.name === 'Exception' ? error.message : `${error.name}: ${error.message}`;
  }
  return error instanceof Error ? error.message : String(error);
}
