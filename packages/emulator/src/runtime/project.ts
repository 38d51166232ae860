import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { constants, createContext, Script } from 'node:vm';
import { findNewerSyntax } from './es2020.ts';
import { type Manifest, parseManifest } from './manifest.ts';

/** The files of a script project, as `clasp push` sends them. */
export interface Project {
  readonly manifest: Manifest;
  /** In the order of evaluation: by name. */
  readonly scripts: readonly { readonly name: string; readonly source: string }[];
  /** Name without `.html` → content. */
  readonly html: ReadonlyMap<string, string>;
  /** Names of top-level function declarations: all that triggers, menus and the browser can call. */
  readonly functions: ReadonlySet<string>;
}

/** The project cannot be run by Apps Script; Google refuses to save it. */
class ProjectError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProjectError';
  }
}

/** Reads a built project. @throws ProjectError for a bad manifest or a syntax error */
export function loadProject(dist: string): Project {
  const names = listFiles(dist);
  const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
  if (!names.includes('appsscript.json')) throw new ProjectError(`${dist}: no appsscript.json`);
  const scripts = names
    .filter((name) => name.endsWith('.js') || name.endsWith('.gs'))
    .map((name) => ({ name, source: read(name) }));
  return {
    manifest: checked(() => parseManifest(read('appsscript.json'))),
    scripts,
    html: new Map(
      names
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.slice(0, -'.html'.length), read(name)]),
    ),
    functions: new Set(scripts.flatMap(({ name, source }) => topLevelFunctions(name, source))),
  };
}

function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * A `throw` before the first statement: the engine declares the file's functions, and runs nothing
 * of it. Variables that hold functions stay undefined, so they are not counted.
 */
function topLevelFunctions(name: string, source: string): string[] {
  const syntax = checked(() => findNewerSyntax(source));
  if (syntax !== undefined) {
    throw new ProjectError(
      `${name}: SyntaxError: Apps Script does not parse this, compile to es2020: ${syntax}`,
    );
  }
  checked(() => new Script(source, { filename: name }));
  const context = createContext(constants.DONT_CONTEXTIFY);
  const before = new Set(Object.getOwnPropertyNames(context));
  try {
    new Script(`throw 0;${source}`, { filename: name }).runInContext(context);
  } catch {
    // The throw above.
  }
  return Object.getOwnPropertyNames(context).filter(
    (key) => !before.has(key) && typeof context[key] === 'function',
  );
}

function checked<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new ProjectError(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
  }
}
