import { type FileRole, roleOf } from '../store/file-store.ts';
import { type EditDetails, editEvent, openEvent } from './events.ts';
import { exception } from './exception.ts';
import { execute, type RunReport } from './execute.ts';
import { a1ToBox, type GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import { type Answer, type Effects, type Menu, noEffects, type Page } from './page.ts';
import { personAct, personEdit } from './person-edit.ts';
import { rpcArguments } from './rpc-arguments.ts';
import type { AuthMode } from './run.ts';
import { contentOf } from './stored-spreadsheet.ts';

export interface SessionOptions {
  readonly user: string;
  /** Language of the person: `en`, `fr`. */
  readonly locale: string;
  readonly spreadsheetId: string;
  /**
   * NONE where the add-on is installed but was never used in this spreadsheet: only the menu is
   * built, and no edit trigger fires, until the person uses a menu item. LIMITED (the default) once
   * it was used there.
   */
  readonly authMode?: 'NONE' | 'LIMITED';
  /** Answers dialogs; by default the answers given with `answer` in turn. */
  readonly answer?: Page['answer'];
}

/** One person with one spreadsheet open in a browser. */
export interface UserSession {
  /** Opens (or reloads) the page: runs `onOpen` and returns the menus. */
  open(): readonly Menu[];
  /** The person installs the add-on here: runs `onInstall`. */
  install(): Effects;
  /** Chooses a menu item by its function; the item must be in the menus of the open page. */
  clickMenu(functionName: string): Effects;
  /** `google.script.run`: returns what the success handler gets. @throws what the failure handler gets */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  select(sheetId: number, a1: string): void;
  /** What is selected now. */
  selection(): { readonly sheetId: number; readonly box: GridBox };
  /** Types into one cell, or pastes a block at it; then `onEdit` fires. Row and column from 1. */
  edit(
    sheetId: number,
    at: string | { readonly row: number; readonly column: number },
    values: readonly (readonly string[])[],
    options?: { readonly paste?: boolean },
  ): Effects;
  /**
   * What a person does with the grid beside entering values (sorts, inserts rows, formats), as
   * requests of the Sheets API. No simple trigger fires. @throws EditRefused
   */
  act(requests: readonly gapi.client.sheets.Request[]): void;
  /** Prepares answers to the next dialogs. */
  answer(...answers: readonly Answer[]): void;
  /** What the last run showed. */
  readonly effects: Effects;
  /** Measurements and calls of the last run, also if it failed. */
  readonly lastRun: RunReport | undefined;
}

export function createUserSession(host: HostContext, options: SessionOptions): UserSession {
  const user = options.user.toLowerCase();
  const { spreadsheetId, locale } = options;
  const answers: Answer[] = [];
  let menus: readonly Menu[] | undefined;
  let lastRun: RunReport | undefined;
  let authMode = options.authMode ?? 'LIMITED';
  let selection = firstCell(host, spreadsheetId);
  let shown = noEffects();
  const answer: Page['answer'] =
    options.answer ??
    ((question) => {
      const next = answers.shift();
      if (next === undefined) throw new Error(`No answer was prepared for: ${question.text}`);
      return next;
    });
  /** The browser page as one run sees it: others may run while it waits for an answer. */
  const pageFor = (effects: Effects): Page => ({
    get selection() {
      return selection;
    },
    set selection(next) {
      selection = next;
    },
    effects,
    answer,
    patient: options.answer !== undefined,
  });
  /** What one run showed stays together, also if others ran while it waited for an answer. */
  const showing = <T>(work: (page: Page) => T): T => {
    const page = pageFor(noEffects());
    shown = page.effects;
    try {
      return work(page);
    } finally {
      shown = page.effects;
    }
  };

  const role = (): FileRole => {
    const record = host.files.get(spreadsheetId)?.record;
    const found = record === undefined ? undefined : roleOf(record, user);
    if (found === undefined) {
      throw exception('You do not have permission to access the requested document.');
    }
    return found;
  };
  const start = (
    functionName: string,
    mode: AuthMode,
    args: readonly unknown[] | string,
    as: { readonly user: string; readonly page: Page | undefined },
  ): string =>
    execute(
      host,
      {
        user: as.user,
        locale,
        authMode: mode,
        spreadsheetId,
        page: as.page,
        functionName,
        args,
        limit: mode === 'FULL' ? host.limits.full : host.limits.simple,
      },
      (report) => {
        lastRun = report;
      },
    );
  const has = (name: string): boolean => host.project.functions.has(name);
  const canEdit = (): boolean => role() === 'owner' || role() === 'writer';
  const open = (): readonly Menu[] => {
    role();
    return showing((page) => {
      // "They do not run if a file is opened in read-only (view or comment) mode."
      if (canEdit()) {
        if (has('onOpen')) {
          const event = openEvent(host, authMode, spreadsheetId, user);
          start('onOpen', authMode, [event], { user, page });
        }
        runInstalled(host, spreadsheetId, 'ON_OPEN', (trigger) => {
          const event = openEvent(host, 'FULL', spreadsheetId, user, trigger.id);
          start(trigger.handler, 'FULL', [event], elsewhere(trigger.creator, page));
        });
      }
      menus = page.effects.menus;
      return menus;
    });
  };
  /** A trigger of somebody else shows nothing on this page. */
  const elsewhere = (creator: string, page: Page) => ({
    user: creator,
    page: creator === user ? page : undefined,
  });
  const fireEdit = (edit: EditDetails, page: Page): void => {
    if (has('onEdit') && authMode !== 'NONE') {
      const event = editEvent(host, 'LIMITED', spreadsheetId, user, edit);
      start('onEdit', 'LIMITED', [event], { user, page });
    }
    runInstalled(host, spreadsheetId, 'ON_EDIT', (trigger) => {
      const event = editEvent(host, 'FULL', spreadsheetId, user, edit, trigger.id);
      start(trigger.handler, 'FULL', [event], elsewhere(trigger.creator, page));
    });
  };
  const callable = (name: string): void => {
    if (!has(name) || name.endsWith('_')) throw exception(`Script function not found: ${name}`);
  };

  return {
    open,
    install: () =>
      showing((page) => {
        role();
        authMode = 'LIMITED';
        if (has('onInstall')) {
          const event = openEvent(host, 'FULL', spreadsheetId, user);
          start('onInstall', 'FULL', [event], { user, page });
        }
        return page.effects;
      }),
    clickMenu: (functionName) => {
      if (!itemsOf(menus ?? open()).includes(functionName)) {
        throw new Error(`No menu item calls ${functionName}`);
      }
      callable(functionName);
      return showing((page) => {
        authMode = 'LIMITED';
        start(functionName, 'FULL', [], { user, page });
        return page.effects;
      });
    },
    run: (functionName, ...args) => {
      role();
      callable(functionName);
      return showing((page) =>
        JSON.parse(start(functionName, 'FULL', rpcArguments(args), { user, page })),
      );
    },
    select: (sheetId, a1) => {
      const sheet = contentOf(host, spreadsheetId).sheets.find(
        (each) => each.properties.sheetId === sheetId,
      );
      const grid = sheet?.properties.gridProperties;
      const size = { rows: grid?.rowCount ?? 0, columns: grid?.columnCount ?? 0 };
      const box = a1ToBox(a1, size);
      if (box === undefined || box.row > size.rows || box.column > size.columns) {
        throw new Error(`No cells ${a1} on sheet ${sheetId}`);
      }
      selection = { sheetId, box };
    },
    selection: () => selection,
    edit: (sheetId, at, values, { paste = false } = {}) =>
      showing((page) => {
        if (!canEdit()) throw exception('You do not have permission to perform that action.');
        const cell = typeof at === 'string' ? a1ToBox(at, { rows: 0, columns: 0 }) : at;
        if (cell === undefined) throw new Error(`Not a cell: ${String(at)}`);
        const first = { row: cell.row, column: cell.column };
        const edit = personEdit(host, user, spreadsheetId, sheetId, first, values, paste);
        selection = { sheetId, box: edit.box };
        fireEdit(edit, page);
        return page.effects;
      }),
    act: (requests) =>
      showing(() => {
        if (!canEdit()) throw exception('You do not have permission to perform that action.');
        personAct(host, user, spreadsheetId, requests);
      }),
    answer: (...next) => {
      answers.push(...next);
    },
    get effects() {
      return shown;
    },
    get lastRun() {
      return lastRun;
    },
  };
}

/** Installable triggers of a spreadsheet fire once for every person who installed one. */
function runInstalled(
  host: HostContext,
  spreadsheetId: string,
  eventType: 'ON_OPEN' | 'ON_EDIT',
  run: (trigger: {
    readonly id: string;
    readonly handler: string;
    readonly creator: string;
  }) => void,
): void {
  for (const trigger of host.readState().triggers) {
    if (trigger.eventType === eventType && trigger.sourceId === spreadsheetId) run(trigger);
  }
}

function itemsOf(menus: readonly Menu[]): string[] {
  return menus.flatMap((menu) =>
    menu.items.flatMap((entry) => {
      if (entry.kind === 'item') return [entry.functionName];
      return entry.kind === 'menu' ? itemsOf([entry]) : [];
    }),
  );
}

function firstCell(host: HostContext, spreadsheetId: string): Page['selection'] {
  const { sheets } = contentOf(host, spreadsheetId);
  const first = sheets.find((each) => each.properties.hidden !== true) ?? sheets[0];
  return {
    sheetId: first?.properties.sheetId ?? 0,
    box: { row: 1, column: 1, rows: 1, columns: 1 },
  };
}
