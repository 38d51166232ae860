import { describe, expect, it } from 'vitest';
import { createWorld, type Request } from './support.ts';

const columns = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex }) as const;
const add = (start: number, end: number): Request => ({
  addDimensionGroup: { range: columns(start, end) },
});
const remove = (start: number, end: number): Request => ({
  deleteDimensionGroup: { range: columns(start, end) },
});

/** [start, end, depth] of each group after the requests. */
function groups(...requests: Request[]) {
  const world = createWorld();
  world.batch(requests);
  return world
    .content()
    .sheets[0]?.columnGroups.map(({ range, depth }) => [range?.startIndex, range?.endIndex, depth]);
}

// Columns: B = 1, C = 2, D = 3, E = 4. Examples of AddDimensionGroupRequest and DeleteDimensionGroupRequest.
describe('groups', () => {
  it('a superset puts the group it covers one deeper', () => {
    expect(groups(add(2, 4), add(1, 5))).toEqual([
      [1, 5, 1],
      [2, 4, 2],
    ]);
  });
  it('a subset lies one deeper', () => {
    expect(groups(add(1, 5), add(2, 4))).toEqual([
      [1, 5, 1],
      [2, 4, 2],
    ]);
  });
  it('overlapping groups become a union and an intersection', () => {
    expect(groups(add(1, 4), add(2, 5))).toEqual([
      [1, 5, 1],
      [2, 4, 2],
    ]);
  });
  it('groups of one depth that touch are one', () => {
    expect(groups(add(1, 3), add(3, 5))).toEqual([[1, 5, 1]]);
  });
  it('groups that do not touch stay apart', () => {
    expect(groups(add(1, 3), add(4, 6))).toEqual([
      [1, 3, 1],
      [4, 6, 1],
    ]);
  });
  it('deleting makes the columns of the range one less deep', () => {
    expect(groups(add(1, 5), add(2, 4), remove(3, 5))).toEqual([
      [1, 4, 1],
      [2, 3, 2],
    ]);
  });
  it('deleting what parts two groups joins them', () => {
    expect(groups(add(1, 3), add(4, 6), { deleteDimension: { range: columns(3, 4) } })).toEqual([
      [1, 5, 1],
    ]);
  });
  it('collapsing hides the columns, expanding shows them', () => {
    const world = createWorld();
    const set = (collapsed: boolean): Request => ({
      updateDimensionGroup: {
        dimensionGroup: { range: columns(1, 3), depth: 1, collapsed },
        fields: 'collapsed',
      },
    });
    const hidden = () =>
      world
        .get('sheets.data.columnMetadata.hiddenByUser')
        .sheets?.[0]?.data?.[0]?.columnMetadata?.slice(0, 4)
        .map(({ hiddenByUser }) => hiddenByUser ?? false);
    world.batch([add(1, 3), set(true)]);
    expect(hidden()).toEqual([false, true, true, false]);
    world.batch([set(false)]);
    expect(hidden()).toEqual([false, false, false, false]);
  });
  it('answers all groups of the dimension', () => {
    const world = createWorld();
    const range = { dimension: 'COLUMNS', startIndex: 1, endIndex: 3 };
    expect(world.batch([add(1, 3)]).replies).toEqual([
      { addDimensionGroup: { dimensionGroups: [{ range, depth: 1 }] } },
    ]);
  });
});
