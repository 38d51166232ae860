import { isLink } from '../../core/workbook/link.ts';

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
