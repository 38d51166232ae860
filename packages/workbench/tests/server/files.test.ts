import { documentOfDocx } from 'apps-script-emulator';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvents } from '../../../../tests/support/bench-events.ts';
import { type OpenWorkbench, openBench } from '../../../../tests/support/workbench.ts';
import type { DocParagraph, DocView } from '../../src/protocol/doc-view.ts';

const [amina, bruno, carmen, greta] = [
  'amina@example.org',
  'bruno@example.org',
  'carmen@example.org',
  'greta@elsewhere.example',
];

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openBench({ lang: 'es' });
});
afterAll(async () => {
  await bench.stop();
});

const titles = async (user: string): Promise<string[]> =>
  (await bench.call('files.list', { user })).map(({ title }) => title);
const create = async (title: string): Promise<string> =>
  (await bench.call('files.create', { user: amina, title, locale: 'es_ES' })).fileId;

describe('the list of files', () => {
  it('holds what this person can open, with owner, role and people', async () => {
    const files = await bench.call('files.list', { user: carmen });
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      title: 'Plan de trabajo de CGLU 2022',
      kind: 'spreadsheet',
      owner: amina,
      role: 'writer',
    });
    expect(files[0]?.people).toHaveLength(6);
    expect(files[0]?.people).toContainEqual({ email: 'esi@africa.example', role: 'reader' });
    expect(files[0]?.modifiedTime).toMatch(/^2022-05-16T09:0/);
    const all = await bench.call('files.list', { user: amina });
    expect(all.map(({ kind, role }) => [kind, role])).toEqual(
      expect.arrayContaining([
        ['document', 'owner'],
        ['spreadsheet', 'owner'],
      ]),
    );
    // The folder of the papers is no file.
    expect(all).toHaveLength(3);
  });

  it('gains, renames and loses files, and says so to all windows', async () => {
    const events = await openEvents(bench, 'window-files-1');
    const isFiles = (event: { kind: string }): boolean => event.kind === 'files';
    const fileId = await create('Borrador');
    await events.next(isFiles);
    expect(await titles(amina)).toContain('Borrador');
    await bench.call('files.rename', { user: amina, fileId, title: '  Versión 2 ' });
    await events.next(isFiles);
    expect(await titles(amina)).toContain('Versión 2');
    await bench.call('files.trash', { user: amina, fileId });
    await events.next(isFiles);
    expect(await titles(amina)).not.toContain('Versión 2');
    const open = { window: 'window-files-1', user: amina, fileId, locale: 'es' };
    await expect(bench.call('book.open', open)).rejects.toMatchObject({ status: 403 });
    events.close();
  });

  it('takes no empty name', async () => {
    const fileId = await create('Con nombre');
    const renamed = bench.call('files.rename', { user: amina, fileId, title: ' ' });
    await expect(renamed).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('Un archivo necesita un nombre.'),
    });
  });
});

describe('sharing', () => {
  it('gives and takes roles; writers may do it too, but own nothing', async () => {
    const fileId = await create('Compartido');
    await bench.call('files.share', {
      user: amina,
      fileId,
      email: ' Bruno@Example.org',
      role: 'writer',
    });
    await bench.call('files.share', { user: bruno, fileId, email: carmen, role: 'reader' });
    expect(await titles(carmen)).toContain('Compartido');
    const refusals: [Promise<unknown>, number][] = [
      [bench.call('files.share', { user: carmen, fileId, email: greta, role: 'reader' }), 403],
      [bench.call('files.rename', { user: carmen, fileId, title: 'x' }), 403],
      [bench.call('files.trash', { user: bruno, fileId }), 403],
      [bench.call('files.share', { user: bruno, fileId, email: amina, role: 'reader' }), 400],
      [bench.call('files.share', { user: amina, fileId, email: amina, role: null }), 400],
      [
        bench.call('files.share', { user: amina, fileId, email: 'not an address', role: null }),
        400,
      ],
    ];
    await Promise.all(
      refusals.map(([call, status]) => expect(call).rejects.toMatchObject({ status })),
    );
    await bench.call('files.share', { user: amina, fileId, email: carmen, role: null });
    expect(await titles(carmen)).not.toContain('Compartido');
    expect(await titles(bruno)).toContain('Compartido');
  });
});

