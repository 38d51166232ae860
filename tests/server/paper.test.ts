import { DOCUMENT_TYPE, documentJson, type HostDocument } from 'apps-script-emulator';
import { Bookmark, Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFile } from '../../packages/emulator/tests/docx/docx-file.ts';
import type { ListedAction, PaperOptions, PaperResult } from '../../src/core/rpc/contract.ts';
import { said } from '../core/papers/report/docs/written-paper.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { manager, staff } from '../support/sheets-host.ts';

const definition = {
  lang: 'en',
  body: 'Executive Bureau',
  place: 'Barcelona',
  date: '2022-06-13',
  item: '3',
  purpose: 'information',
  title: '',
  period: null,
  recommendations: [],
  parts: [],
  fullAnnex: true,
  scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
};
/** Entries in the contents of this paper. */
const contentsLength = 14;
const request = (more: object = {}): object => ({
  requestId: 'request-0001',
  again: false,
  also: [],
  folderId: null,
  letterhead: 'built-in',
  definition,
  ...more,
});

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  app.roundTrips();
  return app;
}

function made(app: AddOn, more: object = {}): PaperResult {
  const outcome = app.rpc<PaperResult>('paper.make', request(more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The Docs that are not in the bin. */
const papers = (app: AddOn): HostDocument[] =>
  app.host.store
    .list()
    .filter(({ mimeType, trashed }) => mimeType === DOCUMENT_TYPE && !trashed)
    .map(({ id }) => app.host.store.get(id)?.content as HostDocument); // a Doc, by its type

const whole = (document: HostDocument): boolean =>
  documentJson(document).namedRanges?.['workplan/paper'] !== undefined;

describe('making a paper', () => {
  it('writes a Doc in the report folder in at most seven round trips, the first time included', () => {
    const app = ready();
    const { documentId, url, folderId, title, message } = made(app);
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'drive.files.create',
      'drive.files.create',
      'docs.documents.get',
      'docs.documents.batchUpdate',
      'sheets.spreadsheets.batchUpdate',
    ]);
    expect(url).toBe(`https://docs.google.com/document/d/${documentId}/edit`);
    expect(title).toBe('Progress of the work plan 2022');
    expect(message).toContain(title);
    const file = app.host.store.get(documentId);
    expect(file?.record).toMatchObject({
      name: '2022-06-13 Executive Bureau – Progress of the work plan 2022',
      owner: manager,
      parents: [folderId],
    });
    expect(app.host.store.get(folderId ?? '')?.record.name).toBe('Work plan reports');
    made(app, { requestId: 'request-0002', folderId });
    expect(app.roundTrips()).toHaveLength(6);
    expect(papers(app)).toHaveLength(2);
  });

  it('prints the texts for reports and never another free text', () => {
    const app = ready();
    const secret = 'TOP-SECRET';
    const changes = {
      status: 'delayed',
      comment: secret,
      partners: [secret],
      reportText: 'The reason.',
      nextStep: 'The next step.',
    };
    const save = {
      saveId: 'save-0001',
      ids: ['2.1.1-C01'],
      changes,
      confirmed: false,
      effectiveOn: null,
    };
    expect(app.rpc('update.save', save)).toMatchObject({ ok: true });
    made(app);
    const [paper] = papers(app);
    const text = JSON.stringify(documentJson(paper as HostDocument)); // one was made
    expect(text).toContain('The reason.');
    expect(text).toContain('The next step.');
    expect(text).not.toContain(secret);
  });

  it('has the letterhead: header filled in, pages numbered, A4', () => {
    const app = ready();
    made(app);
    const document = documentJson(papers(app)[0] as HostDocument); // one was made
    const header = JSON.stringify(document.headers);
    expect(header).toContain('United Cities and Local Governments');
    expect(header).not.toContain('{{');
    const footer = JSON.stringify(document.footers);
    expect(footer).toContain('PAGE_NUMBER');
    expect(footer).toContain('PAGE_COUNT');
    expect(document.documentStyle?.pageSize?.width?.magnitude).toBeCloseTo(595.3, 0);
    expect(said(document)[0]).not.toBe('');
  });

  it('offers what the workbook holds, and the papers made so far', () => {
    const app = ready();
    const before = app.rpc<PaperOptions>('paper.options', {});
    expect(before).toMatchObject({
      ok: true,
      value: { year: 2022, folderId: null, letterhead: null },
    });
    if (before.ok) {
      expect(before.value.bodies).toContain('Executive Bureau');
      expect(before.value.areas).toHaveLength(5);
      expect(before.value.periods[1]).toEqual({
        name: 'Executive Bureau, June 2022',
        from: '2022-02-08',
        to: '2022-05-20',
      });
    }
    const { url, folderId } = made(app);
    expect(app.rpc('paper.options', {})).toMatchObject({
      ok: true,
      value: {
        folderId,
        entries: expect.arrayContaining([
          expect.objectContaining({ state: 'draft', docs: [expect.objectContaining({ url })] }),
        ]),
      },
    });
  });

  it('is for managers only', () => {
    const app = ready();
    for (const method of ['paper.make', 'paper.options', 'paper.letterhead']) {
      const payload = method === 'paper.make' ? request() : { name: 'x.docx', data: null };
      expect(codes(app.rpc(method, payload, staff)), method).toEqual(['not-member']);
    }
    expect(papers(app)).toEqual([]);
  });

  it('makes the folder anew if it was deleted meanwhile', () => {
    const app = ready();
    const { folderId } = made(app);
    app.host.store.delete(folderId ?? '');
    const again = made(app, { requestId: 'request-0002', folderId });
    expect(again.folderId).not.toBe(folderId);
    expect(app.host.store.get(again.folderId ?? '')?.record.name).toBe('Work plan reports');
  });

  it.each([
    [
      'an area that the plan has not',
      { scope: { ...definition.scope, areas: ['9'] } },
      'unknown-area',
    ],
    [
      'a period that ends before it begins',
      { period: { from: '2022-05-01', to: '2022-04-01' } },
      'period-reversed',
    ],
    ['no governing body', { body: '' }, 'bad-request'],
  ])('refuses %s before anything is made', (_name, more, code) => {
    const app = ready();
    const outcome = app.rpc('paper.make', request({ definition: { ...definition, ...more } }));
    expect(codes(outcome)).toEqual([code]);
    expect(app.roundTrips().filter((method) => !method.startsWith('sheets'))).toEqual([]);
  });

  it('takes texts as long as a cell, control characters and all', () => {
    const app = ready();
    const changes = { status: 'at-risk', reportText: `${'long \u0007\ue000 '.repeat(5_000)}end` };
    const save = {
      saveId: 'save-0001',
      ids: ['2.1.1-C01'],
      changes,
      confirmed: false,
      effectiveOn: null,
    };
    expect(app.rpc('update.save', save)).toMatchObject({ ok: true });
    made(app);
    expect(JSON.stringify(documentJson(papers(app)[0] as HostDocument))).toMatch(/long\s+end/);
  });
});

/** A letterhead as an office might make it: text of its own, and no style for headings. */
async function ownLetterhead(): Promise<string> {
  const file = await Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('OUR HOUSE {{title}}')] }) },
          children: [
            new Paragraph({
              children: [
                new Bookmark({
                  id: 'WorkPlan1000001',
                  children: [new TextRun('To the members of the {{body}}')],
                }),
              ],
            }),
            new Paragraph(''),
          ],
        },
      ],
    }),
  );
  return file.toString('base64');
}

