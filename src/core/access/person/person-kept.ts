import type { Problem } from '../../shared/outcome.ts';
import { columnLetters } from '../../workbook/a1.ts';
import { spreadsheetLink } from '../../workbook/row-link.ts';
import { type Fate, type Mention, textKey } from './mentions.ts';
import type { PersonSheet } from './person-sheets.ts';

/** A text of somebody that mentions the person. */
export interface MentioningText {
  readonly key: string;
  readonly text: string;
  /** The first places at which it stands; the link is '' where there is none. */
  readonly places: readonly { readonly place: string; readonly link: string }[];
  /** Places that are not among these. */
  readonly more: number;
  /** Whether the add-on can replace the person in it: not in a formula. */
  readonly canReplace: boolean;
}

/** Where a person stands, and what removing would make of it. */
export interface PersonKept {
  readonly email: string;
  readonly name: string;
  readonly pseudonym: string;
  readonly places: readonly {
    readonly place: string;
    readonly count: number;
    readonly fate: string;
  }[];
  readonly texts: readonly MentioningText[];
  readonly problems: readonly Problem[];
}

/** A place that names the person, as the dialog counts it. */
export interface KeptPlace {
  readonly place: string;
  readonly fate: Fate;
  /** A text that somebody wrote, and where; undefined for what the add-on noted. */
  readonly text?: string;
  readonly cell?: string;
  readonly link?: string;
}

/** The mentions of a sheet as places; `workbook` names the Section whose workbook it is, or ''. */
export function keptPlaces(
  { sheetId, title }: Pick<PersonSheet, 'sheetId' | 'title'>,
  mentions: readonly Mention[],
  workbook: string,
  spreadsheetId: string,
): KeptPlace[] {
  const place = workbook === '' ? title : `${workbook}: ${title}`;
  return mentions.flatMap(({ row, column, key, fate, text }): KeptPlace[] => {
    // A person's row of Settings counts once.
    if (fate === 'cleared' && /^person(Name|Role|Section)$/.test(key)) return [];
    if (fate !== 'asked' && fate !== 'left') return [{ place, fate }];
    const cell = `${columnLetters(column)}${row + 1}`;
    const link = `${spreadsheetLink(spreadsheetId)}#gid=${sheetId}&range=${cell}`;
    return [{ place, fate, text, cell, link }];
  });
}

/** Characters of a text, and places of one, that the dialog shows. */
const [longestShown, mostPlaces] = [400, 10];

/** Places counted by sheet and by what becomes of them, and the texts of people, each once. */
export function countedPlaces(kept: readonly KeptPlace[]): Pick<PersonKept, 'places' | 'texts'> {
  const counts = new Map<string, { place: string; fate: Fate; count: number }>();
  const texts = new Map<string, MentioningText & { places: MentioningText['places'][number][] }>();
  for (const { place, fate, text, cell = '', link = '' } of kept) {
    const count = counts.get(`${place} ${fate}`) ?? { place, fate, count: 0 };
    counts.set(`${place} ${fate}`, { ...count, count: count.count + 1 });
    if (text === undefined) continue;
    const key = textKey(text);
    const canReplace = fate === 'asked';
    const found = texts.get(`${key} ${canReplace}`) ?? {
      ...{ key, text: text.slice(0, longestShown), places: [], more: 0, canReplace },
    };
    const more = found.places.length >= mostPlaces ? found.more + 1 : found.more;
    if (more === found.more) found.places.push({ place: `${place} ${cell}`.trim(), link });
    texts.set(`${key} ${canReplace}`, { ...found, more });
  }
  return { places: [...counts.values()], texts: [...texts.values()] };
}
