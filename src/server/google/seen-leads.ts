import { printOf } from './print-of.ts';

/** 72 bits of each; as many as one property holds. */
const width = 12;
const most = 550;
const kind = 'sha256';

const printIn = (lead: string): string => printOf(lead).slice(0, width);

/** What is kept of the leads whom a person saw when they turned the digest on. Of more, the first ones. */
export const seenLeads = (leads: readonly string[]): string =>
  [kind, ...leads.slice(0, most).map(printIn)].join(' ');

/** Whether a lead, in lower case, was among them. */
export function hasSeen(kept: string): (lead: string) => boolean {
  const prints = new Set(kept.split(' ').slice(1));
  return (lead) => prints.has(printIn(lead));
}
