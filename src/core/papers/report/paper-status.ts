import type { Lang } from '../../shared/i18n/lang.ts';
import { statusColors } from '../../workbook/layout/conditional-format.ts';
import { type Status, statuses } from '../../workbook/lists.ts';
import type { TableCell } from './block.ts';
import { statusLabel as own } from './texts.ts';

/** A status as a paper counts it: an action whose status cell is empty counts too. */
export type PaperStatus = Status | 'none';

/** In the order in which a member reads them: what is done, what moves, what worries, what waits. */
export const paperStatuses: readonly PaperStatus[] = [
  'completed',
  'on-track',
  'at-risk',
  'delayed',
  'not-started',
  'cancelled',
  'none',
];

export function statusName(status: PaperStatus, lang: Lang): string {
  return status === 'none' ? own.none[lang] : statuses[status][lang];
}

/** `#rrggbb` of a status in bars and legends. */
export function statusFill(status: PaperStatus): string {
  return status === 'none' ? '#3c4043' : statusColors[status].chart;
}

/** A cell with the label of a status on its tint. */
export function statusCell(status: PaperStatus, lang: Lang): TableCell {
  const text = statusName(status, lang);
  if (status === 'none') return { runs: [{ text, italic: true, muted: true }] };
  const { fill, text: color } = statusColors[status];
  return { runs: [{ text, color }], fill };
}
