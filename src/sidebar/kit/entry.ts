import type { Lang } from '../../core/shared/i18n/lang.ts';
import { isLink, linkFault, lookedUp } from '../../core/workbook/link.ts';
import { texts } from './texts.ts';

/** A share from 0 to 1 of a whole number of percent, as people type it: "40" or "40 %". */
export function percent(text: string): number | undefined {
  const found = /^(\d{1,3})\s*%?$/.exec(text.trim());
  const number = Number(found?.[1]);
  return found && number <= 100 ? number / 100 : undefined;
}

/** A share from 0 to 1 as people type it; '' for none. */
export const percentText = (share: number | null): string =>
  share === null ? '' : String(Math.round(share * 100));

/** Fields whose entry the server would refuse. */
export function entryFaults({
  progress,
  evidence,
}: {
  readonly progress: string;
  readonly evidence: string;
}): ('progress' | 'evidence')[] {
  const faults: ('progress' | 'evidence')[] = [];
  if (progress.trim() !== '' && percent(progress) === undefined) faults.push('progress');
  if (evidence.trim() !== '' && !isLink(evidence.trim())) faults.push('evidence');
  return faults;
}

/** What is told below the field of evidence: what is wrong with the address, or where it leads. */
export function evidenceNotes(
  evidence: string,
  lang: Lang,
): { readonly error: string | undefined; readonly warning: string | undefined } {
  const address = evidence.trim();
  const fault = address === '' ? undefined : linkFault(address);
  const error = { 'not-a-link': texts.badEvidence, 'with-user': texts.evidenceWithUser };
  const name = lookedUp(address);
  return {
    error: fault && error[fault][lang],
    warning: name === undefined ? undefined : `${texts.leadsTo[lang]} ${name}`,
  };
}
