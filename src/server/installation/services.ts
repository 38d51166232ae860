import type { ProbeResult } from '../../core/shared/installation/probe-result.ts';
import type { Context } from '../context.ts';
import { plain } from '../google/plain.ts';
import { codeOf, errorWords, type Look, probe, thrownBy } from './probe.ts';

/** Characters of each page as the build made it: `{"update": 66022, …}`. The build puts the JSON in its place. */
declare const pageLengths: string;

/** Well-formed IDs of nothing. */
const nothing = '1WorkPlanCheckWorkPlanCheckWorkPlanCheckWork';

/** What the services hand out and throw: nothing is made for it. */
export function probeServices({ sheets, clock }: Context): ProbeResult[] {
  const { spreadsheetId } = sheets;
  const refused = (call: () => unknown): Look => {
    const error = thrownBy(call);
    return [codeOf(error) === 404, errorWords(error)];
  };
  const thrown = (call: () => unknown): Look => {
    const error = thrownBy(call);
    const { name } = (error ?? {}) as { readonly name?: unknown }; // compared only
    return [name === 'Exception' && codeOf(error) === undefined, errorWords(error)];
  };
  return [
    probe('A01', pagesAreWhole),
    probe('A02', () => {
      sheets.read('spreadsheetId');
      return [true, 'spreadsheets.get'];
    }),
    probe('A03', () => reached(() => Docs?.Documents?.get(nothing))),
    probe('A04', () => {
      Drive?.Files?.list({ pageSize: 1, fields: 'files(id)' });
      return [true, 'files.list'];
    }),
    probe('A05', () => {
      const answer = Sheets?.Spreadsheets?.get(spreadsheetId, {
        fields: 'spreadsheetId,properties',
      });
      const copy = plain(answer) as { spreadsheetId?: unknown; properties?: unknown }; // compared only
      const isPlain =
        Object.getPrototypeOf(copy) === Object.prototype && typeof copy.properties === 'object';
      const keys = Object.keys(copy).sort().join();
      return [
        isPlain && copy.spreadsheetId === spreadsheetId && keys === 'properties,spreadsheetId',
        `${Object.prototype.toString.call(answer)} {${keys}}`,
      ];
    }),
    probe('A06', () =>
      refused(() => Sheets?.Spreadsheets?.get(nothing, { fields: 'spreadsheetId' })),
    ),
    probe('A07', () => refused(() => Docs?.Documents?.get(nothing))),
    probe('A08', () => refused(() => Drive?.Files?.get(nothing))),
    probe('A09', () => thrown(() => SpreadsheetApp.openById(nothing).getName())),
    probe('A10', () => thrown(() => SpreadsheetApp.openByUrl('work-plan-check').getName())),
    probe('A11', () => {
      const keys = [Session.getTemporaryActiveUserKey(), Session.getTemporaryActiveUserKey()];
      return [keys[0] !== '' && keys[0] === keys[1], `${keys[0]?.length ?? 0} characters`];
    }),
    probe('A33', () => {
      const before = clock.now();
      sheets.read('spreadsheetId');
      const ms = clock.now() - before;
      return [ms < 3_000, `${ms} ms`];
    }),
  ];
}

/** An API that answers that something is not there was reached; one that is turned off answers 403. */
function reached(call: () => unknown): Look {
  const error = thrownBy(call);
  return [codeOf(error) === 404, errorWords(error)];
}

/** `HtmlService` strips what it takes for comments: then a page is shorter than it was. */
function pagesAreWhole(): Look {
  const built = Object.entries(JSON.parse(pageLengths) as Record<string, number>); // our own build's
  const cut = built.flatMap(([page, length]) => {
    const now = HtmlService.createHtmlOutputFromFile(page).getContent().length;
    return now === length ? [] : [`${page}: ${length} → ${now}`];
  });
  return [cut.length === 0, cut.length === 0 ? `${built.length} pages` : cut.join(', ')];
}
