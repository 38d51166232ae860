import { expect, it } from 'vitest';
import { callFailure, failureText } from '../../src/sidebar/kit/call-failure.ts';

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

it.each([
  [named('NetworkError', 'Connection failure due to HTTP 0'), 'network', /Check the network/],
  [new Error('NetworkError: Connection failure due to HTTP 502'), 'network', /Check the network/],
  [
    named('ScriptError', 'We’re sorry, a server error occurred. Error code PERMISSION_DENIED.'),
    'account',
    /several Google accounts/,
  ],
  [named('ScriptError', 'Durée d’exécution maximale dépassée'), 'unknown', /maximale dépassée\)$/],
  ['odd', 'unknown', /\(odd\)$/],
])('a call that failed with %s is told as %s', (error, reason, text) => {
  const failure = callFailure(error);
  expect(failure.reason).toBe(reason);
  expect(failureText(failure, 'en')).toMatch(text);
});
