import type { Lang } from '../../core/shared/i18n/lang.ts';
import { texts } from './texts.ts';

/** Why a call never got to our code, or its answer never came back. */
export interface CallFailure {
  readonly reason: 'network' | 'account' | 'unknown';
  /** What Google says, in the language of the person's account. */
  readonly said: string;
}

/**
 * Sorts the error that `google.script.run` hands to a failure handler. Of Google's texts only those are
 * looked at that are not translated: the name `NetworkError`, and the code `PERMISSION_DENIED`, which is
 * what a browser with several Google accounts gets.
 */
export function callFailure(error: unknown): CallFailure {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const said = message.slice(0, 200);
  if (message.includes('PERMISSION_DENIED')) return { reason: 'account', said };
  const network = name === 'NetworkError' || /NetworkError|due to HTTP \d/.test(message);
  return { reason: network ? 'network' : 'unknown', said };
}

/** What to tell of it. What was typed is still there, as the pages keep it. */
export function failureText({ reason, said }: CallFailure, lang: Lang): string {
  if (reason === 'network') return texts.noNetwork[lang];
  if (reason === 'account') return texts.otherAccount[lang];
  return `${texts.failed[lang]}${said === '' ? '' : ` (${said})`}`;
}
