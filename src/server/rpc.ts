import { type Input, inputs, type Method, type Output } from '../core/rpc/contract.ts';
import type { Outcome } from '../core/shared/outcome.ts';
import { version } from '../core/shared/version.ts';
import { currentContext, personLanguage } from './context.ts';
import { fault, guarded, unauthorised } from './fault.ts';
import { authorised } from './google/authorisation.ts';
import { logged } from './log.ts';
import { methods } from './method-table.ts';

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.keys(inputs).includes(method);
}

/**
 * Answers one call of a sidebar. `payload` comes from a browser and is checked against the method's
 * schema; each handler checks the person's role. The answer is plain data, as `google.script.run`
 * carries nothing else.
 * @param pageVersion what the page was built from; pages that send none are older than all that do
 */
export function dispatch(
  method: unknown,
  payload: unknown,
  pageVersion: unknown,
): Outcome<unknown> {
  const lang = personLanguage();
  return logged('rpc', isMethod(method) ? method : 'unknown', () =>
    guarded(lang, () => {
      if (!authorised()) throw unauthorised(lang);
      if (pageVersion !== version) throw fault('other-version', lang);
      if (!isMethod(method))
        throw fault('bad-request', lang, typeof method === 'string' ? method : '');
      return call(method, payload);
    }),
  );
}

/**
 * The same value with every half of a surrogate pair replaced: browsers can send one, no service of
 * Google takes it.
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wellFormed(each)]));
}

function call<M extends Method>(method: M, payload: unknown): unknown {
  const input = inputs[method].safeParse(wellFormed(payload));
  if (!input.success) {
    const [issue] = input.error.issues;
    const place = [method, ...(issue?.path ?? [])].map(String).join('.');
    throw fault('bad-request', personLanguage(), `${place}: ${issue?.message ?? ''}`);
  }
  // The schema of this method has just accepted it; TypeScript cannot tie the two by M.
  return perform(method, input.data as Input<M>);
}

/** Runs a method as the person at the keyboard. @throws Refused */
export function perform<M extends Method>(method: M, input: Input<M>): Output<M> {
  const { role, run } = methods[method];
  return run(input, currentContext(role));
}
