import { type Lang, type Sentence, said, type Text } from './i18n/lang.ts';
import type { Problem, Severity } from './outcome.ts';

/**
 * What a person is told of one thing: what is the matter, and what to do. A sentence where it names
 * something beside the place. An error if it does not say otherwise.
 */
export interface ProblemText {
  readonly severity?: Severity;
  readonly message: Text | Sentence<never>;
  readonly remedy: Text | Sentence<never>;
}

/** The same without parameters: what rules and refusals say. */
export interface PlainText extends ProblemText {
  readonly message: Text;
  readonly remedy: Text;
}

/** How much a text of the catalogue weighs. */
export const severityOf = ({ severity = 'error' }: ProblemText): Severity => severity;

/** What all sentences of a problem name together; unknown if there are none. */
export type Named<E extends ProblemText> = (
  E['message' | 'remedy'] extends infer T
    ? T extends Sentence<infer P>
      ? (params: P) => void
      : never
    : never
) extends (params: infer All) => void
  ? All
  : unknown;

type Told<E extends ProblemText> = [E] extends [PlainText]
  ? [place?: string]
  : [place: string, params: Named<E>];

/** Makes problems of one catalogue; `texts` is the catalogue itself. */
export interface Problems<T extends Record<string, ProblemText>> {
  <C extends keyof T & string>(code: C, lang: Lang, ...told: Told<T[C]>): Problem;
  readonly texts: T;
}
export type CodeOf<P extends { readonly texts: object }> = keyof P['texts'] & string;

/**
 * A catalogue of problems. Called with a code, a language, a place and, for sentences, what they name,
 * it gives the problem in the words of that language.
 * @param set how the words are written out, if not as they stand
 */
export function defineProblems<const T extends Record<string, ProblemText>>(
  texts: T,
  set = (words: string, _lang: Lang): string => words,
): Problems<T> {
  const make = (code: keyof T & string, lang: Lang, place = '', params?: never): Problem => {
    const text = texts[code] as ProblemText; // a key of it
    const named: [] | [never] = params === undefined ? [] : [params];
    return {
      code,
      severity: severityOf(text),
      place,
      message: set(said(text.message, lang, ...named), lang),
      remedy: set(said(text.remedy, lang, ...named), lang),
    };
  };
  return Object.assign(make, { texts }) as Problems<T>; // `Told` sees to the parameters
}

const longest = 80;

/** What is the matter, with what stands there, cut short. */
export function withShown(message: string, shown: string): string {
  const short = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  return message + (short === '' ? '.' : `: ${short}`);
}
