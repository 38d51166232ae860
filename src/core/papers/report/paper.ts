import type { Contribution } from '../../rpc/action-details.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import type { AreaName } from '../../workbook/data-sheets.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Changes } from './changes.ts';
import type { PaperDefinition } from './definition.ts';
import type { Figures } from './figures.ts';
import type { Lists } from './lists.ts';
import type { PaperAction } from './paper-action.ts';
import type { Translator } from './translator.ts';

/** First and last day of a reporting period, ISO. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** All that the parts of a paper are made from. */
export interface Paper {
  readonly lang: Lang;
  readonly definition: PaperDefinition;
  readonly settings: Settings;
  readonly areas: readonly AreaName[];
  readonly organisation: string;
  readonly title: string;
  /** The plan's. */
  readonly year: number;
  readonly today: string;
  readonly period: Span;
  /** In scope, in the order of the plan. */
  readonly actions: readonly PaperAction[];
  readonly figures: Figures;
  readonly lists: Lists;
  /** Since the last paper to the body; undefined if there was none. */
  readonly changes: Changes | undefined;
  /** Whether a text stands in another language than the paper's. */
  readonly untranslated: readonly PaperAction[];
  readonly translate: Translator;
  /** What Sections report on these actions for papers; without those that have nothing to tell. */
  readonly contributions: readonly Contribution[];
}
