import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'google-chrome-beta',
];
const macFolders = ['/Applications', join(process.env.HOME ?? '/', 'Applications')];
const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
];
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Paths of the Chrome and Chromium that are installed where their installers put them. */
export function installedBrowsers(): string[] {
  return candidates().filter((path) => existsSync(path));
}

function candidates(): string[] {
  if (process.platform === 'darwin') return pairs(macFolders, macApps);
  if (process.platform === 'win32') {
    return pairs(
      windowsFolders.flatMap((name) => process.env[name] ?? []),
      windowsApps,
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return pairs([...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])], names);
}

const pairs = (folders: readonly string[], files: readonly string[]): string[] =>
  files.flatMap((file) => folders.map((folder) => join(folder, file)));
