import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RunningWorkbench,
  startWorkbench,
  until,
} from '../../../../tests/support/workbench.ts';
import { windowLimit } from '../../src/server/window-limit.ts';

let bench: RunningWorkbench;
beforeAll(async () => {
  bench = await startWorkbench({ start: 'empty' });
});
afterAll(async () => {
  await bench.stop();
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** `fetch` sets Host and Origin by itself; an attacker's page does not ask. */
function raw(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = bench;
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const withToken = () => ({ 'x-workbench-token': bench.token });
const pagePath = () => `/?token=${bench.token}`;

describe('the page', () => {
  it('is served to whoever has the address that the terminal printed', async () => {
    const { status, headers, text } = await raw(pagePath());
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).toMatch(/<script[^>]*src="\/?main\.js"/);
  });

  it('is served without the token too, which it keeps itself: nothing in it is secret', async () => {
    const { status, text } = await raw('/');
    expect(status).toBe(200);
    expect(text).not.toContain(bench.token);
    expect(text).toBe((await raw(pagePath())).text);
  });

  it.each(['/?token=', '/?token=wrong', '/?token=%00'])('is not served at %s', async (path) => {
    const { status, headers, text } = await raw(path);
    expect(status).toBe(403);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toMatch(/Open the address that the terminal printed/);
    expect(text).not.toContain(bench.token);
  });

  it('loads nothing from elsewhere, runs no inline script, and is in no frame', async () => {
    const { headers } = await raw(pagePath());
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      // The token is in the address at first.
      'referrer-policy': 'no-referrer',
    });
  });

  it('comes with its script and style, and nothing else of the disk', async () => {
    expect((await raw('/main.js')).headers['content-type']).toMatch(/^text\/javascript/);
    for (const path of ['/..%2f..%2fpackage.json', '/../package.json', '/bridge.js', '/x']) {
      expect((await raw(path)).status).toBe(404);
    }
  });
});

/** Sends what `request` would not, and returns the whole answer. */
async function sent(text: string): Promise<string> {
  const socket = connect(bench.port, '127.0.0.1');
  socket.end(text);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  await once(socket, 'close');
  return answer;
}

