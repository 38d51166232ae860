import { expect, it } from 'vitest';
import { unpackIds } from '../../../../src/core/actions/update/packed-ids.ts';
import type { PaperPreview } from '../../../../src/core/papers/report/preview-paper.ts';
import { previewPaper } from '../../../../src/core/papers/report/preview-paper.ts';
import { definition, realState, updates } from './real-state.ts';

const state = realState({
  ...updates,
  '2.1.1-C02': { status: 'on-track', updatedOn: '2022-05-12T09:30', review: 'submitted' },
});

function preview(changes = {}): PaperPreview {
  const outcome = previewPaper(state, definition(changes), 'fr');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const idsOf = (text: string): string[] =>
  text === '' ? [] : unpackIds(text.split(', ').map((run) => run.replace('–', '~')));

it('every figure has the actions behind it', () => {
  const { figures } = preview();
  for (const { label, count, ids } of figures) {
    expect(new Set(idsOf(ids)).size, label).toBe(count);
  }
  const [total, ...others] = figures;
  expect(total).toMatchObject({ label: 'Actions du périmètre', count: 305 });
  const of = (label: string) => others.find((each) => each.label === label);
  expect(idsOf(of('En retard')?.ids ?? '')).toEqual(['2.2.2.1-C01']);
  expect(of('Achevé')?.count).toBe(2);
});

it('names what a reader would miss or doubt, in the language of whoever looks', () => {
  const { problems } = preview();
  expect(problems.map(({ code, place }) => [code, code === 'stale' ? '' : place])).toEqual([
    ['no-reason', '2.2.2.1-C01, 4.1-C01'],
    ['no-result', '2.1.1-C01'],
    ['unreviewed', '2.1.1-C02'],
    ['stale', ''],
  ]);
  expect(problems[0]?.message).toMatch(/^Écart par rapport au plan/);
});

it('tells what has no translation into the further languages', () => {
  const scope = { ...definition().scope, chapters: ['1.1'] };
  const source = 'Establishment of Local4Action Hubs';
  const text = 'Création de pôles Local4Action';
  const translations = [{ source, lang: 'fr', text, id: '', field: '', row: 2 }] as const;
  const outcome = previewPaper({ ...realState({}), translations }, definition({ scope }), 'en', [
    'fr',
    'es',
  ]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const found = outcome.value.problems.filter(({ code }) => code === 'no-translation');
  expect(found.map(({ place }) => place)).toEqual(['FR · 1.1-C01, 1.1-C03–06', 'ES · 1.1-C01–06']);
});

it('shows the headings of the paper, in its own language', () => {
  const { outline, title } = preview({ lang: 'es', parts: ['upcoming', 'annex'] });
  expect(title).toBe('Avance del plan de trabajo 2022');
  expect(outline.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
    ...['Resumen y recomendaciones', 'Índice', 'Próximos plazos'],
    'Anexo – Acciones por área y capítulo',
  ]);
});

it('is refused as the paper would be', () => {
  const outcome = previewPaper(state, definition({ body: ' ' }), 'en');
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'no-body' }] });
});
