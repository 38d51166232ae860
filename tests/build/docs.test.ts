import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { targetNames } from '../../scripts/deploy/options.mjs';
import { assumptions } from '../../src/core/shared/installation/assumptions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = [
  ...['README.md', 'ARCHITECTURE.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
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
  it.each(pages)('links pages, pictures and headings that are there: %s', (page) => {
    const broken = [...text(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
      .map(([, path = '', heading]) => {
        const target = path === '' ? page : join(dirname(page), path);
        const there = existsSync(join(root, target));
        return there && (heading === undefined || anchors(target).includes(heading))
          ? ''
          : `${path}#${heading ?? ''}`;
      })
      .filter((link) => link !== '');
    expect(broken).toEqual([]);
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
      [...text(page).matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name),
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
