import { describe, expect, it } from 'vitest';
import { similarTexts } from '../../../src/core/plan/near-duplicates.ts';

const pairsOf = (...texts: readonly string[]): readonly string[] =>
  similarTexts(texts.map((text, index) => ({ id: String(index), text }))).map(
    ({ first, second }) => `${first}-${second}`,
  );

describe('similarTexts', () => {
  it('pairs texts that differ in their verb, in case, plural and accents', () => {
    expect(
      pairsOf('Facilitate the Policy Councils.', 'Organize policy council', 'Publish a report'),
    ).toEqual(['0-1']);
    expect(pairsOf('Renforcer l’égalité des genres', 'Promouvoir l’egalite des genres')).toEqual([
      '0-1',
    ]);
  });

  it('pairs a text with a longer one that holds it', () => {
    expect(
      pairsOf(
        'Convene the third meeting of the coalition for municipal finance',
        'Convene the third meeting of the coalition for municipal finance by mid-2022, to update its three policy areas, agree on a roadmap, and report on both to the governing bodies in autumn',
        'Train trainers',
      ),
    ).toEqual(['0-1']);
  });

  it('does not pair texts that name different things', () => {
    const frame = 'Continue the implementation of the agreement on long-term collaboration with';
    expect(pairsOf(`${frame} the ILO.`, `${frame} OECD`, `${frame} AFD`)).toEqual([]);
    expect(pairsOf('Publish edition 3 of the report', 'Publish edition 4 of the report')).toEqual(
      [],
    );
  });

  it('pairs each of many equal texts with the first', () => {
    expect(pairsOf('Train city staff', 'Train city staff', 'Train the city staff')).toEqual([
      '0-1',
      '0-2',
    ]);
  });

  it('says nothing about texts without words of their own', () => {
    expect(pairsOf('Continue to support', 'Promote', '…', '')).toEqual([]);
  });
});
