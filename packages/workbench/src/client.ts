import { createInterface } from 'node:readline';
import type { Answers, MethodInput, MethodName } from './protocol/contract.ts';

/** A workbench that runs somewhere on this machine, as its own page reaches it. */
export interface WorkbenchClient {
  /** With the token. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly port: number;
  readonly post: (
    method: string,
    input: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** Calls a method. @throws RefusedByWorkbench with status and message */
  readonly call: <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<Answers[M]>;
}

/** A method that the workbench did not carry out. */
export class RefusedByWorkbench extends Error {
  readonly status: number;

  constructor(method: string, status: number, message: string) {
    super(`${method}: ${status} ${message}`);
    this.status = status;
  }
}

/** The workbench at the address that it has printed. */
export function workbenchAt(address: string): WorkbenchClient {
  const url = new URL(address);
  const token = url.searchParams.get('token') ?? '';
  const post: WorkbenchClient['post'] = (method, input, headers = {}) =>
    fetch(`${url.origin}/api/${method}`, {
      method: 'POST',
      headers: { 'x-workbench-token': token, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    });
  return {
    ...{ url: url.href, origin: url.origin, token, port: Number(url.port), post },
    call: async (method, input) => {
      const response = await post(method, input);
      const answer: unknown = await response.json();
      if (!response.ok) {
        const { message } = answer as { message: string };
        throw new RefusedByWorkbench(method, response.status, message);
      }
      return answer as Answers[typeof method]; // both sides share the contract
    },
  };
}

/** The address in what a workbench writes to the terminal; `onLine` hears every line. */
export function printedAddress(
  output: NodeJS.ReadableStream,
  onLine: (line: string) => void = () => {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: output })
      .on('line', (line) => {
        onLine(line);
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0];
        if (address !== undefined) resolve(address);
      })
      .on('close', () => reject(new Error('The workbench printed no address')));
  });
}
