import { cleanLine, cleanText } from '../../shared/clean-text.ts';
import type { ActionRow } from '../../workbook/action-row.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { PaperStatus } from './paper-status.ts';

/**
 * What a paper may know of an action. Internal texts (comment, expected result, partners, …) are not
 * among it, so no part can print them. All texts are clean.
 */
export interface PaperAction {
  readonly id: string;
  /** Whether no manager has reviewed its last update yet. */
  readonly unreviewed: boolean;
  readonly area: string;
  /** Number of the chapter, or the area's own; '' if the row names none. */
  readonly chapter: string;
  readonly axis: string;
  readonly tier: string;
  readonly text: string;
  readonly subItems: readonly string[];
  /** Names of those who lead, or what stands before the @ of their addresses. */
  readonly lead: string;
  /** Addresses of those who lead, in lower case. */
  readonly leads: readonly string[];
  /** Names of the Sections that take part or lead. */
  readonly sections: readonly string[];
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
    unreviewed: row.review === 'submitted',
    area: areaOf(chapter),
    chapter,
    axis: cleanLine(row.axis),
    tier: row.tier ?? '',
    text: cleanText(row.action),
    subItems: row.subItems.map(cleanText).filter((item) => item !== ''),
    lead: leadNames(row.lead, settings),
    leads: splitLeads(row.lead).map((lead) => lead.toLowerCase()),
    sections: sectionsOf(row, settings),
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

/** The ID as papers print it: with a star where the last update is not reviewed yet. */
export function shownId({ id, unreviewed }: PaperAction): string {
  return unreviewed ? `${id}*` : id;
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

/** The Sections in the row, and those of its leads; a Section may stand as a lead itself. */
function sectionsOf({ sections, lead }: ActionRow, { people }: Settings): string[] {
  const leads = splitLeads(lead);
  const own = people.filter(
    ({ email, role }) => role === 'section' && leads.some((each) => each.toLowerCase() === email),
  );
  const all = [...sections, ...leads, ...own.map(({ section }) => section)];
  return [...new Set(all.map(cleanLine))].filter((name) => name !== '');
}

const splitLeads = (lead: string): string[] =>
  lead
    .split(/[,;\n]/)
    .map(cleanLine)
    .filter((name) => name !== '');

function leadNames(lead: string, settings: Settings): string {
  return splitLeads(lead)
    .map((name) => leadName(name, settings))
    .join(', ');
}

/** The name of somebody who leads, or what stands before the @: a paper goes to many readers. */
export function leadName(lead: string, { people }: Settings): string {
  const known = people.find(({ email }) => email === lead.trim().toLowerCase());
  return cleanLine(known?.name ?? '') || cleanLine(lead).replace(/@.*$/, '');
}
