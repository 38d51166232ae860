import { type Lang, languages } from '../shared/i18n/lang.ts';
import { encodeCell } from '../workbook/cell-codec.ts';
import { paperColumns } from '../workbook/columns/paper-columns.ts';
import type { NewRow } from '../workbook/layout/sheet-layout.ts';
import type { TierSetting } from '../workbook/tiers.ts';
import type { PaperPlan } from './paper-entry.ts';
import { wholePlan } from './report/definition.ts';
import { presetTitles } from './report/preset-titles.ts';
import { type Preset, presets } from './report/presets.ts';
import { planValues } from './write-papers.ts';

/** A preset as a paper: what its row in the Papers sheet says. */
export function presetPlan(
  { key, body, purpose, parts, fullAnnex, tierWord, allLanguages }: Preset,
  lang: Lang,
  tiers: readonly TierSetting[],
): PaperPlan {
  const meant = tiers.filter((tier) => tierWord !== '' && tier.key.includes(tierWord));
  return {
    definition: {
      ...{
        lang,
        body,
        place: '',
        date: null,
        item: '',
        purpose,
        title: presetTitles[key]?.[lang] ?? '',
      },
      ...{ period: null, dataAsOf: null, basis: 'latest', recommendations: [] },
      ...{ parts: [...parts], fullAnnex },
      scope: { ...wholePlan, tiers: meant.map((tier) => tier.key) },
    },
    also: allLanguages ? languages.filter((code) => code !== lang) : [],
    ...{ recipients: [], letterhead: 'built-in', schedule: 'none', daysBefore: null },
  };
}

/**
 * The papers of a year, for a workbook that has none yet and whose organisation names its bodies: managers
 * enter the day of the meeting, and change what they like.
 */
export function presetRows(lang: Lang, tiers: readonly TierSetting[]): NewRow[] {
  return presets.map((preset) => {
    const plan = presetPlan(preset, lang, tiers);
    const values = {
      paperId: `P-${preset.key}`,
      ...planValues(plan, { lang, tiers, periods: [], year: null }),
      state: 'planned',
    };
    return Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => {
        const column = paperColumns.find((each) => each.key === key);
        return column === undefined || value === undefined
          ? []
          : [[key, encodeCell(column, value, lang, tiers)]];
      }),
    );
  });
}
