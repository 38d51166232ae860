import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Lang } from '../../core/i18n/lang.ts';
import { startEngine } from './engine-link.ts';
import { createHttpServer } from './http-server.ts';

export interface WorkbenchOptions {
  readonly data: string;
  readonly lang: Lang;
  /** Text of a plan to lay out; undefined: the built-in plan. */
  readonly plan: string | undefined;
  readonly example: boolean;
  /** The first port that is tried. */
  readonly port: number;
}

export interface Workbench {
  /** With the token. */
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Ports tried after the first one that is taken. */
const tries = 50;

/** Starts the workbench on this machine only. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const token = randomBytes(24).toString('base64url');
  const engine = await startEngine(options);
  const server = createHttpServer(engine, token);
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await engine.stop();
    },
  };
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
  throw new Error(`The ports ${first} to ${first + tries - 1} are all in use.`);
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
