import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../src/core/papers/report/block.ts';
import {
  checkFigures,
  checkParts,
  type Source,
} from '../../../../src/core/papers/report/check-figures.ts';
import { type Figures, figures } from '../../../../src/core/papers/report/figures.ts';
import { lists } from '../../../../src/core/papers/report/lists.ts';
import { paperAction } from '../../../../src/core/papers/report/paper-action.ts';
import { figuresDiffer } from '../../../../src/core/papers/report/report-problems.ts';
import { paperOn } from './read-report.ts';
import { definition, realState, updates } from './real-state.ts';

const state = realState(updates);
const wanted = definition();
const period = wanted.period ?? { from: '', to: '' };
const source: Source = {
  people: [],
  actions: state.actions,
  scope: wanted.scope,
  period,
  today: state.today,
  given: [],
};
const actions = state.actions.map((row) => paperAction(row, state.settings));
const good: Figures = figures({
  lang: 'en',
  definition: wanted,
  settings: state.settings,
  areas: state.areas,
  today: state.today,
  period,
  actions,
  lists: lists(actions, period, state.today),
  changes: undefined,
  translate: (_id, _field, text) => text,
});
const names = (corrupt: Figures): Set<string> =>
  new Set(checkFigures(corrupt, source).map(({ figure }) => figure));

/** One group of a table with other numbers. */
function corruptGroup(
  groups: Figures['areas'],
  by: Partial<Figures['all']['by']>,
): Figures['areas'] {
  return groups.map((group, i) =>
    i === 1 ? { ...group, tally: { ...group.tally, by: { ...group.tally.by, ...by } } } : group,
  );
}

describe('the gate of figures', () => {
  it('is open for figures that hold', () => {
    expect(checkFigures(good, source)).toEqual([]);
  });

  it.each([
    ['total', { all: { ...good.all, total: 304 } }],
    ['statuses', { all: { ...good.all, by: { ...good.all.by, delayed: 2 } } }],
    // Two statuses exchanged: the sum is right, the recount is not.
    ['statuses', { all: { ...good.all, by: { ...good.all.by, completed: 1, 'on-track': 2 } } }],
    ['areas', { areas: good.areas.slice(1) }],
    ['areas', { areas: corruptGroup(good.areas, { delayed: 3 }) }],
    ['axes', { axes: good.axes.slice(1) }],
    ['axes', { axes: [] }],
    ['axes', { axes: corruptGroup(good.axes, { 'at-risk': 1 }) }],
    ['tiers', { tiers: good.tiers.slice(1) }],
    // Two groups exchanged.
    [
      'tiers',
      {
        tiers: good.tiers.map((group, i) => ({
          ...group,
          key: good.tiers[(i + 1) % 3]?.key ?? '',
        })),
      },
    ],
    ['updated', { updated: 6 }],
    ['updated', { updatedAfter: 1 }],
    ['overdue', { overdue: 0 }],
    ['completed', { completedBefore: 0 }],
    ['completed', { completedAfter: 1 }],
    ['completed', { completedUndated: 1 }],
    ['reasons', { withoutReason: 2 }],
  ] as const)('closes on wrong %s', (name, wrong) => {
    expect(names({ ...good, ...wrong })).toContain(name);
  });

  it('closes if a table of the paper lacks a row, or has one twice', () => {
    const { parts } = paperOn(state, wanted);
    expect(checkParts(parts, good, wanted)).toEqual([]);
    for (const [key, name] of [
      ['completed', 'lists'],
      ['at-risk', 'lists'],
      ['delayed', 'lists'],
      ['annex', 'annex'],
    ]) {
      const without = (part: Part): Part =>
        part.key === key ? { key: part.key, blocks: part.blocks.slice(0, 3).map(emptied) } : part;
      expect(checkParts(parts.map(without), good, wanted).map(({ figure }) => figure)).toContain(
        name,
      );
    }
    const twice = parts.map((part) =>
      part.key === 'annex' ? { ...part, blocks: [...part.blocks, ...part.blocks.slice(-1)] } : part,
    );
    expect(checkParts(twice, good, wanted)).not.toEqual([]);
  });

  it('names the figure in the language of the paper', () => {
    const difference = { figure: 'areas', stated: 304, found: 305 } as const;
    expect(figuresDiffer(difference, 'fr').message).toBe(
      'Un chiffre ne concorde pas\u202F; aucun document n’a été produit. Avancement par domaine\u00A0: 304 annoncé, 305 trouvé.',
    );
    expect(figuresDiffer(difference, 'en')).toMatchObject({
      code: 'figures-differ',
      severity: 'error',
    });
  });
});

const emptied = (block: Part['blocks'][number]): Part['blocks'][number] =>
  block.kind === 'table' ? { ...block, rows: [] } : block;
