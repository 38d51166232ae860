import { spawn } from 'node:child_process';
import { once } from 'node:events';

const openers = {
  darwin: ['open'],
  // An empty title first: `start` takes a quoted word for one.
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
} as const;

/** Opens an address in the person's browser; false if that cannot be done here. */
export async function openInBrowser(url: string): Promise<boolean> {
  const opener = openers[process.platform as keyof typeof openers] ?? openers.linux;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.unref();
  try {
    await once(child, 'spawn');
    return true;
  } catch {
    return false;
  }
}
