import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEngine } from './engine-link.ts';
import type { EngineOptions } from './engine-messages.ts';
import { createHttpServer } from './http-server.ts';

export interface WorkbenchOptions extends EngineOptions {
  /** The first port that is tried. */
  readonly port: number;
}

export interface Workbench {
  /** With the token. */
  readonly url: string;
  readonly port: number;
  /** Whether the seed has made its files now. */
  readonly made: boolean;
  /** Rejects if the host ends without being told to. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Ports tried after the first one that is taken. */
const tries = 50;

/** Starts the workbench on this machine only. @throws EngineError, PortsTakenError */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const engine = await startEngine(options);
  const token = randomBytes(24).toString('base64url');
  const server = createHttpServer(engine, { token, lang: options.lang, page: options.page });
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await engine.stop();
  };
  const port = await listen(server, options.port).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const { made, ended } = engine;
  return { url: `http://127.0.0.1:${port}/?token=${token}`, port, made, ended, stop };
}

/** All ports that were tried are in use. */
export class PortsTakenError extends Error {
  override readonly name = 'PortsTakenError';
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + tries; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      // All that `listen` fails with.
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new PortsTakenError(`${first}–${first + tries - 1}`);
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
