import { describe, expect, it } from 'vitest';
import { NotSupportedError } from '../../src/not-supported.ts';
import { range } from './rules/rule.ts';
import {
  createWorld,
  outsider,
  owner,
  type Request,
  reader,
  rowsOf,
  second,
  type World,
  type WorldOptions,
  writer,
} from './support.ts';

type ProtectedRange = gapi.client.sheets.ProtectedRange;
type Editors = gapi.client.sheets.Editors;

const write: Request = { updateCells: { start: {}, rows: rowsOf([['x']]), fields: '*' } };
const a1 = range(0, 1, 0, 1);

function protectedWorld(
  protectedRange: ProtectedRange,
  options?: WorldOptions,
  by = options?.owner ?? owner,
): World {
  const world = createWorld(options);
  world.batch([{ addProtectedRange: { protectedRange: { range: a1, ...protectedRange } } }], by);
  return world;
}

const mayWrite = (world: World, email: string): boolean => {
  try {
    world.batch([write], email);
    return true;
  } catch (error) {
    if (error instanceof NotSupportedError) throw error;
    return false;
  }
};
const whoMay = (editors: Editors, options?: WorldOptions) => {
  const world = protectedWorld({ editors }, options);
  return [options?.owner ?? owner, writer, second, outsider].map((email) => mayWrite(world, email));
};

describe('a protected range', () => {
  it('without a list leaves everybody in who may edit the file', () => {
    const world = protectedWorld({});
    expect([owner, writer, second, outsider].every((email) => mayWrite(world, email))).toBe(true);
    expect(world.get('sheets.protectedRanges.editors').sheets?.[0]?.protectedRanges).toEqual([
      { editors: { users: [owner, writer, second, outsider] } },
    ]);
  });

  it('lets in those on its list, and the owner whatever the list says', () => {
    expect(whoMay({ users: [writer.toUpperCase()] })).toEqual([true, true, false, false]);
    expect(whoMay({})).toEqual([true, false, false, false]);
  });

  it('lets in the domain of the file where it says so', () => {
    expect(whoMay({ domainUsersCanEdit: true })).toEqual([true, true, true, false]);
  });

  it('cannot open to the domain of a consumer account', () => {
    const editors = { domainUsersCanEdit: true };
    expect(() => whoMay(editors, { owner: 'me@gmail.com' })).toThrow(/Domain protection/);
  });

  it('lets in the members of a group, and knows none unless it is told', () => {
    const editors = { groups: ['managers@cities.org'] };
    const isMember = (email: string, group: string) =>
      email === second && group === 'managers@cities.org';
    expect(whoMay(editors, { isMember })).toEqual([true, false, true, false]);
    expect(() => whoMay(editors)).toThrow(NotSupportedError);
  });

  it('that warns binds nobody', () => {
    const world = protectedWorld({ warningOnly: true });
    expect([writer, second, outsider].every((email) => mayWrite(world, email))).toBe(true);
  });

  it('tells each person whether they may edit, and its editors only to those who may', () => {
    const world = protectedWorld({ protectedRangeId: 1, editors: { users: [writer] } });
    const seen = (email: string) =>
      world.get('sheets.protectedRanges', {}, email).sheets?.[0]?.protectedRanges?.[0];
    // The sheet with the ID 0 is not named in an answer.
    const { sheetId: _, ...cells } = a1;
    const known = { protectedRangeId: 1, range: cells };
    const editors = { users: [writer, owner] };
    expect(seen(writer)).toEqual({ ...known, requestingUserCanEdit: true, editors });
    expect(seen(second)).toEqual(known);
    expect(seen(reader)).toEqual(known);
  });

  it('turned from a warning into a protection leaves everybody in, unless editors are given', () => {
    const world = protectedWorld({ protectedRangeId: 1, warningOnly: true });
    const protectedRange = { protectedRangeId: 1, warningOnly: false };
    world.batch([{ updateProtectedRange: { protectedRange, fields: 'warningOnly' } }]);
    expect(world.content().sheets[0]?.protectedRanges[0]?.editors).toEqual({
      users: [owner, writer, second, outsider],
    });
  });

  it('may be handed on by one of its editors', () => {
    const world = protectedWorld({ protectedRangeId: 1, editors: { users: [writer] } });
    const protectedRange = { protectedRangeId: 1, editors: { users: [writer, second] } };
    world.batch([{ updateProtectedRange: { protectedRange, fields: 'editors' } }], writer);
    expect(mayWrite(world, second)).toBe(true);
  });

  it('grows with the rows inserted into it by those who may', () => {
    const world = protectedWorld({ range: range(0, 3, 0, 1), editors: { users: [writer] } });
    const rows = { dimension: 'ROWS' as const, startIndex: 1, endIndex: 3 };
    world.batch([{ insertDimension: { range: rows } }], writer);
    expect(world.content().sheets[0]?.protectedRanges[0]?.range).toEqual(range(0, 5, 0, 1));
  });

  it('does not stop anybody from adding filter views and metadata', () => {
    const world = protectedWorld({ range: { sheetId: 0 }, editors: {} });
    expect(() =>
      world.batch(
        [
          { addFilterView: { filter: { range: range(0, 9, 0, 3) } } },
          {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataKey: 'k',
                visibility: 'PROJECT',
                location: { spreadsheet: true },
              },
            },
          },
        ],
        writer,
      ),
    ).not.toThrow();
  });
});
