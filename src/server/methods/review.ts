import { decisionRequests } from '../../core/actions/review/decide.ts';
import { readReviews } from '../../core/actions/review/read-reviews.ts';
import { recordedUpdates } from '../../core/actions/review/recorded-updates.ts';
import { type ReturnedAction, returnedMail } from '../../core/actions/review/returned-mail.ts';
import { type ActionReview, reviewStates } from '../../core/actions/review/review-states.ts';
import { cellRequests } from '../../core/actions/update/planned-cell.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { saveFound } from '../../core/actions/update/save-update.ts';
import { vouchedSaves } from '../../core/actions/update/witnessed.ts';
import { type Letter, letter } from '../../core/jobs/mail/letter.ts';
import type { Handlers, Input } from '../../core/rpc/contract.ts';
import type { MailPreview } from '../../core/rpc/mailing.ts';
import { mostReviews } from '../../core/rpc/review.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import { isAddress } from '../../core/shared/mail-address.ts';
import { choiceKey, reviews } from '../../core/workbook/lists.ts';
import { type PlacedRow, readActions } from '../../core/workbook/read-actions.ts';
import { rowLink } from '../../core/workbook/row-link.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { printOf } from '../google/print-of.ts';
import { sendAll } from '../services/lead-mails.ts';
import { askFirst } from '../services/mail-preview.ts';
import { faultsOf, foundEdits, inOneBatch, settingsFor } from '../services/plan-save.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { type PlannedWrite, writeSave } from '../services/write-save.ts';

function statesIn(snapshot: Snapshot): ReadonlyMap<string, ActionReview> {
  return reviewStates(readUpdates(snapshot), readReviews(snapshot));
}

const printOfUpdates = ({ updates }: ActionReview): string => printOf(JSON.stringify(updates));

/** The actions whose last update no manager has seen, with what was recorded since the last review. */
export const pending: Handlers<Context>['review.pending'] = (_input, context) => {
  const read = readWorkbook(context);
  const { snapshot, settings } = read;
  const states = statesIn(snapshot);
  const vouched = vouchedSaves(snapshot);
  const waiting = readActions(snapshot, settings.tiers).rows.flatMap(({ action }) => {
    const review = states.get(action.id);
    return review?.state === 'submitted' ? [{ action, review }] : [];
  });
  const actions = waiting.slice(0, mostReviews).map(({ action, review }) => ({
    ...{ id: action.id, action: action.action, lead: action.lead, saveId: review.saveId },
    print: printOfUpdates(review),
    updates: recordedUpdates(review.since, vouched, context.lang),
    returned: review.lastReview?.verdict === 'returned' ? review.lastReview.comment : '',
  }));
  return { actions, more: waiting.length - actions.length };
};

type Decided = PlannedWrite & {
  readonly decided: readonly string[];
  readonly outdated: readonly string[];
  /** Mails to the leads, and the actions of each. */
  readonly letters: ReadonlyMap<Letter, readonly string[]>;
  /** Actions without a lead who can be written to. */
  readonly unmailed: readonly string[];
  /** What the manager has to read first: nothing is written then. */
  readonly ask: MailPreview | null;
};

/**
 * Approves or returns updates, as far as nobody updated the action again since; tells the leads what the
 * manager has read beforehand.
 */
export const decide: Handlers<Context>['review.decide'] = (input, context) => {
  const comment = input.comment.trim();
  if (input.verdict === 'returned' && comment === '') {
    throw fault('comment-needed', context.lang);
  }
  const { ask, decided, outdated, letters, unmailed } = writeSave(context, (snapshot) =>
    plan(snapshot, { ...input, comment }, context),
  );
  if (ask !== null) return { ask };
  // The quota of the day, or a service that fails: the decision stands, the manager is told.
  const { mailed, unmailed: failed } = sendAll([...letters.keys()], context);
  const told = {
    mailed,
    unmailed: [
      ...unmailed,
      ...[...letters].flatMap(([{ to }, ids]) => (failed.includes(to) ? ids : [])),
    ],
  };
  const message = sentences.decided[context.lang]({
    verdict: input.verdict,
    decided: decided.length,
    outdated: outdated.length,
  });
  return { ask: null, decided: [...decided], outdated: [...outdated], ...told, message };
};

