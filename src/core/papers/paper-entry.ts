import type { Lang } from '../shared/i18n/lang.ts';
import { shortHash } from '../shared/short-hash.ts';
import type { letterheads, paperSchedules, paperStates } from '../workbook/lists.ts';
import type { PaperRecord } from './paper-record.ts';
import type { PaperDefinition } from './report/definition.ts';

export type Letterhead = keyof typeof letterheads;
export type Schedule = keyof typeof paperSchedules;
export type PaperState = keyof typeof paperStates;

/** What a manager says of a paper: a row of the Papers sheet. */
export interface PaperPlan {
  /** In the first of its languages. */
  readonly definition: PaperDefinition;
  /** Further languages. */
  readonly also: readonly Lang[];
  /** Addresses. */
  readonly recipients: readonly string[];
  readonly letterhead: Letterhead;
  readonly schedule: Schedule;
  /** So many days before the meeting it is made by itself. */
  readonly daysBefore: number | null;
}

/** A paper, as its row tells. */
export interface PaperEntry extends PaperPlan {
  readonly paperId: string;
  /** Row counted from 0. Holds for one snapshot only. */
  readonly row: number;
  readonly state: PaperState;
  /** Local moments; '' if it never was. */
  readonly generatedOn: string;
  readonly issuedOn: string;
  readonly remark: string;
  readonly record: PaperRecord;
}

/** The ID of a paper that is new with a request: the same again if the request is repeated. */
export function newPaperId(requestId: string): string {
  return `P-${shortHash(requestId).replace('.', '').slice(0, 8)}`;
}

/** The languages of a paper, the first one first. */
export function languagesOf({ definition, also }: Pick<PaperPlan, 'definition' | 'also'>): Lang[] {
  return [...new Set([definition.lang, ...also])];
}
