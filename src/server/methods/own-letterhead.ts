import {
  keepLetterhead,
  letterheadFields,
  letterheadName,
  letterheadSheet,
  longestLetterhead,
  type OwnLetterhead,
  removeLetterhead,
} from '../../core/papers/own-letterhead.ts';
import { readTarget, targetFields } from '../../core/papers/report/docs/read-target.ts';
import type { Slot } from '../../core/papers/report/letterhead/heading-slots.ts';
import { withSlots } from '../../core/papers/report/letterhead/with-slots.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { managersOf, type Settings } from '../../core/workbook/read-settings.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { docType, docxType } from '../google/drive.ts';
import { failureOf } from '../google/failure.ts';
import { letterheadLimit, rewriteLetterhead } from '../google/letterhead.ts';
import { scratchName, withScratch } from '../installation/scratch.ts';
import { noteError } from '../log.ts';
import { readWorkbook, type Workbook } from '../services/read-workbook.ts';
import { repeatingUncertain } from '../services/repeat-uncertain.ts';

/**
 * Keeps or removes the organisation's own letterhead. One that no paper could be made from is refused here, not
 * when a paper is due. Round trips of keeping: reading the workbook, the trial (making a Doc, reading it, moving
 * it to the bin), reading the workbook again under the lock, the batch.
 */
export const letterhead: Handlers<Context>['paper.letterhead'] = ({ name, data }, context) => {
  const wanted = data === null ? null : { name, base64: data };
  // A trial takes seconds: nobody waits for it at the lock.
  if (wanted) requireUsable(wanted, context);
  put(wanted, context);
  context.letterheadOfBefore.forget();
  return { name: wanted?.name ?? null };
};

/** Refuses a letterhead that no paper could be made from. */
function requireUsable({ name, base64 }: OwnLetterhead, context: Context): void {
  const { lang } = context;
  readWorkbook(context);
  if (base64.length > longestLetterhead) throw fault('letterhead-too-large', lang, name);
  const over = letterheadLimit(base64);
  if (over !== undefined) throw fault(over.code, lang, `${name}: ${over.place}`);
  const docx = rewriteLetterhead(base64, (xml) => withSlots(xml, trialSlots));
  if (docx === undefined) throw fault('letterhead-unreadable', lang, name);
  if (!isConverted(docx, context)) throw fault('letterhead-unusable', lang, name);
}

/** Headings as papers have them. */
const trialSlots: readonly Slot[] = [
  { key: 'one', level: 1, text: '1 One' },
  { key: 'two', level: 2, text: '1.1 Two' },
  { key: 'three', level: 3, text: '1.1.1 Three' },
  { key: 'four', level: 1, text: '2 Four' },
];

/** Whether Google makes a Doc of it in which the headings are found. The Doc goes to the bin in any case. */
function isConverted(docx: GoogleAppsScript.Base.Blob, context: Context): boolean {
  const content = docx.setContentType(docxType);
  try {
    return withScratch(context, { name: scratchName, mimeType: docType, content }, (file) => {
      const document = context.docs.get(file.id, targetFields);
      return readTarget(document, trialSlots) !== undefined;
    });
  } catch (error) {
    // What Drive cannot convert it calls a bad request (assumption A40).
    if (failureOf(error) !== 'invalid') throw error;
    noteError(error);
    return false;
  }
}

/** The name of the own letterhead; what an earlier version kept is moved into the workbook. */
export function ownLetterheadName(snapshot: Snapshot, context: Context): string | null {
  const name = letterheadName(snapshot);
  const before = name === null ? context.letterheadOfBefore.read() : null;
  if (before === null) return name;
  try {
    put(before, context);
    context.letterheadOfBefore.forget();
  } catch (error) {
    // It is there all the same, and moved the next time.
    noteError(error);
  }
  return before.name;
}

/**
 * The own letterhead in base64, if it is surely what a manager kept: one round trip, and a call for the owner
 * where somebody may change it whom Settings does not name as a manager.
 */
export function ownLetterhead(
  { snapshot, settings }: Pick<Workbook, 'snapshot'> & { readonly settings: Settings },
  context: Context,
): string {
  const { sheets, lang, letterheadOfBefore } = context;
  const read =
    letterheadName(snapshot) === null
      ? { base64: letterheadOfBefore.read()?.base64 ?? null, editors: [] }
      : letterheadSheet(sheets.readSheet(sheetIds.letterhead, letterheadFields));
  const { base64, editors } = read;
  if (base64 === null) throw fault('letterhead-missing', lang);
  const managers = managersOf(settings);
  const others = editors?.filter((each) => !managers.includes(each));
  const isOpen =
    others === undefined || (others.length > 0 && others.some((each) => each !== sheets.owner()));
  if (isOpen) throw fault('letterhead-open', lang);
  const over = letterheadLimit(base64);
  if (over !== undefined) throw fault(over.code, lang, over.place);
  return base64;
}

function put(wanted: OwnLetterhead | null, context: Context): void {
  repeatingUncertain(context, (write) => {
    const requests = requestsFor(wanted, readWorkbook(context), context);
    if (requests.length > 0) write(() => context.sheets.batchUpdate(requests));
  });
}

function requestsFor(
  wanted: OwnLetterhead | null,
  { snapshot, settings }: Workbook,
  { email }: Context,
): ReturnType<typeof removeLetterhead> {
  if (wanted === null) return removeLetterhead(snapshot);
  const managers = [...new Set([...managersOf(settings), email.toLowerCase()])];
  return keepLetterhead(snapshot, wanted, managers, settings.lang);
}
