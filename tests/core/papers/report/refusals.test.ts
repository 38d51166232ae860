import { describe, expect, it } from 'vitest';
import type { PaperDefinition } from '../../../../src/core/papers/report/definition.ts';
import { wholePlan } from '../../../../src/core/papers/report/definition.ts';
import { makeReport } from '../../../../src/core/papers/report/make-report.ts';
import type { State } from '../../../../src/core/papers/report/state.ts';
import { definition, realState, row } from './real-state.ts';

const state = realState();

function problems(of: State, changes: Partial<PaperDefinition>): [string, string, string][] {
  const outcome = makeReport(of, definition(changes));
  if (outcome.ok) throw new Error('a paper was made');
  return outcome.problems.map(({ code, message, remedy }) => [code, message, remedy]);
}

describe('a paper is refused, with the reason and the remedy,', () => {
  it('where the plan is not set up', () => {
    expect(problems({ ...state, areas: [] }, {})[0]?.[0]).toBe('not-set-up');
    expect(problems({ ...state, actions: [] }, { lang: 'fr' })).toEqual([
      [
        'not-set-up',
        'Ce classeur n’a pas encore été préparé.',
        'Choisissez « Préparer ce classeur… » dans le menu du module.',
      ],
    ]);
  });

  it('where Settings lost the year of the plan', () => {
    const settings = { ...state.settings, year: null };
    expect(problems({ ...state, settings }, {})[0]?.[0]).toBe('no-year');
  });

  it('where no body is named', () => {
    expect(problems(state, { body: ' ' })[0]?.[0]).toBe('no-body');
  });

  it('where the scope names areas and tiers that the plan has not, all at once', () => {
    const scope = { ...wholePlan, areas: ['1', '7'], tiers: ['gold'] };
    const period = { from: '2022-05-20', to: '2022-02-08' };
    expect(problems(state, { scope, period })).toEqual([
      ['unknown-area', 'The plan has no area 7.', 'Choose among: 1, 2, 3, 4, 5.'],
      [
        'unknown-tier',
        'The plan has no tier gold.',
        'Choose among: core, enhanced, enhanced-sida.',
      ],
      [
        'period-reversed',
        'The period begins on 20\u00A0May 2022, after it ends on 8\u00A0February 2022.',
        'Exchange the two days, or correct one of them.',
      ],
    ]);
  });

  it('where no action is in scope', () => {
    const actions = [row()];
    const scope = { ...wholePlan, areas: ['2'], tiers: ['core'] };
    expect(problems({ ...state, actions }, { scope, lang: 'es' })).toEqual([
      [
        'nothing-in-scope',
        'Ninguna acción corresponde al ámbito de este documento: 2; Básica.',
        'Elija otras áreas u otros niveles, o todos.',
      ],
    ]);
  });

  it('where the same ID stands twice: the annex would not hold', () => {
    const [code, message] = problems({ ...state, actions: [row(), row()] }, {})[0] ?? [];
    expect(code).toBe('figures-differ');
    expect(message).toContain('Actions in the annex: 2 stated, 1 found.');
  });
});