describe('a download', () => {
  const file = async (user: string, kind: string) => {
    const files = await bench.call('files.list', { user });
    const found = files.find((each) => each.kind === kind && each.title !== 'Hoja');
    const response = await bench.post('file.download', { user, fileId: found?.id });
    const header = response.headers.get('content-disposition') ?? '';
    const name = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '');
    return {
      response,
      title: found?.title,
      name,
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };

  it('is the workbook as .xlsx', async () => {
    const { response, name, bytes } = await file(carmen, 'spreadsheet');
    expect(response.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(name).toBe('Plan de trabajo de CGLU 2022.xlsx');
    const parts = Object.keys(unzipSync(bytes));
    expect(parts.filter((part) => /worksheets\/sheet\d+\.xml$/.test(part))).toHaveLength(17);
  });

  it('is a Doc as .docx', async () => {
    const { name, title, bytes } = await file(amina, 'document');
    expect(name).toBe(`${title}.docx`);
    expect(JSON.stringify(documentOfDocx(Buffer.from(bytes)).body)).toContain('Punto 3');
  });
});

describe('a Doc', () => {
  const paper = async (): Promise<DocView> => {
    const files = await bench.call('files.list', { user: amina });
    const fileId = files.find(({ kind }) => kind === 'document')?.id ?? '';
    return await bench.call('doc.open', { user: amina, fileId });
  };
  const paragraphs = ({ body }: DocView): DocParagraph[] =>
    body.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const textOf = (paragraph: DocParagraph | undefined): string =>
    (paragraph?.runs ?? []).map(({ text }) => text).join('');
  /** The first paragraph with text that can be edited. */
  const editable = (doc: DocView): DocParagraph => {
    const found = paragraphs(doc).find((each) => each.plain && textOf(each).length > 30);
    if (found === undefined) throw new Error('Nothing to edit');
    return found;
  };

  it('is edited where the person types, and other windows hear of it', async () => {
    const events = await openEvents(bench, 'window-doc-1');
    const before = await paper();
    expect(before).toMatchObject({ canEdit: true });
    const { startIndex } = editable(before);
    const after = await bench.call('doc.act', {
      user: amina,
      fileId: before.fileId,
      action: {
        revision: before.revision,
        start: startIndex,
        end: startIndex + 3,
        text: 'Nuevo: ',
      },
    });
    const event = await events.next((each) => each.kind === 'doc');
    expect(event).toEqual({ kind: 'doc', fileId: before.fileId });
    events.close();
    expect(after.revision).not.toBe(before.revision);
    const changed = paragraphs(after).find((each) => each.startIndex === startIndex);
    expect(textOf(changed)).toBe(`Nuevo: ${textOf(editable(before)).slice(3)}`);
    expect((await paper()).revision).toBe(after.revision);
  });

  it('refuses an edit of an older revision, and loses nothing', async () => {
    const { fileId, revision, ...before } = await paper();
    const { startIndex: start } = editable({ fileId, revision, ...before });
    const action = { revision, start, end: start, text: 'Primero. ' };
    const first = await bench.call('doc.act', { user: amina, fileId, action });
    const late = bench.call('doc.act', {
      user: amina,
      fileId,
      action: { ...action, text: 'Tarde. ' },
    });
    await expect(late).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('El documento cambió entretanto'),
    });
    expect((await paper()).revision).toBe(first.revision);
  });

  it('refuses what the Docs API refuses', async () => {
    const { fileId, revision } = await paper();
    const action = { revision, start: 900_000, end: 900_000, text: 'x' };
    const call = bench.call('doc.act', { user: amina, fileId, action });
    await expect(call).rejects.toMatchObject({ status: 400 });
  });

  it('shows readers all of it, and lets them change nothing', async () => {
    const { fileId, revision } = await paper();
    const open = bench.call('doc.open', { user: carmen, fileId });
    await expect(open).rejects.toMatchObject({ status: 403 });
    await bench.call('files.share', { user: amina, fileId, email: carmen, role: 'reader' });
    const view = await bench.call('doc.open', { user: carmen, fileId });
    expect(view.canEdit).toBe(false);
    expect(view.body).toEqual((await paper()).body);
    const action = { revision, start: 1, end: 1, text: 'x' };
    const call = bench.call('doc.act', { user: carmen, fileId, action });
    await expect(call).rejects.toMatchObject({ status: 403 });
    expect((await paper()).revision).toBe(revision);
  });

  it('is no spreadsheet, and the other way round', async () => {
    const { fileId } = await paper();
    const open = { window: 'window-doc-2', user: amina, fileId, locale: 'es' };
    await expect(bench.call('book.open', open)).rejects.toMatchObject({ status: 404 });
    const sheet = await create('Hoja');
    const doc = bench.call('doc.open', { user: amina, fileId: sheet });
    await expect(doc).rejects.toMatchObject({ status: 404 });
  });
});
