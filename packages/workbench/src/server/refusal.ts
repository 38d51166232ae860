import {
  NotSupportedError,
  protectedCellMessage,
  ScriptError,
  ScriptException,
} from 'apps-script-emulator';
import type { Lang, Text } from '../protocol/lang.ts';
import { benchTexts } from './bench-texts.ts';

/** Why a method was not carried out: an HTTP status, and words for the person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 403 | 404 | 409;
  readonly text: Text;

  constructor(status: Refusal['status'], text: Text) {
    super(text.en);
    this.status = status;
    this.text = text;
  }
}

/** What the person reads about a run or an edit that failed. */
export function failureText(error: unknown, lang: Lang): string {
  if (error instanceof Refusal) return error.text[lang];
  if (error instanceof NotSupportedError) return benchTexts.gap(error.message)[lang];
  // An error of the script, as Google shows it: "TypeError: …", "Exception: …".
  if (error instanceof ScriptError) return `${error.name}: ${error.message}`;
  const message = error instanceof Error ? error.message : String(error);
  if (message === protectedCellMessage) return benchTexts.protectedCell[lang];
  if (error instanceof ScriptException && message === mayNotEdit) return benchTexts.viewOnly[lang];
  return message;
}

/** What a session says to a person who may only view. */
const mayNotEdit = 'You do not have permission to perform that action.';
