import { describe, expect, it } from 'vitest';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import { findColumns } from '../../../src/core/workbook/find-columns.ts';

const keys = areaColumns.map(({ key }) => key);
const titles = areaColumns.map(({ title }) => title.fr);
const inOrder = new Map<string, number>(keys.map((key, i) => [key, i]));
const without = (cells: readonly string[], ...at: readonly number[]): string[] =>
  cells.map((cell, i) => (at.includes(i) ? '' : cell));

describe('finding columns', () => {
  it('goes by the keys, wherever they stand', () => {
    const moved = ['', ...[...keys].reverse()];
    const { positions, missing } = findColumns([moved, []], areaColumns);
    expect(positions.get('band')).toBe(1);
    expect(positions.get('id')).toBe(keys.length);
    expect(missing).toEqual([]);
  });

  it('takes the title where the key is lost, in any language', () => {
    expect(findColumns([without(keys, 0, 7, 14), titles], areaColumns).positions).toEqual(inOrder);
  });

  it('takes the neighbours where key and title are lost', () => {
    const lost = [4, 5] as const;
    const found = findColumns([without(keys, ...lost), without(titles, ...lost)], areaColumns);
    expect(found.positions).toEqual(inOrder);
  });

  it('does not guess where a column was deleted or put between', () => {
    const deleted = keys.filter((key) => key !== 'tier');
    expect(findColumns([deleted, []], areaColumns).missing.map(({ key }) => key)).toEqual(['tier']);
    const at = keys.indexOf('tier');
    const between = [...without(keys, at).slice(0, at + 1), '', ...keys.slice(at + 1)];
    expect(findColumns([between, []], areaColumns).missing.map(({ key }) => key)).toEqual(['tier']);
  });

  it('takes no blank column of a person for one that older workbooks lack', () => {
    const at = keys.indexOf('chapterTitle');
    const { missing } = findColumns([without(keys, at), without(titles, at)], areaColumns);
    expect(missing.map(({ key }) => key)).toEqual(['chapterTitle']);
  });

  it('takes the first of two columns with one key, and names the key', () => {
    const { positions, repeated } = findColumns([[...keys, 'status'], []], areaColumns);
    expect([positions.get('status'), repeated]).toEqual([keys.indexOf('status'), ['status']]);
  });
});
