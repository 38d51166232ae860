import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOfDocx } from 'apps-script-emulator';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CommandRun, runCommand } from '../../support/run-command.ts';

let folder = '';
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'workplan-'));
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);
const workplan = (...args: readonly string[]): Promise<CommandRun> =>
  runCommand('--data', inFolder('data'), ...args);

describe('the one-off run on the built-in plan', () => {
  /** Of a workbench over the same folder. */
  const state = {
    properties: { script: {}, user: {}, document: {} },
    triggers: [],
    outbox: [],
    enabled: {},
    clockAheadMs: -86_400_000_000,
    seeded: { stage: 'whole', fileId: 'elsewhere' },
  };
  let kept = '';
  let ran: CommandRun;
  const written = (name: string): Buffer => readFileSync(join(kept, 'out', name));
  beforeAll(async () => {
    kept = newFolder();
    mkdirSync(join(kept, 'data'));
    writeFileSync(join(kept, 'data/state.json'), JSON.stringify(state));
    ran = await runCommand('--data', join(kept, 'data'), '--once', '--out', join(kept, 'out'));
    return () => rmSync(kept, { recursive: true, force: true });
  });

  it('writes the workbook, a paper and the calls, and says what it did', () => {
    const { status, stdout, stderr } = ran;
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/WORK PLAN FOR 2022/);
    expect(stdout).toMatch(/5 areas, 41 chapters, 305 actions/);
    expect(stdout).toMatch(/Laid out: 305 actions\. 17 sheets: “Overview”, “1 We act”/);
    expect(stdout).toMatch(/3 round trips/);
    expect(written('workplan.xlsx').subarray(0, 2).toString()).toBe('PK');
    const calls = written('calls.jsonl')
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stdout).toMatch(/10 example updates, marked “Example”, on 2022-05-16/);
    expect(stdout).toMatch(/Made the paper “Progress of the work plan 2022” in 7 round trips/);
    const rest = calls.filter(({ service }) => ['sheets', 'docs', 'drive'].includes(service));
    // The preview, which looks for lost actions, and the set-up.
    expect(rest.slice(0, 5).map(({ method }) => method)).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'sheets.spreadsheets.batchUpdate',
    ]);
    expect(rest.slice(-7).map(({ method }) => method)).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'drive.files.create',
      'drive.files.create',
      'docs.documents.get',
      'docs.documents.batchUpdate',
      'sheets.spreadsheets.batchUpdate',
    ]);
    const paper = documentOfDocx(written('report.docx'));
    const text = JSON.stringify(paper.body);
    expect(text).toContain('Item 3 – For information');
    expect(text).toContain('Example: the agreement with the partner is not signed yet.');
    expect(text).not.toContain('Example of an internal comment');
    for (const call of calls) {
      expect(call).toMatchObject({
        service: expect.any(String),
        method: expect.any(String),
        params: expect.any(Object),
        ms: expect.any(Number),
      });
    }
    expect(rest[4].body.requests.length).toBeGreaterThan(100);
  });

  it('writes every remark with its line and remedy, and names the file', () => {
    expect(ran.stdout).toMatch(
      /To look at in the plan: 9\n(?: {2}line .*\n){8} {2}…\nAll 9 are in .*remarks\.txt/,
    );
    const [title, ...remarks] = written('remarks.txt').toString('utf8').trim().split('\n\n');
    expect(title).toBe('To look at in the plan: 9');
    expect(remarks).toHaveLength(9);
    for (const remark of remarks) {
      expect(remark).toMatch(/^(Warning|Information) – line \d+: \S.*\n {2}What to do: \S.*\.$/);
    }
    const lines = remarks.map((remark) => Number(/line (\d+)/.exec(remark)?.[1]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('has its own date, and leaves the clock and the files of a workbench over the same data', () => {
    expect(ran.stdout).toMatch(/marked “Example”, on 2022-05-16/);
    expect(JSON.parse(readFileSync(join(kept, 'data/state.json'), 'utf8'))).toEqual(state);
  });
});

describe('the one-off run', () => {
  it('takes a plan and a language of your own, and again over the same data', async () => {
    writeFileSync(
      inFolder('plan.md'),
      '\ufeffPLAN DE TRAVAIL 2024\r\n\r\n1. Agir – Nous agissons\r\n\r\n1.1. Former\r\n\r\nACTION PRIORITAIRE :\r\n\r\n• Former **dix** villes',
    );
    for (let run = 0; run < 2; run += 1) {
      const { status, stdout } = await workplan(
        '--plan',
        inFolder('plan.md'),
        '--lang',
        'FR',
        '--once',
        '--out',
        inFolder('out'),
      );
      expect(status).toBe(0);
      expect(stdout).toMatch(/« Vue d’ensemble », « 1 Nous agissons »/);
      expect(stdout).toMatch(/1 domaine, 1 chapitre, 1 action\n {2}niveaux : Prioritaire 1/);
      expect(stdout).toMatch(/Il a fallu 3 allers-retours .*Écrit : .*remarks\.txt/s);
      expect(stdout).not.toMatch(/\b(Written|tiers|area|sheets|took)\b/);
    }
  });
});

describe('a mistake on the command line', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(inFolder(name), content);
    return inFolder(name);
  };
  it.each<[string, () => string[], RegExp, number]>([
    ['an unknown option', () => ['--onse'], /--onse/, 2],
    ['a stray word', () => ['once'], /once/, 2],
    ['a language that is not there', () => ['--lang', 'de'], /choose one of en, fr, es/, 2],
    ['an option without its value', () => ['--plan'], /--plan/, 2],
    ['a port that is none', () => ['--port', '80b'], /--port 80b: choose a number/, 2],
    ['a port that nobody can have', () => ['--port', '70000'], /from 1 to 65000/, 2],
    [
      'a plan that is not there',
      () => ['--plan', inFolder('no.md')],
      /no\.md cannot be read: there is no such file/,
      2,
    ],
    ['a folder as a plan', () => ['--plan', folder], /this is a folder/, 2],
    [
      'an output folder that is a file',
      () => ['--out', file('taken', '')],
      /a file of that name is in the way/,
      2,
    ],
    [
      'a data folder that is a file',
      () => ['--data', file('taken', '')],
      /taken: a file of that name is in the way\. Choose another with --data DIR/,
      2,
    ],
    [
      'an output folder that cannot be',
      () => ['--out', '/proc/x/y', '--lang', 'fr'],
      /aucun dossier ne peut y être créé.*--out DIR|pas le droit/,
      2,
    ],
    [
      'a plan without actions',
      () => ['--plan', file('no.md', 'PLAN 2022\n1. One\nText.'), '--out', inFolder('o')],
      /no actions\.\n {2}What to do: .*below a tier heading/,
      1,
    ],
    [
      'an empty plan',
      () => ['--plan', file('empty.md', ''), '--out', inFolder('o')],
      /There is no text/,
      1,
    ],
    [
      'a picture as a plan',
      () => [
        '--plan',
        file('p.png', Buffer.from('89504e470d0a1a0a0000', 'hex')),
        '--out',
        inFolder('o'),
      ],
      /not plain text/,
      1,
    ],
  ])('%s: one clear message and a non-zero exit', async (_name, args, message, code) => {
    const { status, stdout, stderr } = await workplan('--once', ...args());
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/at .*\.(mjs|ts):\d+/);
    expect([status, stdout]).toEqual([code, '']);
  });
});

