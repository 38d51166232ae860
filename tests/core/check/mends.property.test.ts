import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ManagerChanges } from '../../../src/core/actions/assign/manager-changes.ts';
import { columnOf } from '../../../src/core/actions/update/entry-columns.ts';
import { Changes } from '../../../src/core/actions/update/update-input.ts';
import { rowFacts } from '../../../src/core/check/row-facts.ts';
import { rowRules } from '../../../src/core/check/row-rules.ts';
import type { Mend, PlanFacts } from '../../../src/core/check/rule.ts';
import { encodeCell } from '../../../src/core/workbook/cell-codec.ts';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import { kinds, labels, statuses } from '../../../src/core/workbook/lists.ts';
import type { CellValue } from '../../../src/core/workbook/snapshot.ts';
import { tierSettings } from '../../../src/core/workbook/tiers.ts';
import { runs } from '../../support/tier.ts';

const positions = new Map(areaColumns.map(({ key }, i): [string, number] => [key, i]));
const tiers = tierSettings([{ key: 'core', letter: 'C', heading: 'CORE' }], 'en');
const plan: PlanFacts = {
  ...{ today: '2022-06-15', year: 2022, lang: 'en' },
  people: new Map([['ann@city.org', 'Ann Lee']]),
  tiers,
  sections: new Set(['africa', 'aspac']),
};

const spelt = ['en', 'fr', 'es'] as const;
/** Cells as people, and programs, fill them: mostly near to what belongs there. */
const cell = fc.oneof(
  fc.constantFrom<CellValue>(
    '',
    ' ',
    '#REF!',
    '40 %',
    '12',
    12,
    0,
    1,
    0.125,
    true,
    44713,
    -1,
    1e12,
  ),
  fc.constantFrom(...spelt.flatMap((lang) => [...labels(statuses, lang), ...labels(kinds, lang)])),
  fc.constantFrom('Retardé', 'etape', 'SOCLE', 'Lee ann', '31/12/2022', '3 déc. 2022', '0,4'),
  fc.constantFrom('2022-10-01', ' 2022-02-30', 'ann@city.org ', 'Africa;ASPAC', ' https://a.org'),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const formula = fc.option(fc.constant('=A1'), { nil: undefined, freq: 3 });
const row = fc.array(fc.tuple(cell, formula), {
  minLength: areaColumns.length,
  maxLength: areaColumns.length,
});

/** What a save may write: as staff, or as a manager. */
const Mendable = z.partial(
  z.strictObject({ ...Changes.shape, ...ManagerChanges.shape, tier: z.literal('core') }),
);

type Cells = readonly (readonly [CellValue, string | undefined])[];

function found(cells: Cells): { code: string; column: string; mend: Mend | undefined }[] {
  const values = cells.map(([value]) => value);
  const formulas = cells.map(([value, text]) => text ?? value);
  const facts = rowFacts(values, positions, tiers, formulas);
  return rowRules.flatMap(({ code, check }) =>
    check(facts, plan).map(({ column, mend }) => ({ code, column, mend })),
  );
}

/** The row after the mend, as it would be read again. */
function mended(cells: Cells, { field, after }: Mend): Cells {
  const { userEnteredValue = {} } = encodeCell(columnOf(field), after, 'en', tiers);
  const { stringValue, numberValue } = userEnteredValue;
  const at = positions.get(field) ?? -1;
  return cells.map((each, i) => (i === at ? [numberValue ?? stringValue ?? '', undefined] : each));
}

it('whatever a row holds, rules judge it; every mend can be saved, and puts its finding right', () => {
  fc.assert(
    fc.property(row, (cells) => {
      for (const { code, column, mend } of found(cells)) {
        if (mend === undefined) continue;
        expect(Mendable.safeParse({ [mend.field]: mend.after })).toMatchObject({ success: true });
        const left = found(mended(cells, mend)).map((each) => [each.code, each.column]);
        expect(left).not.toContainEqual([code, column]);
      }
    }),
    { numRuns: runs(1000) },
  );
});
