import { rpcArguments } from 'apps-script-emulator/rpc-arguments';
import { createRunner, type Send } from './runner.ts';
import { setClock } from './set-clock.ts';

/**
 * What Google puts into the pages of HtmlService: `google.script.run` and `google.script.host`. The
 * page is in a sandbox of its own; it reaches the workbench by messages only.
 */
interface Setup {
  readonly functions: readonly string[];
  /** By how many milliseconds the host's clock is ahead of this machine's; mostly it is behind. */
  readonly ahead: number;
}

/** Set by the host, before this script. */
declare const __workbench: Setup;
const { functions, ahead } = __workbench;
setClock(self, ahead);
const post = (message: object): void => parent.postMessage({ workbench: true, ...message }, '*');

/** "Up to 10 concurrent calls": https://developers.google.com/apps-script/guides/html/communication */
const atOnce = 10;
const waiting: (() => void)[] = [];
const answers = new Map<
  number,
  (answer: { value?: string; failure?: { name: string; message: string } }) => void
>();
let running = 0;
let lastId = 0;

const send: Send = (functionName, args, done) => {
  const json = rpcArguments(args);
  const start = (): void => {
    running += 1;
    lastId += 1;
    answers.set(lastId, (answer) => {
      running -= 1;
      waiting.shift()?.();
      done(answer);
    });
    post({ kind: 'run', id: lastId, functionName, args: json });
  };
  if (running < atOnce) start();
  else waiting.push(start);
};

addEventListener('message', (event: MessageEvent) => {
  if (event.source !== parent) return;
  const data = event.data as { id?: number; value?: string };
  if (data.id === undefined) return;
  answers.get(data.id)?.(data);
  answers.delete(data.id);
});

/** Links of papers and workbooks open in the workbench; others would leave it. */
addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a[href]');
  if (!(link instanceof HTMLAnchorElement) || !/^https?:/.test(link.href)) return;
  event.preventDefault();
  post({ kind: 'link', href: link.href });
});

const script = {
  run: createRunner(functions, send),
  host: {
    close: () => post({ kind: 'close' }),
    setHeight: (height: number) => post({ kind: 'size', height }),
    setWidth: (width: number) => post({ kind: 'size', width }),
    editor: { focus: () => post({ kind: 'focus' }) },
    origin: 'https://docs.google.com',
  },
};
Object.defineProperty(self, 'google', { value: { script } });
