import type { Contribution } from '../../sections/contribution/read-contributions.ts';
import type { Counted, Figures } from './figures.ts';
import type { PaperAction } from './paper-action.ts';

/** All that the parts of a paper are made from. */
export interface Paper extends Counted {
  readonly organisation: string;
  readonly title: string;
  /** The plan's. */
  readonly year: number;
  readonly figures: Figures;
  /** Whether a text stands in another language than the paper's. */
  readonly untranslated: readonly PaperAction[];
  /** What Sections report on these actions for papers; without those that have nothing to tell. */
  readonly contributions: readonly Contribution[];
}
