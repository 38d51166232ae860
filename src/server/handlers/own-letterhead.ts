import {
  keepLetterhead,
  letterheadIn,
  letterheadKey,
  letterheadName,
  longestLetterhead,
  type OwnLetterhead,
  removeLetterhead,
} from '../../core/papers/own-letterhead.ts';
import { withSlots } from '../../core/report/letterhead/with-slots.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import { managersOf } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { rewriteLetterhead } from '../google/letterhead.ts';
import { noteError } from '../log.ts';
import { readWorkbook, type Workbook } from './read-workbook.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';
import { managerOnly } from './rights.ts';

/** Keeps or removes the organisation's own letterhead. */
export const letterhead: Handlers<Context>['paper.letterhead'] = ({ name, data }, context) =>
  answering<Output<'paper.letterhead'>>(context.lang, () => {
    const { lang } = context;
    const kept = put(data === null ? null : { name, base64: data }, context, () => {
      if (data === null) return undefined;
      if (data.length > longestLetterhead) return fault('letterhead-too-large', lang, name);
      return rewriteLetterhead(data, (xml) => withSlots(xml, []))
        ? undefined
        : fault('letterhead-unreadable', lang, name);
    });
    if (!kept.ok) return kept;
    context.letterheadOfBefore.forget();
    return { ok: true, value: { name: data === null ? null : name } };
  });

/** The name of the own letterhead; what an earlier version kept is moved into the workbook. */
export function ownLetterheadName(snapshot: Snapshot, context: Context): string | null {
  const name = letterheadName(snapshot);
  const before = name === null ? context.letterheadOfBefore.read() : null;
  if (before === null) return name;
  try {
    const moved = put(before, context);
    if (moved.ok) context.letterheadOfBefore.forget();
  } catch (error) {
    // It is there all the same, and moved the next time.
    noteError(error);
  }
  return before.name;
}

/** The own letterhead in base64; null if there is none: one round trip, two where it was not moved yet. */
export function ownLetterhead({ sheets, letterheadOfBefore }: Context): string | null {
  return (
    letterheadIn(sheets.valuesUnder(letterheadKey)) ?? letterheadOfBefore.read()?.base64 ?? null
  );
}

function put(
  wanted: OwnLetterhead | null,
  context: Context,
  refused: () => Outcome<null> | undefined = () => undefined,
): Outcome<null> {
  return repeatingUncertain(context, (write): Outcome<null> => {
    const read = readWorkbook(context);
    if (!read.ok) return read;
    const allowed = managerOnly(context, read.value.settings);
    if (!allowed.ok) return allowed;
    const not = refused();
    if (not !== undefined) return not;
    const requests = requestsFor(wanted, read.value, context);
    if (requests.length > 0) write(() => context.sheets.batchUpdate(requests));
    return { ok: true, value: null };
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