describe('a plan with errors', () => {
  it('names the errors first, then what does not prevent the import, each in the order of lines', async () => {
    writeFileSync(
      inFolder('plan.md'),
      'OUR PLAN\n1. One\n-\n1.1 A\n- the\n1.1 B\n- x\n1.1 C\n- z\n-\n',
    );
    const { status, stderr } = await workplan(
      '--once',
      '--plan',
      inFolder('plan.md'),
      '--lang',
      'es',
    );
    expect(status).toBe(1);
    const [errors = '', others = ''] = stderr.split('\nEsto no impide la importación:\n');
    const lines = (text: string) =>
      [...text.matchAll(/línea (\d+):/g)].map(([, line]) => Number(line));
    expect(lines(errors)).toEqual([6, 8]);
    expect(errors).not.toMatch(/Advertencia/);
    expect(lines(others)).toEqual([...lines(others)].sort((a, b) => a - b));
    expect(others.match(/ {2}Qué hacer: /g)).toHaveLength(lines(others).length);
  });
});

describe('help', () => {
  it.each(['-h', '--help'])('%s tells the options and the files', async (option) => {
    const { status, stdout } = await workplan(option);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/--data DIR.*replaces.*remarks\.txt/s),
    ]);
    for (const name of [
      'port',
      'reset',
      'yes',
      'empty',
      'open',
      'verbose',
      'once',
      'plan',
      'lang',
    ]) {
      expect(stdout).toContain(`--${name}`);
    }
  });
});

describe('the process', () => {
  const main = fileURLToPath(new URL('../../../build/host/main.mjs', import.meta.url));
  it.each([
    [['--help'], 0, /^Work Plan for Google Sheets/, /^$/],
    [['--onse'], 2, /^$/, /^Unknown option '--onse'/],
  ] as const)('%s ends with its exit code', (args, code, out, error) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      encoding: 'utf8',
    });
    expect(status).toBe(code);
    expect(stdout).toMatch(out);
    expect(stderr).toMatch(error);
  });
});
