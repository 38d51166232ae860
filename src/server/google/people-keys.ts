import {
  isExpired,
  personIn,
  personKey,
  personNote,
  withoutRoom,
} from '../../core/actions/update/people.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import { noteError } from '../log.ts';

/** Document properties in which earlier versions kept who a temporary key stands for. */
const prefix = 'who.';
/** The day on which these were first met: they say nothing of their age. */
const sinceKey = `${prefix}since`;

/**
 * Keeps the person's address under their temporary key: a simple trigger gets to know no more of them
 * than this key (https://developers.google.com/apps-script/reference/base/session#gettemporaryactiveuserkey).
 * One round trip, two when something expired, three when the key is new: once a month. What is
 * expired goes then.
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
    const on = today();
    const expired = entries.filter(({ value }) => isExpired(personIn(value)?.on ?? '', on));
    for (const { entry } of expired) entry.remove();
    const kept = entries.filter((each) => !expired.includes(each));
    const isThere = kept.some(({ value }) => {
      const person = personIn(value);
      return person?.who === who && person.email === email;
    });
    if (!isThere) {
      const note = personNote({ who, email, on });
      const values = kept.map(({ value }) => value);
      const old = withoutRoom(values, note);
      for (const { entry, value } of kept) if (old.has(value)) entry.remove();
      updates.addDeveloperMetadata(personKey, note);
      withoutExpired();
    }
    if (!isThere || expired.length > 0) SpreadsheetApp.flush();
  } catch (error) {
    // No room, or a service that fails: edits by hand are then of unknown people.
    noteError(error);
  }
}

/** Who temporary keys stand for, as earlier versions kept it in properties of the document. */
export interface PeopleOfBefore {
  /** The address behind a key: all are asked for when the first one is needed. */
  readonly person: (key: string) => string | undefined;
  /** Names of the properties that name a person. */
  readonly naming: (email: string) => readonly string[];
  readonly forget: (names: readonly string[]) => void;
}

/** None: a clock run has no properties of the document, or those of another one. */
export const nobodyOfBefore: PeopleOfBefore = {
  person: () => undefined,
  naming: () => [],
  forget: () => {},
};

export function peopleOfBefore(): PeopleOfBefore {
  let known: Readonly<Record<string, string>> | undefined;
  const all = (): Readonly<Record<string, string>> => {
    known ??= withoutExpired();
    return known;
  };
  return {
    person: (key) => all()[prefix + key],
    naming: (email) =>
      Object.entries(all()).flatMap(([name, value]) =>
        name.startsWith(prefix) && value.toLowerCase() === email ? [name] : [],
      ),
    forget: (names) => {
      for (const name of names) PropertiesService.getDocumentProperties()?.deleteProperty(name);
      known = undefined;
    },
  };
}

/**
 * The properties of the document, from which the people of before are dropped once they were met so many days
 * ago: two round trips the first time and the last, one in between and when nobody is kept.
 */
function withoutExpired(): Readonly<Record<string, string>> {
  const store = PropertiesService.getDocumentProperties();
  const all = store?.getProperties() ?? {};
  if (!Object.keys(all).some((name) => name.startsWith(prefix))) return all;
  const since = all[sinceKey];
  if (since === undefined) store?.setProperty(sinceKey, today());
  else if (isExpired(since, today())) {
    const others = Object.entries(all).filter(([name]) => !name.startsWith(prefix));
    const left = Object.fromEntries(others);
    // With true, what is not named is deleted:
    // https://developers.google.com/apps-script/reference/properties/properties#setpropertiesproperties,-deleteallothers
    store?.setProperties(left, true);
    return left;
  }
  return all;
}

const today = (): string => Utilities.formatDate(new Date(), 'Etc/GMT', 'yyyy-MM-dd');
