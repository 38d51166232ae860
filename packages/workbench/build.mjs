// Builds the workbench: its page, and what runs in Node, which cannot run TypeScript by itself.
import { cp, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const src = fileURLToPath(new URL('src', import.meta.url));

/** Our own packages are bundled; what npm installed stays where npm put it. */
const packagesOfNpm = {
  name: 'packages-of-npm',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || /^apps-script-(?:emulator|workbench)(?:\/|$)/.test(path)
        ? undefined
        : { path, external: true },
    );
  },
};

/** How code for Node is built, from whatever entry points. */
export const forNode = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  plugins: [packagesOfNpm],
  sourcemap: true,
};

/** How the page is built, and the script that stands in for Google's in the add-on's frames. */
export const forPage = {
  entryPoints: [
    { in: `${src}/page/main.tsx`, out: 'main' },
    { in: `${src}/page/style.css`, out: 'main' },
    { in: `${src}/page/frame/bridge.ts`, out: 'bridge' },
  ],
  bundle: true,
  minify: true,
  target: 'es2022',
  format: 'iife',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
};

/**
 * Builds the page. The folder is there once it is whole.
 * @param sourcemap it takes as long as the rest
 */
export async function buildPage(folder, { sourcemap }) {
  const unfinished = `${folder}-${process.pid}`;
  await build({ ...forPage, outdir: unfinished, sourcemap: sourcemap && 'linked' });
  await cp(`${src}/page/index.html`, `${unfinished}/index.html`);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}
