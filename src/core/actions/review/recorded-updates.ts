import type { Lang } from '../../shared/i18n/lang.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { shownIn } from '../../workbook/link.ts';
import type { UpdateRow } from '../update/read-updates.ts';
import { unknownPerson } from '../update/unknown-person.ts';

/** One changed field, as a person reads it: the title of the column and the texts of Updates. */
interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** One save of an action. */
export interface RecordedUpdate {
  readonly saveId: string;
  /** Local moments, `2022-05-31T09:30`. */
  readonly recordedOn: string;
  readonly effectiveOn: string;
  readonly by: string;
  /** Whether only the row says who saved: no witness of theirs proves it. */
  readonly asRowSays: boolean;
  readonly source: string;
  /** Empty: "nothing new, still correct". */
  readonly changes: readonly Change[];
}

/**
 * Rows of Updates, save by save, with the titles of columns for their keys.
 * @param vouched saves of which is known that the person saved them whom they name
 */
export function recordedUpdates(
  rows: readonly UpdateRow[],
  vouched: ReadonlySet<string>,
  lang: Lang,
): RecordedUpdate[] {
  const titles = new Map<string, string>(areaColumns.map(({ key, title }) => [key, title[lang]]));
  const saves = new Map<string, RecordedUpdate & { changes: Change[] }>();
  for (const { saveId, recordedOn, effectiveOn, by, source, field, before, after } of rows) {
    const save = saves.get(saveId) ?? {
      ...{ saveId, recordedOn, effectiveOn, by, source },
      asRowSays: by !== unknownPerson && !vouched.has(saveId),
      changes: [],
    };
    if (field !== '') {
      const [then, now] = [shownIn(field, before), shownIn(field, after)];
      save.changes.push({ field: titles.get(field) ?? field, before: then, after: now });
    }
    saves.set(saveId, save);
  }
  return [...saves.values()];
}
