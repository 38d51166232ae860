import { format } from 'node:util';
import { run } from '../../scripts/cli/run.ts';

export interface CommandRun {
  /** The exit code. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, where it ends by itself. */
export async function runCommand(...args: readonly string[]): Promise<CommandRun> {
  const out: string[] = [];
  const errors: string[] = [];
  const status = await run(args, {
    log: (...parts) => out.push(`${format(...parts)}\n`),
    error: (...parts) => errors.push(`${format(...parts)}\n`),
  });
  return { status, stdout: out.join(''), stderr: errors.join('') };
}
