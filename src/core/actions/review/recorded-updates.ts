import type { Change, RecordedUpdate } from '../../rpc/review.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { shownIn } from '../../workbook/link.ts';
import type { UpdateRow } from '../update/read-updates.ts';
import { unknownPerson } from '../update/unknown-person.ts';

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