describe('what cannot be read as a request', () => {
  const get = (target: string, host = `127.0.0.1:${bench.port}`): string =>
    `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

  it.each([
    ...['/%E0%A4%A', '/%', '/frame/%ff', '/?token=%E0%A4%A', '//', '//evil.example/', '/\\evil/'],
    ...['http://127.0.0.1/', 'http://evil.example/', 'http://[', '*', 'main.js', '?', '/\x01'],
    ...[`/${'a'.repeat(3_000)}`, `/${'a'.repeat(100_000)}`],
  ])('is answered 400 in words: %#', async (target) => {
    expect(await sent(get(target))).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\r\n\r\nThe request cannot be read\.\n$/,
    );
  });

  it.each(['', '[', 'a b', '127.0.0.1:port', 'evil.example/', 'a\r\nHost: b'])(
    'is one for the host %j',
    async (host) => {
      expect(await sent(get('/', host))).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    },
  );

  it('is one without a host, and one that is not HTTP', async () => {
    for (const text of ['GET / HTTP/1.1\r\n\r\n', 'GET / HTTP/1.0\r\n\r\n', 'Hello\r\n\r\n']) {
      expect(await sent(text)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    }
  });

  it('leaves no trace in the terminal, and nor does a client that goes away', async () => {
    const { port } = bench;
    const head = { host: '127.0.0.1', port, method: 'POST', path: '/api/bench.open' };
    const half = request({ ...head, headers: { ...withToken(), 'content-length': 9 } });
    half.on('error', () => undefined);
    half.write('{');
    await once(half, 'socket');
    await new Promise((resolve) => setTimeout(resolve, 100));
    half.destroy();
    expect((await raw('/%')).status).toBe(400);
    expect(bench.output()).not.toMatch(/Error|\n\s+at /);
  });
});

describe('windows', () => {
  /** Opens the stream of a window, and does not read it. */
  async function stream(window: string): Promise<[ClientRequest, IncomingMessage]> {
    const { port } = bench;
    const path = `/events?window=${window}`;
    const headers = { ...withToken(), 'x-workbench-lang': 'fr' };
    const line = request({ host: '127.0.0.1', port, path, headers, agent: false });
    line.on('error', () => undefined);
    line.end();
    const [response] = (await once(line, 'response')) as [IncomingMessage];
    return [line, response];
  }

  it('are served up to a number, and one more is told so in words', async () => {
    const names = Array.from({ length: windowLimit }, (_, i) => `window-limit-${i}`);
    const lines = await Promise.all(names.map(stream));
    expect(lines.every(([, { statusCode }]) => statusCode === 200)).toBe(true);
    const [, refused] = await stream('window-limit-more');
    let text = '';
    for await (const chunk of refused) text += String(chunk);
    expect([refused.statusCode, JSON.parse(text)]).toEqual([
      503,
      { message: 'Trop de fenêtres de l’atelier sont ouvertes. Fermez-en quelques-unes.' },
    ]);
    lines.pop()?.[0].destroy();
    await until(async () => {
      const [line, { statusCode }] = await stream('window-limit-more');
      line.destroy();
      return statusCode === 200;
    });
    for (const [line] of lines) line.destroy();
  });
});

describe('a request from elsewhere', () => {
  it.each(['evil.example', 'evil.example:8732', '127.0.0.1', '[::1]:8732'])(
    'is refused for the host %s, whatever the path and with the right token',
    async (host) => {
      for (const path of [pagePath(), '/main.js', '/events', '/frame/x', '/api/bench.open']) {
        const { status, text } = await raw(path, { ...withToken(), host });
        expect(status).toBe(403);
        expect(text).not.toContain('amina');
      }
    },
  );

  it('is taken for localhost, which some people type', async () => {
    expect((await raw(pagePath(), { host: `localhost:${bench.port}` })).status).toBe(200);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a link or image of another site', { 'sec-fetch-site': 'cross-site' }],
    ['another server of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s, with the right token', async (_name, headers) => {
    for (const path of ['/main.js', '/events', '/frame/x']) {
      expect((await raw(path, { ...withToken(), ...headers })).status).toBe(403);
    }
    expect((await raw('/api/bench.open', { ...withToken(), ...headers }, 'POST')).status).toBe(403);
  });
});

describe('a call', () => {
  it('needs the token in a header', async () => {
    for (const headers of [{}, { 'x-workbench-token': '' }, { 'x-workbench-token': 'wrong' }]) {
      expect((await raw('/api/bench.open', headers, 'POST')).status).toBe(403);
      expect((await raw('/events?window=w1234567', headers)).status).toBe(403);
    }
    expect((await raw(`/api/bench.open?token=${bench.token}`, {}, 'POST')).status).toBe(403);
  });

  it('is a POST of JSON to a method that there is, with what it takes', async () => {
    expect((await raw('/api/bench.open', withToken())).status).toBe(405);
    for (const method of ['nothing', 'constructor', '__proto__', '']) {
      expect((await bench.post(method, {})).status).toBe(404);
    }
    const wrong = await bench.post('files.rename', { user: 'amina@example.org' });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ message: expect.stringContaining('files.rename') });
    const response = await fetch(`${bench.origin}/api/bench.open`, {
      method: 'POST',
      headers: withToken(),
      body: '{"user":',
    });
    expect(response.status).toBe(400);
  });

  it('is refused in words if it is too large', async () => {
    const response = await bench.post('bench.open', { much: 'x'.repeat(30_000_001) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'This is too much at once: at most 30 MB.' });
  });

  it('is refused in the language of the page', async () => {
    const input = { user: 'greta@elsewhere.example', fileId: 'none', title: 'x' };
    const messages = ['en', 'fr', 'es'].map(async (lang) => {
      const response = await bench.post('files.rename', input, { 'x-workbench-lang': lang });
      return ((await response.json()) as { message: string }).message;
    });
    expect(await Promise.all(messages)).toEqual([
      expect.stringMatching(/^You need access\./),
      expect.stringMatching(/^Vous devez demander l’accès\./),
      expect.stringMatching(/^Necesita acceso\./),
    ]);
  });
});

describe('a page of the add-on', () => {
  const window = 'window-frames';
  let path = '';
  beforeAll(async () => {
    const { firstFile = '' } = await bench.call('bench.open', {});
    const [user, locale] = ['amina@example.org', 'fr'];
    await bench.call('book.open', { window, user, fileId: firstFile, locale });
    const { shown } = await bench.call('menu.click', { window, functionName: 'openSetUp' });
    expect(shown.dialog).toMatchObject({ width: 640, height: 560, modal: true });
    path = `/frame/${shown.dialog?.frameId}`;
  });

  it('is at an address that nobody guesses, and each time at another', async () => {
    expect(path).toMatch(/^\/frame\/[0-9a-f-]{36}$/);
    const { shown } = await bench.call('menu.click', { window, functionName: 'openSetUp' });
    expect(`/frame/${shown.dialog?.frameId}`).not.toBe(path);
    expect((await raw('/frame/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('has an origin of its own and reaches nothing, wherever it is opened', async () => {
    const { status, headers } = await raw(path);
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']).split('; ');
    const sandbox = policy.find((rule) => rule.startsWith('sandbox '))?.split(' ') ?? [];
    expect(sandbox).toContain('allow-scripts');
    expect(sandbox).not.toContain('allow-same-origin');
    expect(sandbox).not.toContain('allow-top-navigation');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy.some((rule) => /^connect-src|^frame-src|'self'.*script/.test(rule))).toBe(false);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('begins with what stands in for google.script, which knows the public functions only', async () => {
    const { text } = await raw(path);
    expect(text).toContain("document.documentElement.lang='fr'");
    const first = /<head[^>]*>\s*(<\w+)/.exec(text)?.[1];
    expect(first).toBe('<script');
    const { functions } = JSON.parse(/self\.__workbench=(\{.*?\});/.exec(text)?.[1] ?? '{}');
    expect(functions).toEqual(expect.arrayContaining(['rpc', 'onOpen', 'openSetUp']));
    expect(functions.filter((name: string) => name.endsWith('_'))).toEqual([]);
  });
});