/** What the links of a Doc's contents lead to: text of the entry → text of the heading. */
function contentsLinks(document: HostDocument): [string, string | undefined][] {
  const texts = (documentJson(document).body?.content ?? []).flatMap(({ paragraph }) => {
    const { elements = [], paragraphStyle } = paragraph ?? {};
    const text = elements.map(({ textRun }) => textRun?.content ?? '').join('');
    const link = elements[0]?.textRun?.textStyle?.link?.headingId;
    return [{ text, link, headingId: paragraphStyle?.headingId }];
  });
  return texts.flatMap(({ text, link }) =>
    link === undefined ? [] : [[text, texts.find(({ headingId }) => headingId === link)?.text]],
  );
}

/** The numbers of a Doc in their order, without those of dates. */
const numbersIn = (document: HostDocument): string[] => {
  const { content = [] } = documentJson(document).body ?? {};
  const cells = content.flatMap(({ table }) =>
    (table?.tableRows ?? []).flatMap(({ tableCells = [] }) => tableCells),
  );
  const texts = cells.map((cell) => JSON.stringify(cell).match(/"content":"([^"]*)"/)?.[1] ?? '');
  return texts.map((text) => text.replace(/\\n$/, '')).filter((text) => /^\d+$/.test(text));
};

describe('the papers of a meeting', () => {
  it('are made in one go from one look at the workbook, with the same figures', () => {
    const app = ready();
    const { documentId, others, missing } = made(app, { also: ['fr', 'es', 'en'] });
    const trips = app.roundTrips();
    expect(trips.filter((method) => method.startsWith('sheets'))).toHaveLength(3);
    // Two to read, the folder, three for each Doc, the paper's row.
    expect(trips).toHaveLength(2 + 1 + 3 * 3 + 1);
    expect(missing).toEqual([]);
    expect(others.map(({ title }) => title)).toEqual([
      'Avancement du plan de travail 2022',
      'Avance del plan de trabajo 2022',
    ]);
    const docs = papers(app);
    expect(docs.map(whole)).toEqual([true, true, true]);
    const [first, ...rest] = docs.map(numbersIn);
    expect(first?.length).toBeGreaterThan(20);
    for (const other of rest) expect(other).toEqual(first);
    expect(docs.some((doc) => documentJson(doc).documentId === documentId)).toBe(true);
  });

  it('that could not be made are named, and made by another try', () => {
    const app = ready();
    const denied = { code: 403, status: 'PERMISSION_DENIED', message: 'no' };
    // The third conversion: folder and first paper come before.
    let creations = 0;
    app.host.setFaults(({ method }) => {
      if (!method.endsWith('files.create')) return 'pass';
      creations += 1;
      return creations === 3 ? { before: denied } : 'pass';
    });
    const { others, missing, problems, folderId } = made(app, { also: ['fr', 'es'] });
    app.host.setFaults(() => 'pass');
    expect(missing).toEqual(['fr']);
    expect(others).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('no-access');
    const again = made(app, { also: ['fr', 'es'], again: true, folderId });
    expect(again.missing).toEqual([]);
    expect(again.others).toHaveLength(2);
    expect(papers(app).map(whole)).toEqual([true, true, true]);
  });
});

