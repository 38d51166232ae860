import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { printedAddress, type WorkbenchClient, workbenchAt } from 'apps-script-workbench/client';
import { inProject } from '../cli/in-project.ts';

export interface RunningWorkbench extends WorkbenchClient {
  readonly child: ChildProcess;
  /** What the process has written to the terminal. */
  readonly output: () => string;
  /** As Ctrl+C does. Returns the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the built workbench as a process of its own, and waits until it answers. */
export async function runWorkbench(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningWorkbench> {
  const child = spawn(process.execPath, [inProject('build/host/main.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('close', (code) => reject(new Error(`The workbench ended (${code}):\n${output}`)));
  });
  ended.catch(() => undefined);
  const address = printedAddress(child.stdout, (line) => {
    output += `${line}\n`;
  });
  const client = workbenchAt(await Promise.race([ended, address.catch(() => ended)]));
  return {
    ...client,
    child,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill('SIGINT');
      const [code] = (await once(child, 'close')) as [number | null];
      return code;
    },
  };
}
