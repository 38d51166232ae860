import { DOCUMENT_TYPE, documentFormats, newDocument } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import type { Preview, SetUpResult } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { planDocx, planLines } from '../support/plan-documents.ts';
import { realPlanText } from '../support/real-plan.ts';
import { manager, staff } from '../support/sheets-host.ts';

const docId = 'real-plan-as-a-google-doc';
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const link = `https://docs.google.com/document/d/${docId}/edit?tab=t.0`;

/** Puts a file into the person's Drive, as somebody uploaded or converted it there. */
function putFile(app: AddOn, mimeType: string, content: unknown, owner = manager): void {
  const time = '2022-03-01T09:00:00.000Z';
  const record = {
    id: docId,
    mimeType,
    name: 'Work plan',
    owner,
    permissions: {},
    appAccess: [],
    createdTime: time,
    modifiedTime: time,
    trashed: false,
  };
  app.host.store.put({ record, content });
}

async function withDoc(owner = manager): Promise<AddOn> {
  const app = addOn();
  const from = documentFormats.ofDocx(await planDocx(planLines(realPlanText)));
  let id = 0;
  const newId = () => `doc${++id}`;
  putFile(app, DOCUMENT_TYPE, newDocument({ id: docId, title: 'Work plan', from }, newId), owner);
  return app;
}

const source = (address: string) => ({ kind: 'doc', link: address });
const preview = (app: AddOn, address = link, lang = 'en'): Outcome<Preview> =>
  app.rpc<Preview>('setUp.preview', { source: source(address), lang });
const untouched = (app: AddOn): boolean =>
  JSON.stringify(app.host.store.get(app.spreadsheetId)?.content).includes('workplan') === false;

describe('a plan in a Google Doc', () => {
  it('holds the same 305 actions, though no number in it is text', async () => {
    const app = await withDoc();
    app.roundTrips();
    const outcome = preview(app);
    expect(outcome).toMatchObject({ ok: true, value: { actions: 305, chapters: 41, year: 2022 } });
    // The workbook is read as well: setting up may bring actions back.
    expect(app.roundTrips()).toEqual([
      'docs.documents.get',
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
    ]);
    if (!outcome.ok) return;
    expect(outcome.value.areas.map(({ actions }) => actions)).toEqual([6, 153, 31, 56, 59]);
    expect(untouched(app)).toBe(true);
  });

  it('lays out the same rows as the built-in plan', async () => {
    const [fromDoc, builtIn] = [await withDoc(), addOn()];
    const payload = { lang: 'en', year: null };
    fromDoc.rpc<SetUpResult>('setUp.run', { source: source(link), ...payload });
    builtIn.rpc<SetUpResult>('setUp.run', { source: { kind: 'built-in' }, ...payload });
    const actions = (app: AddOn) => app.rpc<{ actions: unknown[] }>('actions.list', {});
    expect(actions(fromDoc)).toEqual(actions(builtIn));
  });

  it('is named by its paragraphs where something is to be looked at', async () => {
    const outcome = preview(await withDoc());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const places = outcome.value.problems.map(({ place }) => place);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatch(/^paragraph [1-9]\d*(: “.+”)?/);
  });

  it('is refused in words if it is a Word file, closed, or no Doc at all', async () => {
    const app = addOn();
    expect(codes(preview(app, 'https://example.org/plan'))).toEqual(['doc-link']);
    expect(codes(preview(app))).toEqual(['doc-closed']);
    putFile(app, docxType, { base64: '' });
    const office = preview(app);
    expect(codes(office)).toEqual(['doc-office']);
    expect(office).toMatchObject({
      problems: [{ remedy: expect.stringContaining('Save as Google Docs') }],
    });
    expect(codes(preview(await withDoc(staff)))).toEqual(['doc-closed']);
    expect(untouched(app)).toBe(true);
  });
});