describe('an organisation’s own letterhead', () => {
  it('carries the paper of every manager, its placeholders filled in', async () => {
    const app = ready();
    const data = await ownLetterhead();
    expect(app.rpc('paper.letterhead', { name: 'ours.docx', data })).toEqual({
      ok: true,
      value: { name: 'ours.docx' },
    });
    expect(app.rpc('paper.options', {})).toMatchObject({ value: { letterhead: 'ours.docx' } });
    app.roundTrips();
    made(app, { letterhead: 'own' });
    const document = documentJson(papers(app)[0] as HostDocument); // one was made
    expect(JSON.stringify(document.headers)).toContain('OUR HOUSE Progress of the work plan 2022');
    const [first, ...rest] = said(document);
    expect(first).toBe('To the members of the Executive Bureau');
    expect(rest).toContain('Summary and recommendations');
    const links = contentsLinks(papers(app)[0] as HostDocument); // one was made
    expect(links).toHaveLength(contentsLength);
    expect(links.map(([entry]) => entry)).toEqual(links.map(([, heading]) => heading));
    const styles = (document.body?.content ?? []).map(
      ({ paragraph }) => paragraph?.paragraphStyle?.namedStyleType,
    );
    expect(styles).toContain('HEADING_1');
  });

  it('can be removed, and is missed then', async () => {
    const app = ready();
    app.rpc('paper.letterhead', { name: 'ours.docx', data: await ownLetterhead() });
    expect(app.rpc('paper.letterhead', { name: '', data: null })).toMatchObject({ ok: true });
    expect(app.rpc('paper.options', {})).toMatchObject({ value: { letterhead: null } });
    expect(codes(app.rpc('paper.make', request({ letterhead: 'own' })))).toEqual([
      'letterhead-missing',
    ]);
    expect(papers(app)).toEqual([]);
  });

  it.each([
    ['a picture', Buffer.from('\u0089PNG\r\n').toString('base64'), 'letterhead-unreadable', 'x'],
    ['what is no base64', '%%%', 'letterhead-unreadable', 'x'],
    ['a file of more than 250 KB', 'A'.repeat(350_004), 'letterhead-too-large', 'x'],
    [
      'a body of 199 tables in each other',
      letterheadOf({ body: nested(199) }),
      'letterhead-nesting',
      'x: word/document.xml, <w:tbl>',
    ],
    [
      'a header of 200 tables in each other',
      letterheadOf({ body: '<w:p/>', header1: nested(200) }),
      'letterhead-nesting',
      'x: word/header1.xml, <w:tbl>',
    ],
    [
      'a drawing of 200,001 characters',
      letterheadOf({ body: `<w:p w:rsidR="${'0'.repeat(200_001)}"/>` }),
      'letterhead-tag',
      'x: word/document.xml, <w:p>',
    ],
    [
      'an archive of more than 500 files',
      letterheadOf({ body: '<w:p/>' }, numbered(500)),
      'letterhead-parts',
      'x: 505 > 500',
    ],
    [
      'a file that unpacks to 12 MB',
      letterheadOf({ body: '<w:p/>' }, { 'word/media/wall.bmp': new Uint8Array(12e6) }),
      'letterhead-unpacked',
      'x: word/media/wall.bmp, 13 MB',
    ],
    [
      'a document in another place',
      letterheadOf({ body: '<w:p/>' }, elsewhere),
      'letterhead-unusable',
      'x',
    ],
  ])('refuses %s, and keeps the one there was', async (_name, data, code, place) => {
    const app = ready();
    app.rpc('paper.letterhead', { name: 'ours.docx', data: await ownLetterhead() });
    const outcome = app.rpc('paper.letterhead', { name: 'x', data });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, place }] });
    expect(app.rpc('paper.options', {})).toMatchObject({ value: { letterhead: 'ours.docx' } });
    expect(papers(app)).toEqual([]);
  });

  it('is tried out before it is kept, and the Doc of the trial goes to the bin', async () => {
    const app = ready();
    app.rpc('paper.letterhead', { name: 'ours.docx', data: await ownLetterhead() });
    expect(app.roundTrips()).toEqual([
      ...lookAtPlan,
      'drive.files.create',
      'docs.documents.get',
      'drive.files.update',
      ...lookAtPlan,
      'sheets.spreadsheets.batchUpdate',
      // Whether an earlier version kept one.
      'Properties.getKeys',
    ]);
    expect(papers(app)).toEqual([]);
  });

  it('that Google does not convert is refused at once, and leaves no Doc', async () => {
    const app = ready();
    const refused = { code: 400, status: 'INVALID_ARGUMENT', message: 'Bad Request' };
    app.host.setFaults(({ method }) =>
      method.endsWith('files.create') ? { before: refused } : 'pass',
    );
    const data = await ownLetterhead();
    expect(codes(app.rpc('paper.letterhead', { name: 'x', data }))).toEqual([
      'letterhead-unusable',
    ]);
    expect(app.rpc('paper.options', {})).toMatchObject({ value: { letterhead: null } });
  });

  it('leaves no Doc where the trial breaks off', async () => {
    const app = ready();
    const denied = { code: 403, status: 'PERMISSION_DENIED', message: 'no' };
    app.host.setFaults(({ method }) =>
      method === 'docs.documents.get' ? { before: denied } : 'pass',
    );
    const data = await ownLetterhead();
    expect(codes(app.rpc('paper.letterhead', { name: 'x', data }))).toEqual(['api-disabled']);
    expect(papers(app)).toEqual([]);
  });

  it('of somebody who is no manager is not tried out', async () => {
    const app = ready();
    app.rpc('paper.letterhead', { name: 'x', data: await ownLetterhead() }, staff);
    expect(app.roundTrips()).toEqual(lookAtPlan);
  });
});

