import { personIn, personKey, personNote, withoutRoom } from '../../core/update/people.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import { noteError } from '../log.ts';

/** Document properties in which earlier versions kept who a temporary key stands for. */
const prefix = 'who.';

/**
 * Keeps the person's address under their temporary key: a simple trigger gets to know no more of them
 * than this key (https://developers.google.com/apps-script/reference/base/session#gettemporaryactiveuserkey).
 * One round trip, two when the key is new.
 */
export function rememberPerson(): void {
  try {
    const updates = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .find((sheet) => sheet.getSheetId() === sheetIds.updates);
    if (updates === undefined) return;
    const email = Session.getEffectiveUser().getEmail();
    const who = Session.getTemporaryActiveUserKey();
    const entries = updates
      .getDeveloperMetadata()
      .filter((each) => each.getKey() === personKey)
      .map((entry) => ({ entry, value: entry.getValue() ?? '' }));
    const isThere = entries.some(({ value }) => {
      const person = personIn(value);
      return person?.who === who && person.email === email;
    });
    if (isThere) return;
    const on = Utilities.formatDate(new Date(), 'Etc/GMT', 'yyyy-MM-dd');
    const note = personNote({ who, email, on });
    const values = entries.map(({ value }) => value);
    const old = withoutRoom(values, note);
    for (const { entry, value } of entries) if (old.has(value)) entry.remove();
    updates.addDeveloperMetadata(personKey, note);
    SpreadsheetApp.flush();
  } catch (error) {
    // No room, or a service that fails: edits by hand are then of unknown people.
    noteError(error);
  }
}

/** What earlier versions kept of a key: asked for when first needed, and all at once. */
export function peopleOfBefore(): (key: string) => string | undefined {
  let known: Readonly<Record<string, string>> | undefined;
  return (key) => {
    known ??= PropertiesService.getDocumentProperties()?.getProperties() ?? {};
    return known[prefix + key];
  };
}
