import { describe, expect, it } from 'vitest';
import { Explained, failureOf } from '../../src/server/google/failure.ts';
import { transient, withRetry } from '../../src/server/google/retry.ts';

const api = (code: number, message = 'x') =>
  Object.assign(new Error(message), { name: 'GoogleJsonResponseException', details: { code } });
const because = (code: number, reason: string) =>
  Object.assign(api(code), { details: { code, errors: [{ reason }] } });
const detailed = (code: number, reason: string) =>
  Object.assign(api(code), { details: { code, details: [{ reason }] } });
const consolePage =
  'https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=1';
const exception = (message: string) => Object.assign(new Error(message), { name: 'Exception' });

describe('sorting errors', () => {
  it.each([
    [api(429), 'wait'],
    [api(403, 'Quota exceeded for quota metric'), 'wait'],
    [api(403, 'The caller does not have permission'), 'denied'],
    [api(400, 'Invalid requests[0]'), 'invalid'],
    // Told from others by a second look, as it comes in the person's language.
    [api(400, 'Estás intentando modificar una celda o un objeto protegido.'), 'invalid'],
    [because(403, 'accessNotConfigured'), 'api-disabled'],
    [because(403, 'storageQuotaExceeded'), 'full'],
    [because(403, 'insufficientPermissions'), 'scopes-missing'],
    [because(403, 'insufficientFilePermissions'), 'denied'],
    [detailed(403, 'SERVICE_DISABLED'), 'api-disabled'],
    [detailed(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'scopes-missing'],
    [api(403, `Activez l’API : ${consolePage}.`), 'api-disabled'],
    [api(404), 'gone'],
    [api(409), 'unknown'],
    [api(503), 'unknown'],
    [exception('Empty response'), 'unknown'],
    [exception('Réponse vierge'), 'unknown'],
    [exception('Service Spreadsheets failed while accessing document with id x.'), 'unknown'],
    [exception('Lo sentimos, se ha producido un error en el servidor.'), 'unknown'],
    [exception('You do not have permission to call Session.getEffectiveUser.'), 'unknown'],
    [new Explained('protected', api(400)), 'protected'],
    [new TypeError('x is not a function'), 'final'],
    [new Error('no column due in Contributions'), 'final'],
    [undefined, 'final'],
  ] as const)('%s is %s', (error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });
});

describe('repeating', () => {
  const clock = (pauses: number[]) => {
    let time = 0;
    return {
      now: () => time,
      random: () => 0,
      sleep: (ms: number) => {
        pauses.push(ms);
        time += ms;
      },
    };
  };
  const always = () => {
    throw api(503);
  };

  it('waits longer each time, and stops after the seventh', () => {
    const pauses: number[] = [];
    expect(() => withRetry(always, transient, clock(pauses), 1e9)).toThrow();
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000]);
  });

  it('does not begin a pause that ends too late', () => {
    const pauses: number[] = [];
    expect(() => withRetry(always, transient, clock(pauses), 5000)).toThrow();
    expect(pauses).toEqual([1000, 2000]);
  });
});
