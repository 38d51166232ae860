import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../src/core/plan/diagnostic.ts';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import { repair, setUp } from '../../../src/core/set-up/set-up.ts';
import { languages } from '../../../src/core/shared/i18n/lang.ts';
import { readActions } from '../../../src/core/workbook/read-actions.ts';
import { readSettings } from '../../../src/core/workbook/read-settings.ts';
import { everyAction, setUpInput } from '../../support/real-plan.ts';
import { manager, sheetsHost } from '../../support/sheets-host.ts';
import { runs } from '../../support/tier.ts';
import { modelPlan, render, style } from '../plan/arbitrary-plan.ts';

const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;

describe('any plan that can be read', () => {
  it('is laid out, read back as it was written, and in order when laid out again', () => {
    fc.assert(
      fc.property(modelPlan, style, fc.constantFrom(...languages), (model, how, lang) => {
        const { plan, diagnostics } = parsePlan(render(model, how));
        fc.pre(!hasErrors(diagnostics));
        const host = sheetsHost(locales[lang]);
        const input = setUpInput(lang, plan);
        host.apply(setUp(host.snapshot(), input).requests);
        // As it lies on disk: a hole and an empty place are one there.
        const stored = (): unknown => JSON.parse(JSON.stringify(host.content()));
        const snapshot = host.snapshot();
        const settings = readSettings(snapshot);
        if (!settings) throw new Error('no Settings');
        const { rows, problems } = readActions(snapshot, settings.tiers);
        expect(problems).toEqual([]);
        expect(
          rows.map(({ action: { id, tier, action, subItems, kind } }) => [
            id,
            tier,
            action,
            subItems,
            kind,
          ]),
        ).toEqual(
          everyAction(plan).map(({ id, tier, text: own, subItems, kind }) => [
            id,
            tier,
            own.text,
            subItems.map((item) => item.text),
            kind,
          ]),
        );
        const board = host.get({
          ranges: [`'${snapshot.sheets[0]?.properties.title}'`],
          fields: 'sheets(data(rowData(values(effectiveValue))))',
        });
        expect(JSON.stringify(board)).not.toContain('errorValue');
        const before = stored();
        host.apply(repair(snapshot, settings, input.now.slice(0, 10), manager));
        expect(stored()).toEqual(before);
      }),
      { numRuns: runs(20) },
    );
  }, 120_000);
});
