import type { Lang } from '../../shared/i18n/lang.ts';
import type { reviews } from '../../workbook/lists.ts';
import type { UpdateRow } from '../update/read-updates.ts';
import type { Review } from './read-reviews.ts';
import type { RecordedUpdate } from './recorded-updates.ts';
import { recordedUpdates } from './recorded-updates.ts';

/** A save of an action, or a manager's word on one. */
export type HistoryEntry =
  | (RecordedUpdate & {
      readonly kind: 'save';
    })
  | {
      readonly kind: 'review';
      /** Local moment, `2022-05-31T09:30`. */
      readonly reviewedOn: string;
      readonly by: string;
      readonly verdict: keyof typeof reviews | null;
      readonly comment: string;
    };

/** So much of a text is shown in a history. */
const shownCharacters = 400;

/** What became of one action, newest first: its saves, and what managers said of them. */
export function actionHistory(
  id: string,
  updates: readonly UpdateRow[],
  reviews: readonly Review[],
  vouched: ReadonlySet<string>,
  lang: Lang,
): HistoryEntry[] {
  const words = reviews
    .filter((review) => review.id === id)
    .map(({ saveId, reviewedOn, by, verdict, comment }) => ({
      saveId,
      entry: { kind: 'review', reviewedOn, by, verdict, comment: cut(comment) } as const,
    }));
  const saves = recordedUpdates(
    updates.filter((row) => row.id === id),
    vouched,
    lang,
  );
  const known = new Set(saves.map(({ saveId }) => saveId));
  const of = (wanted: (saveId: string) => boolean): HistoryEntry[] =>
    words.filter(({ saveId }) => wanted(saveId)).map(({ entry }) => entry);
  return [
    // Words on saves that are gone from Updates.
    ...of((saveId) => !known.has(saveId)),
    // A manager's word is about the last save of its time.
    ...saves.flatMap((update): HistoryEntry[] => [
      { kind: 'save', ...update, changes: update.changes.map(shortened) },
      ...of((saveId) => saveId === update.saveId),
    ]),
  ].reverse();
}

const cut = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;

function shortened<T extends { readonly before: string; readonly after: string }>(change: T): T {
  return { ...change, before: cut(change.before), after: cut(change.after) };
}
