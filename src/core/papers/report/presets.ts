import type { PartKey, Purpose } from './paper-parts.ts';

/** A paper of the year, as a place to start from. */
export interface Preset {
  readonly key: PresetKey;
  /** As Settings calls it in the built-in plan; a manager may choose another. */
  readonly body: string;
  readonly purpose: Purpose;
  readonly parts: readonly PartKey[];
  readonly fullAnnex: boolean;
  /** Only tiers whose key holds this word; '' for all. */
  readonly tierWord: string;
  /** In every language of the add-on, and not only in that of the workbook. */
  readonly allLanguages: boolean;
}
export type PresetKey = 'bureau' | 'retreat' | 'council' | 'assembly' | 'annual' | 'sida';

const worries: readonly PartKey[] = ['at-risk', 'delayed'];

/** The papers of a year of the built-in plan's organisation, in the order in which they are wanted. */
export const presets: readonly Preset[] = [
  {
    ...{ key: 'bureau', body: 'Executive Bureau', purpose: 'information' },
    parts: [
      ...(['key-figures', 'changes', 'progress', 'completed', 'on-track'] as const),
      ...worries,
      ...(['upcoming', 'highlights', 'annex'] as const),
    ],
    ...{ fullAnnex: false, tierWord: '', allLanguages: true },
  },
  {
    ...{ key: 'retreat', body: "Secretariats' Retreat", purpose: 'information' },
    parts: ['key-figures', 'progress', ...worries, 'upcoming', 'not-updated', 'annex'],
    ...{ fullAnnex: false, tierWord: '', allLanguages: false },
  },
  {
    ...{ key: 'council', body: 'World Council and Executive Bureau', purpose: 'approval' },
    parts: [
      ...(['key-figures', 'changes', 'progress', 'completed'] as const),
      ...worries,
      ...(['highlights', 'upcoming', 'annex'] as const),
    ],
    ...{ fullAnnex: false, tierWord: '', allLanguages: true },
  },
  {
    ...{ key: 'assembly', body: 'General Assembly', purpose: 'adoption' },
    parts: ['key-figures', 'changes', 'progress', 'completed', 'highlights', 'annex'],
    ...{ fullAnnex: false, tierWord: '', allLanguages: true },
  },
  {
    ...{ key: 'annual', body: 'World Council', purpose: 'approval' },
    parts: [
      ...(['key-figures', 'changes', 'progress', 'completed', 'on-track'] as const),
      ...worries,
      ...(['highlights', 'not-updated', 'annex'] as const),
    ],
    ...{ fullAnnex: true, tierWord: '', allLanguages: true },
  },
  {
    ...{ key: 'sida', body: 'SIDA', purpose: 'information' },
    parts: ['key-figures', 'changes', 'results', 'upcoming'],
    ...{ fullAnnex: false, tierWord: 'sida', allLanguages: false },
  },
];
