import type { paperBases, paperPurposes } from '../../workbook/lists.ts';

/** What a paper is for, as its heading block says: "Item 3 – For information". */
export const purposes = ['adoption', 'approval', 'information'] as const satisfies Purpose[];
export type Purpose = keyof typeof paperPurposes;

/** Which updates a paper tells. */
export const bases = ['latest', 'approved'] as const satisfies (keyof typeof paperBases)[];

/** The parts that a paper may have behind its front, summary and contents. */
export const partKeys = [
  'key-figures',
  'changes',
  'progress',
  'completed',
  'on-track',
  'at-risk',
  'delayed',
  'upcoming',
  'highlights',
  'not-updated',
  'results',
  'annex',
] as const;
export type PartKey = (typeof partKeys)[number];

/** The parts of a paper whose definition names none. */
export const usualParts: readonly PartKey[] = [
  'key-figures',
  'progress',
  'completed',
  'on-track',
  'at-risk',
  'delayed',
  'upcoming',
  'annex',
];
