import { readdirSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { type BuildContext, type BuildOptions, build, context } from 'esbuild';
import { checkCommentFree, commentFree } from './comment-free.ts';
import { letterhead } from './letterhead.mjs';

/** Builds `dist/`, which is what goes to Google. A second build takes what has not changed from the first. */
export interface AddOnBuilder {
  readonly rebuild: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Apps Script parses ES2020 and nothing newer: no private fields, no static blocks. */
const forGoogle = {
  bundle: true,
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  write: false,
  format: 'iife',
} as const satisfies BuildOptions;

/**
 * Builds in the project's folder, which is the current one.
 * @param define constants of the code that the build fills in
 */
export async function addOnBuilder(
  define: Readonly<Record<string, string>>,
): Promise<AddOnBuilder> {
  const pages = readdirSync('src/sidebar', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name);
  const sidebars = await context({
    ...{ ...forGoogle, define, outdir: 'build/sidebar', legalComments: 'none' },
    entryPoints: pages.flatMap((name) => [
      { in: `src/sidebar/${name}/main.tsx`, out: name },
      { in: `src/sidebar/${name}/style.css`, out: name },
    ]),
    supported: { 'template-literal': false },
  });
  const server = await context({
    ...{ ...forGoogle, entryPoints: ['src/server/main.ts'], globalName: '__app' },
    define: { ...define, ...(await dataStrings()) },
  });
  const written = new Map<string, string>();
  const writeChanged = async (path: string, text: string): Promise<void> => {
    if (written.get(path) === text) return;
    await writeFile(path, text);
    written.set(path, text);
  };
  await mkdir('dist', { recursive: true });
  await cp('appsscript.json', 'dist/appsscript.json');
  return {
    rebuild: async () => {
      const [files, script] = await Promise.all([pagesOf(sidebars, pages), serverOf(server)]);
      const lengths = Object.fromEntries(files.map(({ name, page }) => [name, page.length]));
      await Promise.all([
        ...files.map(({ name, page }) => writeChanged(`dist/${name}.html`, page)),
        writeChanged('dist/server.js', withLengths(script, lengths)),
      ]);
    },
    dispose: async () => {
      await Promise.all([sidebars.dispose(), server.dispose()]);
    },
  };
}

/** What is only data stands as a string in the function that reads it. */
async function dataStrings(): Promise<Record<string, string>> {
  const text = await readFile('plans/uclg-2022.md', 'utf8');
  const organisation: unknown = JSON.parse(await readFile('plans/uclg-2022.json', 'utf8'));
  const file = await letterhead();
  // For who wants to see it: clasp pushes no .docx.
  await writeFile('build/letterhead.docx', file);
  return {
    // The built-in plan as the organisation wrote it, and its lists for Settings.
    builtInPlanJson: JSON.stringify(JSON.stringify({ text, organisation })),
    builtInLetterheadBase64: JSON.stringify(file.toString('base64')),
    pageLengths: JSON.stringify(lengthsPlace),
  };
}

/** Stands in the script where the lengths of the pages go, which are built at the same time. */
const lengthsPlace = '@@pageLengths@@';

/** The characters of each page, by which the server knows whether Google hands it back whole. */
function withLengths(script: string, lengths: Readonly<Record<string, number>>): string {
  const [before, after, ...others] = script.split(`"${lengthsPlace}"`);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error('The server has not one place for the lengths of its pages');
  }
  return `${before}${JSON.stringify(JSON.stringify(lengths))}${after}`;
}

/**
 * One script with top-level functions: triggers, menus and google.script.run see nothing else. The
 * bundle is a closure; each export of the entry gets a function that calls into it.
 */
async function serverOf(server: BuildContext): Promise<string> {
  const [{ outputFiles = [] }, names] = await Promise.all([server.rebuild(), exportsOfServer()]);
  const doors = names.map(
    (name) => `function ${name}(){return __app.${name}.apply(this,arguments)}`,
  );
  return `${outputFiles[0]?.text ?? ''}${doors.join('\n')}\n`;
}

/** The entry exports what it declares itself: there is no need to read what it imports. */
async function exportsOfServer(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ['src/server/main.ts'],
    ...{ format: 'esm', write: false, metafile: true, outdir: 'build' },
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/**
 * A dialog or sidebar is one HTML file: HtmlService serves no other files beside it. Nothing in it may
 * look like a comment to Google.
 */
async function pagesOf(sidebars: BuildContext, names: readonly string[]) {
  const html = await readFile('src/sidebar/kit/page.html', 'utf8');
  const { outputFiles = [] } = await sidebars.rebuild();
  return names.map((name) => {
    const code = (ending: string): string =>
      outputFiles.find(({ path }) => path.endsWith(`/${name}${ending}`))?.text ?? '';
    const page = html
      .replace('<!-- style -->', () => `<style>${code('.css')}</style>`)
      .replace('<!-- script -->', () => script(commentFree(code('.js'))));
    checkCommentFree(`dist/${name}.html`, page);
    return { name, page };
  });
}

/** A script element that no text in it can close. */
const script = (code: string): string =>
  `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
