import type { AssumptionId } from '../../core/shared/installation/assumptions.ts';
import type { ProbeResult, Reason } from '../../core/shared/installation/probe-result.ts';
import { apiRefusal, Explained } from '../google/failure.ts';

/** Whether it is as we believe, and what was seen. */
export type Look =
  | readonly [asExpected: boolean, seen: string]
  | readonly [untried: 'not-tried', why: Reason];

const longest = 300;

/** Looks at one thing. What goes wrong on the way is what was seen: a probe never stops the others. */
export function probe(id: AssumptionId, look: () => Look): ProbeResult {
  try {
    const [asExpected, seen] = look();
    const verdict =
      asExpected === 'not-tried' ? asExpected : asExpected ? 'as-expected' : 'different';
    return { id, verdict, seen: short(seen) };
  } catch (error) {
    return { id, verdict: 'different', seen: short(errorWords(error)) };
  }
}

/** What could not be tried, and why. */
export const notTried = (id: AssumptionId, why: Reason): ProbeResult => ({
  id,
  verdict: 'not-tried',
  seen: why,
});

/** What a call throws; undefined if it throws nothing. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The HTTP code of an error of an advanced service; undefined for any other. */
export const codeOf = (error: unknown): number | undefined => apiRefusal(error).code;

/** An error by its class, code and text as the service threw it; addresses of people are left out. */
export function errorWords(error: unknown): string {
  if (error === undefined) return 'no error';
  const thrown = error instanceof Explained ? error.original : error;
  const { name, message, details } = (thrown ?? {}) as Record<string, unknown>; // shown as text only
  const code = codeOf(thrown);
  const more = details === undefined ? '' : ` ${JSON.stringify(details)}`;
  const words = `${String(name)}${code === undefined ? '' : ` ${code}`}: ${String(message)}${more}`;
  return words.replace(/[^\s"'<>]+/g, (word) => (/.@./.test(word) ? '…' : word));
}

const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;
