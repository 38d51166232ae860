import { describe, expect, it } from 'vitest';
import { failureOf, transient, withRetry } from '../../src/server/google/retry.ts';

const api = (code: number, message = 'x') =>
  Object.assign(new Error(message), { name: 'GoogleJsonResponseException', details: { code } });
const exception = (message: string) => Object.assign(new Error(message), { name: 'Exception' });

describe('sorting errors', () => {
  it.each([
    [api(429), 'wait'],
    [api(403, 'Quota exceeded for quota metric'), 'wait'],
    [api(403, 'The caller does not have permission'), 'denied'],
    [api(400, 'Invalid requests[0]'), 'final'],
    [api(400, 'You are trying to edit a protected cell or object.'), 'protected'],
    [api(409), 'unknown'],
    [api(503), 'unknown'],
    [exception('Empty response'), 'unknown'],
    [exception('Réponse vierge'), 'unknown'],
    [exception('Service Spreadsheets failed while accessing document with id x.'), 'unknown'],
    [exception('Lo sentimos, se ha producido un error en el servidor.'), 'unknown'],
    [exception('You do not have permission to call Session.getEffectiveUser.'), 'denied'],
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