const lookAtPlan = ['sheets.spreadsheets.get', 'sheets.spreadsheets.values.batchGet'];

/** A letterhead in XML, with further files in its archive. */
function letterheadOf(
  parts: Parameters<typeof docxFile>[0],
  more: Readonly<Record<string, Uint8Array>> = {},
): string {
  const files = { ...unzipSync(docxFile({ styles: '', ...parts })), ...more };
  return Buffer.from(zipSync(files)).toString('base64');
}

const nested = (depth: number): string => '<w:tbl>'.repeat(depth) + '</w:tbl>'.repeat(depth);

const numbered = (count: number): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`word/media/${i}.png`, new Uint8Array(1)]),
  );

/** The document that a reader of the archive is led to is another than `word/document.xml`. */
const elsewhere = {
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/other.xml"/></Relationships>',
  ),
  'word/other.xml': strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
  ),
};

describe('a paper longer than a Doc can be', () => {
  it('is refused beforehand, with the limit and a remedy', () => {
    const app = ready();
    const listed = app.rpc<{ actions: ListedAction[] }>('actions.list', {});
    const ids = listed.ok ? listed.value.actions.map(({ id }) => id) : [];
    for (let save = 0; save < 3; save += 1) {
      const payload = {
        saveId: `save-000${save}`,
        ids: ids.slice(save * 8, save * 8 + 8),
        changes: { status: 'delayed', reportText: 'x'.repeat(48_000) },
        confirmed: false,
        effectiveOn: null,
      };
      expect(app.rpc('update.save', payload)).toMatchObject({ ok: true });
    }
    app.roundTrips();
    const outcome = app.rpc('paper.make', request());
    expect(codes(outcome)).toEqual(['paper-too-long']);
    expect(JSON.stringify(outcome)).toContain('1.02 million');
    expect(app.roundTrips().filter((method) => !method.startsWith('sheets'))).toEqual([]);
    const areas = { ...definition.scope, areas: ['5'] };
    made(app, { definition: { ...definition, scope: areas } });
  });
});

