import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { targetNames } from '../../scripts/deploy/options.mjs';
import { assumptions } from '../../src/core/shared/installation/assumptions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Every file of the project with this ending; what was built or installed is none. */
const filesEnding = (ending: string): string[] =>
  ['.', 'docs', 'packages', 'plans', 'scripts', 'src', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
const pages = filesEnding('.md');
const text = (page: string): string => readFileSync(join(root, page), 'utf8');

/** The anchor that GitHub gives a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (page: string): string[] =>
  [...text(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

describe('the documentation', () => {
  it('links pages, pictures and headings that are there', () => {
    const broken = pages.flatMap((page) =>
      [...text(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
        .filter(([, path = '', heading]) => {
          const target = path === '' ? page : join(dirname(page), path);
          if (!existsSync(join(root, target))) return true;
          return heading !== undefined && !anchors(target).includes(heading);
        })
        .map(([link]) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('shows every picture, each at most 150 KB', () => {
    const shown = new Set(
      pages.flatMap((page) =>
        [...text(page).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) =>
          join(dirname(page), path),
        ),
      ),
    );
    const pictures = ['.png', '.svg']
      .flatMap(filesEnding)
      .filter((path) => path.startsWith('docs'));
    expect(pictures.filter((path) => !shown.has(path))).toEqual([]);
    for (const path of pictures) {
      expect(statSync(join(root, path)).size, path).toBeLessThanOrEqual(150 * 1024);
    }
  });

  it('is short where a newcomer begins', () => {
    expect(Buffer.byteLength(text('README.md'))).toBeLessThanOrEqual(8 * 1024);
    expect(Buffer.byteLength(text('ARCHITECTURE.md'))).toBeLessThanOrEqual(6 * 1024);
  });

  it('lists every decision, each once', () => {
    const index = [...text('docs/adr/README.md').matchAll(/\]\((\d{4}-.+?\.md)\)/g)];
    const entries = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d/.test(name));
    expect(index.map(([, name]) => name)).toEqual(entries.sort());
    expect(entries.map((name) => Number(name.slice(0, 4)))).toEqual(entries.map((_, i) => i + 1));
  });

  it('lists every assumption that is probed, in the same words', () => {
    const rows = [...text('docs/assumptions.md').matchAll(/^\| (A\d\d) \| (.+?) \|/gm)];
    expect(rows.map(([, id, words]) => [id, words])).toEqual(
      Object.entries(assumptions).map(([id, { expected }]) => [id, expected.en]),
    );
  });

  it('names commands of npm that are there', () => {
    const { scripts } = JSON.parse(text('package.json'));
    const named = pages.flatMap((page) =>
      [...text(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name),
    );
    expect(named).not.toEqual([]);
    for (const name of new Set(named)) expect(scripts).toHaveProperty([name ?? '']);
  });

  it('has an example of every target of a deployment', () => {
    const example = JSON.parse(text('deploy.example.json'));
    expect(Object.keys(example)).toEqual([...targetNames]);
    expect(Object.keys(example.prod)).toEqual(['scriptId', 'deploymentId']);
  });
});
