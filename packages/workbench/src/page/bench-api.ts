import type { Answers, BenchEvent, MethodInput, MethodName } from '../protocol/contract.ts';
import { languageOf } from '../protocol/lang.ts';
import { texts } from './texts.ts';
import { readToken } from './token.ts';

/** A method that the host did not carry out; the message is for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** 0: the host did not answer at all. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const headers = { 'x-workbench-token': readToken(), 'content-type': 'application/json' };

/** This window, for as long as it is open. */
export const windowId = crypto.randomUUID();

async function post(method: MethodName, input: object): Promise<Response> {
  const body = JSON.stringify(input);
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: spoken(),
    body,
  }).catch(() => {
    throw offline();
  });
  if (response.ok) return response;
  throw await refusalIn(response);
}

/** The host refuses in the language that is chosen here. */
const spoken = () => ({ ...headers, 'x-workbench-lang': document.documentElement.lang });

const offline = (): Refused =>
  new Refused(0, texts.offline[languageOf(document.documentElement.lang)]);

async function refusalIn(response: Response): Promise<Refused> {
  const answer = (await response.json().catch(() => ({}))) as { message?: string };
  return new Refused(response.status, answer.message ?? response.statusText);
}

/** Calls a method of the host. @throws Refused */
export async function call<M extends MethodName>(
  method: M,
  input: MethodInput<M>,
): Promise<Answers[M]> {
  const response = await post(method, input);
  return (await response.json()) as Answers[M]; // both sides share the contract
}

/** Saves a file that the host makes. @throws Refused */
export async function download(user: string, fileId: string): Promise<void> {
  const response = await post('file.download', { user, fileId });
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? 'file');
  saveAs(await response.blob(), name);
}

/** Hands a file to the browser's downloads. */
export function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The host says every 5 s that it is there: this many milliseconds without a word, and it is not. */
const silence = 20_000;

/** Listens to the host for as long as the window is open, and tells when it answers, and why not. */
export function listen(
  onEvent: (event: BenchEvent) => void,
  onLine: (failure: Refused | undefined) => void,
): void {
  const connect = async (): Promise<void> => {
    const line = new AbortController();
    let timer = setTimeout(() => line.abort(), silence);
    const { signal } = line;
    const response = await fetch(`/events?window=${windowId}`, { headers: spoken(), signal });
    if (!response.ok) throw await refusalIn(response);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) return;
    onLine(undefined);
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => line.abort(), silence);
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onEvent(JSON.parse(line) as BenchEvent);
    }
  };
  const forever = async (): Promise<never> => {
    for (;;) {
      const failure = await connect().catch((error: unknown) => error);
      onLine(failure instanceof Refused ? failure : offline());
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  };
  void forever();
}
