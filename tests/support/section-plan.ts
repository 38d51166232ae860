import type { Output } from '../../src/core/rpc/contract.ts';
import type { SectionsOptions, SyncPiece } from '../../src/core/rpc/sections.ts';
import type { ClaimedFile } from '../../src/core/rpc/sharing.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { sectionColumns } from '../../src/core/workbook/columns/section-columns.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { type AddOn, addOn, type Kept } from './add-on.ts';
import { addPerson, addSection, ofSection } from './plan-workbook.ts';
import { manager } from './sheets-host.ts';
import { snapshotIn } from './snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Support
CORE ACTION:
• Set up two hubs
• Open the library
• Meet the members
`;
/** Coordinates Africa. */
export const esi = 'esi@africa.example';
/** A second manager, who made nothing. */
export const bruno = 'bruno@example.org';

type Confirmed = Output<'files.confirm'>;
export type Cells = Readonly<Record<string, unknown>>;

/** A plan with the Sections Africa (two actions, in French) and Europe, which takes part in none. */
export interface SectionPlan extends AddOn {
  readonly assign: (ids: readonly string[], sections: readonly string[]) => void;
  /** Makes a Section's workbook; answers its ID. */
  readonly make: (section: string, user?: string) => string;
  /** What a manager who made nothing does once: has files looked at, and says that they are the plan's. */
  readonly confirm: (ids?: readonly string[], user?: string) => Confirmed;
  readonly sync: (more?: object, user?: string) => SyncPiece;
  /** What a person in a Section's workbook does by the menu. */
  readonly in: <T>(id: string, method: string, payload: unknown, user?: string) => Outcome<T>;
  /** The rows of "Our actions", in their order. */
  readonly rowsIn: (id: string) => Cells[];
  /** Types into a cell of "Our actions"; `row` counts from 0. */
  readonly type: (id: string, row: number, key: string, value: string, user?: string) => void;
  /** Does something to a Section's workbook as a person with the right to. */
  readonly act: (id: string, requests: Request[], user?: string) => void;
  /** The rows of a sheet of the plan. */
  readonly rows: (sheetId: number) => Cells[];
  /** The rows of a sheet of any workbook. */
  readonly rowsOf: (spreadsheetId: string, sheetId: number) => Cells[];
}

export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Where a column of "Our actions" stands. */
export const columnAt = (key: string): number =>
  sectionColumns.findIndex((each) => each.key === key);

/** What was made of each plan: it takes many calls, and is then copied. */
const made = new Map<string, Kept>();

function withSections(text: string): Kept {
  const app = addOn();
  done(app.rpc('setUp.run', { source: { kind: 'text', text }, lang: 'en', year: null }));
  addSection(app, 'Africa', 'fr', 0);
  addSection(app, 'Europe', 'en', 1);
  addPerson(app, esi, 'Section', 1);
  addPerson(app, bruno, 'Manager', 2);
  ofSection(app, 'Africa', 1);
  app.host.share(app.spreadsheetId, bruno, 'writer');
  done(app.rpc('roles.apply', {}));
  for (const user of [manager, bruno]) done(app.rpc('workbook.know', {}, user));
  assignIn(app, 'assign-1001', ['1.1-C01', '1.1-C02'], ['Africa']);
  return app.keep();
}

function assignIn(app: AddOn, saveId: string, ids: readonly string[], sections: readonly string[]) {
  const save = { saveId, confirmed: true, effectiveOn: null };
  done(app.rpc('update.save', { ...save, ids, changes: { sections } }));
}

export function sectionPlan(text = plan): SectionPlan {
  const kept = made.get(text) ?? withSections(text);
  made.set(text, kept);
  const app = addOn('en_US', kept);
  let saves = 1;
  const rowsOf = (spreadsheetId: string, sheetId: number): Cells[] => {
    const rows = snapshotIn({ ...app, spreadsheetId }).cells.get(sheetId) ?? [];
    const keys = rows[0] ?? [];
    return rows
      .slice(2)
      .map((row) => Object.fromEntries(keys.map((key, i) => [String(key), row[i] ?? ''])));
  };
  const sessionIn = (spreadsheetId: string, user: string) =>
    app.host.session({ user, locale: 'en', spreadsheetId });
  const assign: SectionPlan['assign'] = (ids, sections) => {
    saves += 1;
    assignIn(app, `assign-${1000 + saves}`, ids, sections);
  };
  return {
    ...app,
    assign,
    make: (section, user = manager) => {
      const { sections } = done(app.rpc<SectionsOptions>('sections.options', {}, user));
      const { editors = [] } = sections.find(({ name }) => name === section) ?? {};
      const payload = { section, editors };
      const { url } = done(app.rpc<{ url: string }>('sections.make', payload, user));
      return url.split('/')[5] ?? '';
    },
    confirm: (ids = [], user = bruno) => {
      const { files } = done(app.rpc<{ files: ClaimedFile[] }>('files.claimed', { ids }, user));
      const shown = files.map(({ id, title, owner }) => ({ id, title, owner }));
      return done(app.rpc<Confirmed>('files.confirm', { files: shown }, user));
    },
    sync: (more = {}, user = manager) =>
      done(app.rpc<SyncPiece>('sections.sync', { sections: [], goOn: false, ...more }, user)),
    in: <T>(id: string, method: string, payload: unknown, user = esi) =>
      sessionIn(id, user).run('rpc', method, payload, version) as Outcome<T>, // what the server's one door answers
    rowsIn: (id) => rowsOf(id, sheetIds.ourActions),
    type: (id, row, key, value, user = esi) =>
      sessionIn(id, user).edit(sheetIds.ourActions, { row: row + 1, column: columnAt(key) + 1 }, [
        [value],
      ]),
    act: (id, requests, user = manager) => sessionIn(id, user).act(requests),
    rows: (sheetId) => rowsOf(app.spreadsheetId, sheetId),
    rowsOf,
  };
}