describe('a list of contents', () => {
  it('links to its headings', () => {
    const app = ready();
    expect(made(app).problems).toEqual([]);
    const links = contentsLinks(papers(app)[0] as HostDocument); // one was made
    expect(links).toHaveLength(contentsLength);
    expect(links.map(([entry]) => entry)).toEqual(links.map(([, heading]) => heading));
  });

  it('has no links where Google gives headings no ID: the paper is whole, and says so once', () => {
    const app = ready();
    app.host.setBehaviour({ convertedHeadings: 'without-ids' });
    const { problems } = made(app, { also: ['fr'] });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['contents-unlinked', 'warning'],
    ]);
    expect(papers(app).map(whole)).toEqual([true, true]);
    expect(papers(app).flatMap(contentsLinks)).toEqual([]);
    app.host.setBehaviour({ convertedHeadings: 'ids-at-bookmarks' });
    expect(made(app, { requestId: 'request-0002' }).problems).toEqual([]);
    const [without, , linked] = papers(app).map((paper) => said(documentJson(paper)));
    expect(without).toEqual(linked);
  });
});

describe('a paper that cannot be made', () => {
  it('says that a full Drive is full, and leaves nothing', () => {
    const app = ready();
    app.host.setDriveFull(manager, true);
    expect(codes(app.rpc('paper.make', request()))).toEqual(['drive-full']);
    expect(papers(app)).toEqual([]);
    app.host.setDriveFull(manager, false);
    made(app, { again: true });
  });

  it('refuses a second try at the same moment', () => {
    const app = ready();
    app.host.holdLock({ kind: 'user', email: manager });
    expect(codes(app.rpc('paper.make', request()))).toEqual(['busy']);
    expect(papers(app)).toEqual([]);
  });
});
