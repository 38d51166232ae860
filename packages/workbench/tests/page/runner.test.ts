import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRunner, type Runner, type Send } from '../../src/page/frame/runner.ts';

type Answer = Parameters<Parameters<Send>[2]>[0];

/** A runner whose calls are answered at once, with what the host would say. */
function runnerThat(answer: Answer) {
  const sent: unknown[] = [];
  const runner = createRunner(['rpc', 'other'], (name, args, done) => {
    sent.push([name, args]);
    done(answer);
  });
  return { runner, sent };
}

/** Calls a member that leads to another runner. */
function chain(runner: Runner, name: string, value: unknown): Runner {
  const member = runner[name];
  if (member === undefined) throw new Error(`no ${name}`);
  return member(value) as Runner; // each `with…` returns a runner
}

const failure = { name: 'Exception', message: 'No item with the given ID could be found.' };

afterEach(() => vi.restoreAllMocks());

describe('google.script.run', () => {
  it('has the public functions as members, and nothing of the project else', () => {
    const { runner } = runnerThat({ value: 'null' });
    expect(Object.keys(runner).sort()).toEqual([
      'other',
      'rpc',
      'withFailureHandler',
      'withSuccessHandler',
      'withUserObject',
    ]);
    const { hidden_ } = runner as Record<string, () => void>;
    expect(hidden_).toBeUndefined();
  });

  it('passes the arguments on, and returns nothing', () => {
    const { runner, sent } = runnerThat({ value: '1' });
    expect(runner.rpc?.('read', { id: '1.1-C01' })).toBeUndefined();
    expect(sent).toEqual([['rpc', ['read', { id: '1.1-C01' }]]]);
  });

  it('gives the value and the user object to the success handler', () => {
    const { runner } = runnerThat({ value: '{"a":[1,null]}' });
    const heard = vi.fn();
    const mine = chain(runner, 'withUserObject', 'me');
    chain(mine, 'withSuccessHandler', heard).rpc?.();
    expect(heard.mock.calls).toEqual([[{ a: [1, null] }, 'me']]);
  });

  it('gives an Error with the name and the words of the failure to the failure handler', () => {
    const { runner } = runnerThat({ failure });
    const heard = vi.fn();
    const succeeded = vi.fn();
    const ready = chain(runner, 'withSuccessHandler', succeeded);
    chain(ready, 'withFailureHandler', heard).rpc?.();
    const error: unknown = heard.mock.calls[0]?.[0];
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject(failure);
    expect(succeeded).not.toHaveBeenCalled();
  });

  it('writes a failure that nobody handles to the console', () => {
    const { runner } = runnerThat({ failure });
    const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    runner.rpc?.();
    expect(written.mock.calls).toEqual([[`Uncaught Exception: ${failure.message}`]]);
  });

  it('makes a new runner of each handler: others keep theirs', () => {
    const { runner } = runnerThat({ value: '1' });
    const [first, second] = [vi.fn(), vi.fn()];
    const one = chain(runner, 'withSuccessHandler', first);
    chain(one, 'withSuccessHandler', second).rpc?.();
    runner.rpc?.();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    one.rpc?.();
    expect(first).toHaveBeenCalledTimes(1);
  });
});
