import { renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { packageRoot } from '../package-root.ts';

/** What the worker is given. */
export interface Conversion {
  readonly kind: 'docx' | 'pdf';
  readonly document: gapi.client.docs.Document;
  readonly port: MessagePort;
  /** Becomes 1 when the answer is there. */
  readonly signal: Int32Array;
}

export type ConversionResult = { readonly bytes: Uint8Array } | { readonly error: string };

/** Long documents take a few seconds; a conversion that takes longer hangs. */
const TIME_LIMIT_MS = 60_000;

/**
 * A Doc as a file, waited for: Apps Script's services are synchronous, the libraries are not. The
 * work is done in a thread, which runs `convert-worker.ts`.
 *
 * @throws Error if the conversion fails; its message says why
 */
export function convertSync(
  kind: Conversion['kind'],
  document: gapi.client.docs.Document,
): Uint8Array {
  workerFile ??= builtWorker();
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Conversion = { kind, document, port: port2, signal };
  const worker = new Worker(workerFile, {
    workerData,
    transferList: [port2],
    // Options of the process, such as those of a test runner, are not for the worker.
    execArgv: [],
  });
  // A worker that cannot start says so only when this thread listens again.
  worker.on('error', () => undefined);
  worker.unref();
  const state = Atomics.wait(signal, 0, 0, TIME_LIMIT_MS);
  const result: ConversionResult | undefined = receiveMessageOnPort(port1)?.message;
  port1.close();
  void worker.terminate();
  if (result && 'bytes' in result) return result.bytes;
  throw new Error(result?.error ?? `The Doc could not be written as ${kind}: ${state}`);
}

let workerFile: string | undefined;

/** Node's threads run no TypeScript. It takes a twentieth of a second, once in a process, and is never out of date. */
function builtWorker(): string {
  const file = join(packageRoot(), 'build', 'convert-worker.mjs');
  const unfinished = `${file}.${process.pid}`;
  buildSync({
    entryPoints: [join(packageRoot(), 'src', 'docx', 'convert-worker.ts')],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  renameSync(unfinished, file);
  return file;
}
