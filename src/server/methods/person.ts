import { mentionsIn } from '../../core/access/person/mentions.ts';
import { countedPlaces, type KeptPlace, keptPlaces } from '../../core/access/person/person-kept.ts';
import type { PersonExport } from '../../core/access/person/person-rows.ts';
import { personRows } from '../../core/access/person/person-rows.ts';
import type { PersonSheet } from '../../core/access/person/person-sheets.ts';
import { personProblem, placeNames } from '../../core/access/person/person-texts.ts';
import { metadataMentions } from '../../core/access/person/removal-requests.ts';
import { renamedJson } from '../../core/access/person/renamed-json.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { PersonInput } from '../../core/rpc/person.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { Structure } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import {
  type PersonBook,
  readPerson,
  readSectionFor,
  withWorkbook,
} from '../services/person-book.ts';
import { leftToDo } from '../services/person-problems.ts';

/** A workbook in which a person is looked for; `name` is that of the Section, '' for the plan's. */
interface Looked {
  readonly name: string;
  readonly structure: Structure;
  readonly sheets: readonly PersonSheet[];
}

interface Found {
  readonly book: PersonBook;
  readonly workbooks: readonly Looked[];
  readonly problems: readonly Problem[];
}

/** Looks into the plan and the workbooks of Sections: four round trips, and one for each Section. */
function look(input: PersonInput, context: Context): Found {
  const book = readPerson(input, context);
  const workbooks: Looked[] = [{ name: '', structure: book.snapshot, sheets: book.sheets }];
  const problems: Problem[] = [];
  const pace = context.pace();
  for (const section of withWorkbook(book)) {
    const found = pace.wait('read', 1)
      ? readSectionFor(book, section, context)
      : personProblem('section-not-reached', context.lang, section.name);
    if ('code' in found) problems.push(found);
    else workbooks.push({ name: section.name, structure: found.grid, sheets: found.sheets });
  }
  pace.leave();
  return { book, workbooks, problems };
}

/** Where a person stands, and what removing would make of it. */
export const readKept: Handlers<Context>['person.read'] = (input, context) => {
  const { book, workbooks, problems: unreached } = look(input, context);
  const { email, name, renamer } = book;
  const { lang } = context;
  const kept: KeptPlace[] = [
    ...workbooks.flatMap(({ name: workbook, structure, sheets }) => [
      ...sheets.flatMap((sheet) =>
        keptPlaces(sheet, mentionsIn(sheet, renamer, new Set()), workbook, structure.spreadsheetId),
      ),
      ...metadataMentions(structure, renamer).map(({ entry, fate }): KeptPlace => {
        const label = placeNames.metadata[lang];
        const place = workbook === '' ? label : `${workbook}: ${label}`;
        return fate === 'left'
          ? { place, fate, text: entry.metadataValue ?? '', cell: entry.metadataKey, link: '' }
          : { place, fate };
      }),
    ]),
    ...frozenPlaces(book, lang),
    ...context.peopleOfBefore
      .naming(email)
      .map((): KeptPlace => ({ place: placeNames.properties[lang], fate: 'deleted' })),
  ];
  const problems = [...unreached, ...leftToDo(book, context)];
  if (kept.length === 0) problems.push(personProblem('nothing-kept', lang));
  const { pseudonym } = renamer;
  return { email, name, pseudonym, ...countedPlaces(kept), problems };
};

/** The issued papers that name the person, and texts in them that do so by name. */
function frozenPlaces({ issues, renamer }: PersonBook, lang: Context['lang']): KeptPlace[] {
  return issues.flatMap(({ issue, text }): KeptPlace[] => {
    const asked: string[] = [];
    const after = renamedJson(text ?? '', renamer, (each) => {
      if (renamer.isIn(renamer.withoutAddress(each))) asked.push(each);
      return undefined;
    });
    const place = placeNames.frozen[lang];
    return [
      ...(after === undefined ? [] : [{ place, fate: 'renamed' as const }]),
      ...asked.map((each): KeptPlace => ({ place, fate: 'asked', text: each, cell: issue.title })),
    ];
  });
}

/** Everything that is kept of a person, row by row. */
export const exportPerson: Handlers<Context>['person.export'] = (input, context) => {
  const { book, workbooks, problems } = look(input, context);
  const { email, renamer, issues } = book;
  const { lang } = context;
  const rows: PersonExport['rows'] = [
    ...workbooks.flatMap(({ name, structure, sheets }) => [
      ...sheets.flatMap((sheet) => personRows(sheet, mentionsIn(sheet, renamer, new Set()), name)),
      ...metadataMentions(structure, renamer).map(({ entry }) => ({
        place: [name, placeNames.metadata[lang]].filter(Boolean).join(': '),
        fields: { [entry.metadataKey]: entry.metadataValue ?? '' },
      })),
    ]),
    ...issues.flatMap(({ issue, text }) => {
      const fields = Object.fromEntries(namedIn(text, renamer.isIn));
      return Object.keys(fields).length === 0
        ? []
        : [{ place: `${placeNames.frozen[lang]}: ${issue.title}`, fields }];
    }),
    ...context.peopleOfBefore
      .naming(email)
      .map((name) => ({ place: placeNames.properties[lang], fields: { [name]: email } })),
  ];
  return { email, rows, problems };
};

/** The texts in what an issued paper was made from that name the person, by their path. */
function namedIn(
  frozen: string | undefined,
  isIn: (text: string) => boolean,
): [path: string, text: string][] {
  const walk = (value: unknown, path: string): [string, string][] => {
    if (typeof value === 'string') return isIn(value) ? [[path, value]] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) =>
      walk(each, path === '' ? key : `${path}.${key}`),
    );
  };
  return frozen === undefined ? [] : walk(JSON.parse(frozen), '');
}