function plan(
  snapshot: Snapshot,
  { saves, verdict, comment, seen }: Input<'review.decide'>,
  context: Context,
): Decided {
  const { lang, email } = context;
  const settings = settingsFor(snapshot, context);
  const now = context.localNow(snapshot.properties.timeZone);
  const found = foundEdits(snapshot, settings, now, context);
  const editedNow = new Set(found.saves.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const states = statesIn(snapshot);
  const isLast = ({ id, saveId, print }: Input<'review.decide'>['saves'][number]): boolean => {
    const state = states.get(id);
    if (state?.saveId !== saveId || editedNow.has(id)) return false;
    return print === undefined || print === printOfUpdates(state);
  };
  const current = saves.filter(isLast);
  // What stands there already was decided by this very call, whose answer was lost; a return with other
  // words, or by another manager, is a word of its own.
  const open = current.filter(({ id }) => {
    const { state, lastReview } = states.get(id) ?? {};
    const same = lastReview?.by === context.email && lastReview.comment === comment;
    return state !== verdict || (verdict === 'returned' && !same);
  });
  const direct = saveFound(snapshot, found);
  if ('faults' in direct) throw faultsOf(direct.faults, lang);
  const by = email;
  const decision = decisionRequests(snapshot, settings, { saves: open, verdict, comment, by, now });
  if ('faults' in decision) throw faultsOf(decision.faults, lang);
  const { cells, request } = decision;
  // A cell of a decision that stands in Reviews, and that missed its row as people sorted.
  const before = current.filter((each) => !open.includes(each));
  const shown = decisionRequests(snapshot, settings, { saves: before, verdict, comment, by, now });
  const missed = ('faults' in shown ? [] : shown.cells).filter(
    ({ sheetId, row, column }) =>
      choiceKey(reviews, String(snapshot.cells.get(sheetId)?.[row]?.[column] ?? '')) !== verdict,
  );
  const ids = new Set(current.map(({ id }) => id));
  const { rows } = readActions(snapshot, settings.tiers);
  const { letters, unmailed } = lettersTo(
    verdict === 'returned' ? rows.filter(({ action }) => ids.has(action.id)) : [],
    comment,
    context,
  );
  const ask = askFirst([...letters.keys()], seen, context);
  return inOneBatch(
    {
      requests:
        ask === null
          ? [
              ...direct.requests,
              ...(open.length > 0 ? [request, ...cellRequests(cells)] : []),
              ...cellRequests(missed),
            ]
          : [],
      cells: ask === null ? [...direct.cells, ...cells, ...missed] : [],
      act: 'review' as const,
      decided: [...ids],
      outdated: saves.filter((each) => !isLast(each)).map(({ id }) => id),
      ...{ letters, unmailed, ask },
    },
    lang,
  );
}

/** One mail to each lead, with what was returned to them. */
function lettersTo(
  rows: readonly PlacedRow[],
  comment: string,
  { email, lang, sheets }: Context,
): Pick<Decided, 'letters' | 'unmailed'> {
  const byLead = new Map<string, ReturnedAction[]>();
  const unmailed: string[] = [];
  for (const { sheetId, row, action } of rows) {
    const { id, lead } = action;
    if (!isAddress(lead)) {
      unmailed.push(id);
      continue;
    }
    const link = rowLink(sheets.spreadsheetId, sheetId, row);
    byLead.set(lead, [...(byLead.get(lead) ?? []), { id, action: action.action, link }]);
  }
  const letters = new Map(
    [...byLead].map(([lead, actions]) => [
      letter(lead, returnedMail(actions, email, comment, lang)),
      actions.map(({ id }) => id),
    ]),
  );
  return { letters, unmailed };
}
