import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const cache = join(modules, '.cache');

/** The package's own file looks for its fonts in /tmp: without a font no text is drawn. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

export interface BundledBrowser {
  readonly executablePath: string;
  /** Its own fonts, and the libraries that a bare system lacks (NSS above all). */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that comes with the development packages, for Linux on x64. It is unpacked once, as a
 * whole: test files that start at the same time each unpack one, and the first to finish is kept.
 */
export async function bundledBrowser(): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Chromium in node_modules is for Linux on x64 only.');
  }
  const description = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const folder = join(cache, `workplan-chromium-${JSON.parse(description).version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(folder);
  return {
    executablePath,
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH ?? '']
        .filter((path) => path !== '')
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * The package unpacks into the temporary folder, and its libraries only where it takes itself to be
 * on AWS; on being imported it then changes the environment of this process.
 */
async function unpack(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const before = { ...process.env };
  try {
    Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    writeFileSync(join(fresh, 'fonts.conf'), fontsConf(escaped(folder)));
    // A browser that still ran while the packages were installed anew leaves its fonts' cache there, and no program.
    if (!existsSync(join(folder, 'chromium'))) rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  } finally {
    for (const name of Object.keys(process.env)) {
      if (before[name] === undefined) delete process.env[name];
    }
    Object.assign(process.env, before);
  }
}

const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
