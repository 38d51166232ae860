// Builds everything: dist/ is what goes to Google, build/ is what runs here.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateSchemas } from '../packages/emulator/schemas/generate.mjs';
import { buildPage, forNode } from '../packages/workbench/build.mjs';
import { buildVersion } from './build-version.mjs';
import { checkCommentFree, commentFree } from './comment-free.mjs';
import { letterhead } from './letterhead.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Constants of the code that the build fills in, in whatever runs. */
const define = { buildVersion: JSON.stringify(await buildVersion()) };

/** Apps Script parses ES2020 and nothing newer: no private fields, no static blocks. */
const forGoogle = {
  ...{ bundle: true, target: 'es2020', minify: true, charset: 'utf8', write: false },
  define,
};

/**
 * One script with top-level functions: triggers, menus and google.script.run see nothing else. The
 * bundle is a closure; each export of the entry gets a function that calls into it. What is only data
 * stands as a string in the function that reads it.
 */
async function buildServer(pageLengths) {
  const strings = {
    pageLengths: JSON.stringify(JSON.stringify(pageLengths)),
    builtInPlanJson: JSON.stringify(await planJson()),
    builtInLetterheadBase64: JSON.stringify(await letterheadBase64()),
  };
  const entry = {
    ...{ ...forGoogle, entryPoints: ['src/server/main.ts'] },
    define: { ...define, ...strings },
  };
  const names = await exportsOf(entry);
  const { outputFiles } = await build({ ...entry, format: 'iife', globalName: '__app' });
  const doors = names.map(
    (name) => `function ${name}(){return __app.${name}.apply(this,arguments)}`,
  );
  await writeFile('dist/server.js', `${outputFiles[0].text}${doors.join('\n')}\n`);
}

async function exportsOf(entry) {
  const { metafile } = await build({ ...entry, format: 'esm', outdir: 'build', metafile: true });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/**
 * A dialog or sidebar is one HTML file: HtmlService serves no other files beside it. Nothing in it may
 * look like a comment to Google.
 * @returns the characters of each, by which the server knows whether Google hands it back whole
 */
async function buildSidebars() {
  const html = await readFile('src/sidebar/kit/page.html', 'utf8');
  const lengths = {};
  const folders = await readdir('src/sidebar', { withFileTypes: true });
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    if (name === 'kit') continue;
    const folder = `src/sidebar/${name}`;
    const { outputFiles } = await build({
      ...forGoogle,
      entryPoints: [`${folder}/main.tsx`, `${folder}/style.css`],
      format: 'iife',
      outdir: 'build',
      legalComments: 'none',
      supported: { 'template-literal': false },
    });
    const code = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    const page = html
      .replace('<!-- style -->', () => `<style>${code('.css')}</style>`)
      .replace('<!-- script -->', () => script(commentFree(code('.js'))));
    checkCommentFree(`dist/${name}.html`, page);
    await writeFile(`dist/${name}.html`, page);
    lengths[name] = page.length;
  }
  return lengths;
}

/** A script element that no text in it can close. */
const script = (code) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`;

/** The built-in plan as JSON: its text as the organisation wrote it, and its lists for Settings. */
async function planJson() {
  const text = await readFile('plans/uclg-2022.md', 'utf8');
  const organisation = JSON.parse(await readFile('plans/uclg-2022.json', 'utf8'));
  return JSON.stringify({ text, organisation });
}

/** The built-in letterhead in base64: clasp pushes no .docx. */
async function letterheadBase64() {
  const file = await letterhead();
  await writeFile('build/letterhead.docx', file);
  return file.toString('base64');
}

/** The local host and its tools. */
async function buildHost() {
  await rm('build/host', { recursive: true, force: true });
  await build({
    ...forNode,
    entryPoints: {
      main: 'scripts/cli/main.ts',
      bench: 'scripts/bench/main.ts',
      engine: 'scripts/cli/engine.ts',
    },
    outdir: 'build/host',
    define,
  });
}

/** Everything that the local host runs on, and what is pushed to Google. */
export async function buildAddOnAndHost() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  await mkdir('build', { recursive: true });
  await cp('appsscript.json', 'dist/appsscript.json');
  // For tests, which run the sources of pages and tools against this build.
  await writeFile('build/version.json', define.buildVersion);
  await Promise.all([buildSidebars().then(buildServer), buildHost(), generateSchemas()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all([buildAddOnAndHost(), buildPage('build/page', { sourcemap: true })]);
}
