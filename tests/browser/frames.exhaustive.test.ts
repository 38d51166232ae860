import { describe, expect, it } from 'vitest';
import { version } from '../../src/core/shared/version.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { open, resume, running } = testBench();

/** The frame of a dialog of the add-on: what runs in it is what the add-on's own pages can do. */
async function dialogFrame(opening = resume) {
  const book = await opening();
  await book.choose('Extensions', 'Work Plan', 'Set up this workbook…');
  const element = await book.page.locator('iframe[title="Set up the work plan"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The dialog has no frame');
  await frame.locator('#page button').first().waitFor();
  return { book, frame };
}

/** What Google puts into the page. */
interface Runner {
  withSuccessHandler(handler: (value: { ok: boolean }, user: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown, user: unknown) => void): Runner;
  withUserObject(user: unknown): Runner;
  rpc(method: string, payload: unknown, version?: string): void;
}
interface Google {
  readonly google: { readonly script: { readonly run: Runner } };
}

describe('a page of the add-on in its frame', () => {
  it('has the clock of the workbench, and dates of its own', async () => {
    const { frame } = await dialogFrame();
    const { now } = await running().call('bench.open', {});
    const [fresh, told, given] = await frame.evaluate(() => [
      new Date().toISOString(),
      new Date(Date.now()).toISOString(),
      new Date('2031-05-06').toISOString(),
    ]);
    expect(fresh.slice(0, 10)).toBe(now.slice(0, 10));
    expect(told.slice(0, 10)).toBe(now.slice(0, 10));
    expect(given).toBe('2031-05-06T00:00:00.000Z');
  });

  it('reaches neither the page around it nor the server', async () => {
    const { book, frame } = await dialogFrame(open);
    book.watched.expect(/Content Security Policy|status of 40|Blocked|CORS/);
    const tried = await frame.evaluate(async (api) => {
      const attempt = async (work: () => unknown): Promise<string> => {
        try {
          await work();
          return 'worked';
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      };
      return {
        origin: self.origin,
        document: await attempt(() => parent.document.title),
        workbench: await attempt(() => (parent as unknown as { workbench: unknown }).workbench),
        storage: await attempt(() => localStorage.length),
        cookies: await attempt(() => document.cookie),
        server: await attempt(() => fetch(api, { method: 'POST', body: '{}' })),
        top: await attempt(() => {
          top?.location.assign('about:blank');
        }),
      };
    }, `${running().origin}/api/bench.open`);
    expect(tried).toEqual({
      origin: 'null',
      document: 'SecurityError',
      workbench: 'SecurityError',
      storage: 'SecurityError',
      cookies: 'SecurityError',
      server: 'TypeError',
      top: 'SecurityError',
    });
    expect(book.page.url()).toContain(running().origin);
  });

  it('calls the public functions of the add-on, and no others', async () => {
    const { frame } = await dialogFrame();
    const seen = await frame.evaluate(async (ofThisBuild) => {
      const { run } = (globalThis as unknown as Google).google.script;
      const answer = await new Promise((resolve, reject) => {
        run
          .withSuccessHandler((value, user) => resolve([value.ok, user]))
          .withFailureHandler(reject)
          .withUserObject({ mine: true })
          .rpc('actions.list', {}, ofThisBuild);
      });
      let refused = '';
      try {
        run.rpc('actions.list', { at: new Date() });
      } catch (error) {
        refused = String(error);
      }
      return { answer, refused, rpc: typeof run.rpc, dispatch: 'dispatch' in run };
    }, version);
    expect(seen).toMatchObject({
      answer: [true, { mine: true }],
      rpc: 'function',
      dispatch: false,
    });
    expect(seen.refused).toMatch(/Date|illegal|argument/i);
  });

  it('gets twenty answers to twenty calls, each to its own handler', async () => {
    const { frame } = await dialogFrame();
    const users = await frame.evaluate(() => {
      const { run } = (globalThis as unknown as Google).google.script;
      const one = (user: number) =>
        new Promise((resolve, reject) => {
          run
            .withSuccessHandler((_value, given) => resolve(given))
            .withFailureHandler(reject)
            .withUserObject(user)
            .rpc('action.selected', { known: null });
        });
      return Promise.all(Array.from({ length: 20 }, (_, user) => one(user)));
    });
    expect(users).toEqual(Array.from({ length: 20 }, (_, user) => user));
  });

  it('hears of a call that does not get through', async () => {
    const { book, frame } = await dialogFrame(open);
    book.watched.expect(/ERR_INTERNET_DISCONNECTED/);
    await book.watched.context.setOffline(true);
    const message = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const { run } = (globalThis as unknown as Google).google.script;
          run
            .withSuccessHandler(() => resolve('it got through'))
            .withFailureHandler((error) => resolve(error instanceof Error ? error.name : ''))
            .rpc('actions.list', {});
        }),
    );
    expect(message).toBe('NetworkError');
  });
});

describe('a workbench that is killed', () => {
  it('is missed at once, and what the page shows stays', async () => {
    const book = await resume();
    book.watched.expect(/ERR_/);
    running().child.kill('SIGKILL');
    await book.page.getByText('The local host does not answer.').waitFor();
    expect(await book.page.getByRole('tab', { name: '1 We act' }).isVisible()).toBe(true);
  });
});
