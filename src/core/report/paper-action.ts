import type { ActionRow } from '../workbook/action-row.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { PaperStatus } from './paper-status.ts';

/**
 * What a paper may know of an action. Internal texts (comment, expected result, partners, …) are not
 * among it, so no part can print them. All texts are clean.
 */
export interface PaperAction {
  readonly id: string;
  readonly area: string;
  /** Number of the chapter, or the area's own; '' if the row names none. */
  readonly chapter: string;
  readonly axis: string;
  readonly tier: string;
  readonly text: string;
  readonly subItems: readonly string[];
  /** Names of those who lead, or what stands before the @ of their addresses. */
  readonly lead: string;
  /** ISO days, or ''. */
  readonly due: string;
  readonly plannedDue: string;
  readonly updated: string;
  readonly status: PaperStatus;
  readonly reason: string;
  readonly result: string;
  readonly nextStep: string;
  /** As entered: checked where it becomes a link. */
  readonly evidence: string;
}

export function paperAction(row: ActionRow, settings: Settings): PaperAction {
  const chapter = chapterOf(row);
  return {
    id: cleanLine(row.id),
    area: areaOf(chapter),
    chapter,
    axis: cleanLine(row.axis),
    tier: row.tier ?? '',
    text: cleanText(row.action),
    subItems: row.subItems.map(cleanText).filter((item) => item !== ''),
    lead: leadNames(row.lead, settings),
    due: row.due ?? '',
    plannedDue: row.plannedDue ?? '',
    updated: row.updatedOn?.slice(0, 10) ?? '',
    status: row.status ?? 'none',
    reason: cleanText(row.reportText),
    result: cleanText(row.result),
    nextStep: cleanText(row.nextStep),
    evidence: cleanText(row.evidence),
  };
}

/** The chapter that the row names, or, where that cell was emptied, the one that the ID was given in. */
export function chapterOf({ id, chapter }: ActionRow): string {
  const named = cleanLine(chapter).replace(/\.$/, '');
  return named === '' ? (/^\d+(?:\.\d+)*(?=-)/.exec(id)?.[0] ?? '') : named;
}

/** The area that a chapter belongs to: its first number, '' if it has none. */
export function areaOf(chapter: string): string {
  return /^\d+(?![^.])/.exec(chapter)?.[0] ?? '';
}

function leadNames(lead: string, { people }: Settings): string {
  return lead
    .split(/[,;\n]/)
    .map(cleanLine)
    .filter((name) => name !== '')
    .map(
      (name) =>
        cleanLine(people.find(({ email }) => email === name.toLowerCase())?.name ?? '') ||
        // A paper goes to many readers: no address in full.
        name.replace(/@.*$/, ''),
    )
    .join(', ');
}
