import { anywhere, authorised, scope } from '../access.ts';
import { number, text } from '../args.ts';
import { enumOf } from '../enum.ts';
import { exception } from '../exception.ts';
import type { Answer, HtmlPage, Menu, MenuEntry, Page, Question } from '../page.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { method, withAccess } from '../signature.ts';
import { stripComments } from '../strip-comments.ts';
import { type HtmlOutput, htmlOutputClass } from './html.ts';

const button = enumOf('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const buttonSet = enumOf('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** "CLOSE: the user closed the dialog by clicking the close button in its title bar." */
const buttonsOf = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;

interface MenuBuilder {
  readonly caption: string;
  readonly items: MenuEntry[];
}

/** https://developers.google.com/apps-script/reference/base/menu */
const menuClass: ServiceClass<MenuBuilder> = {
  path: 'Menu',
  service: 'ui',
  access: anywhere,
  methods: {
    addItem: method<MenuBuilder>([
      ['String', 'String'],
      (_run, menu, [caption, functionName]) =>
        add(menu, { kind: 'item', caption: text(caption), functionName: text(functionName) }),
    ]),
    addSeparator: method<MenuBuilder>([[], (_run, menu) => add(menu, { kind: 'separator' })]),
    addSubMenu: method<MenuBuilder>([
      ['=Menu'],
      (_run, menu, [sub]) => add(menu, snapshot(selfOf(menuClass, sub))),
    ]),
    // "If a menu with the same name already exists, it is replaced."
    addToUi: method<MenuBuilder>([
      [],
      (run, menu) => {
        const { menus } = pageOf(run).effects;
        const at = menus.findIndex((each) => each.caption === menu.caption);
        if (at < 0) menus.push(snapshot(menu));
        else menus[at] = snapshot(menu);
      },
    ]),
  },
};

/** https://developers.google.com/apps-script/reference/base/prompt-response */
const promptResponseClass: ServiceClass<Answer> = {
  path: 'PromptResponse',
  service: 'ui',
  access: authorised(),
  methods: {
    getResponseText: method<Answer>([[], (_run, answer) => answer.text ?? '']),
    getSelectedButton: method<Answer>([[], (_run, answer) => chosen(answer)]),
  },
};

/**
 * https://developers.google.com/apps-script/reference/base/ui; everything but the menu needs
 * AuthMode.FULL: https://developers.google.com/apps-script/add-ons/concepts/editor-auth-lifecycle
 */
const uiClass: ServiceClass = {
  path: 'Ui',
  service: 'ui',
  access: authorised(scope.ui),
  constants: { Button: button.holder, ButtonSet: buttonSet.holder },
  methods: {
    createMenu: withAccess(
      anywhere,
      method([['String'], (_run, _self, [caption]) => menuRef(text(caption))]),
    ),
    createAddonMenu: withAccess(
      anywhere,
      method([[], (run) => menuRef(run.host.settings.addonName)]),
    ),
    alert: method(
      [['String'], (run, _self, [prompt]) => alert(run, '', prompt, undefined)],
      [
        ['String', buttonSet.type],
        (run, _self, [prompt, buttons]) => alert(run, '', prompt, buttons),
      ],
      [
        ['String', 'String', buttonSet.type],
        (run, _self, [title, prompt, buttons]) => alert(run, text(title), prompt, buttons),
      ],
    ),
    prompt: method(
      [['String'], (run, _self, [question]) => prompt(run, '', question, undefined)],
      [
        ['String', buttonSet.type],
        (run, _self, [question, buttons]) => prompt(run, '', question, buttons),
      ],
      [
        ['String', 'String', buttonSet.type],
        (run, _self, [title, question, buttons]) => prompt(run, text(title), question, buttons),
      ],
    ),
    showSidebar: method([
      ['=HtmlService.HtmlOutput'],
      (run, _self, [output]) => {
        pageOf(run).effects.sidebars.push(pageFrom(output));
      },
    ]),
    showModalDialog: method([
      ['=HtmlService.HtmlOutput', 'String'],
      (run, _self, [output, title]) => showDialog(run, output, title, true),
    ]),
    showModelessDialog: method([
      ['=HtmlService.HtmlOutput', 'String'],
      (run, _self, [output, title]) => showDialog(run, output, title, false),
    ]),
  },
};

const ui = new ServiceRef(uiClass, undefined);

/** `SpreadsheetApp.getUi()` @throws Exception where no editor is open, as in a clock trigger */
export function getUi(run: Run): ServiceRef {
  pageOf(run);
  return ui;
}

/** `Spreadsheet.toast`; where nobody looks, nothing is shown. */
export function toast(run: Run, message: unknown, title: unknown, seconds: unknown): void {
  run.page?.effects.toasts.push({
    title: text(title),
    text: text(message),
    seconds: number(seconds),
  });
}

function pageOf(run: Run): Page {
  if (run.page === undefined) {
    throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return run.page;
}

function menuRef(caption: string): ServiceRef<MenuBuilder> {
  return new ServiceRef(menuClass, { caption, items: [] });
}

function add(menu: MenuBuilder, entry: MenuEntry): ServiceRef<MenuBuilder> {
  menu.items.push(entry);
  return new ServiceRef(menuClass, menu);
}

function snapshot(menu: MenuBuilder | undefined): Menu {
  return { kind: 'menu', caption: menu?.caption ?? '', items: [...(menu?.items ?? [])] };
}

function ask(run: Run, question: Question): Answer {
  const page = pageOf(run);
  // "LockService locks don't persist across the suspension": they are free while the person reads.
  run.host.locks.releaseAll(run.id);
  const askedAt = performance.now();
  const answer = page.answer(question);
  run.suspended(performance.now() - askedAt);
  const set = buttonSet.nameOf(buttonSet.value(question.buttons as keyof typeof buttonsOf)) ?? 'OK';
  const allowed: readonly string[] = ['CLOSE', ...buttonsOf[set]];
  if (!allowed.includes(answer.button)) {
    throw new Error(`The answer ${answer.button} is none of ${allowed.join(', ')}`);
  }
  page.effects.questions.push({ ...question, answer });
  return answer;
}

function chosen(answer: Answer): ServiceRef {
  return button.value(answer.button as 'OK');
}

function alert(run: Run, title: string, prompt: unknown, buttons: unknown): ServiceRef {
  const set = buttonSet.nameOf(buttons) ?? 'OK';
  return chosen(ask(run, { kind: 'alert', title, text: text(prompt), buttons: set }));
}

function prompt(run: Run, title: string, question: unknown, buttons: unknown): ServiceRef<Answer> {
  const set = buttonSet.nameOf(buttons) ?? 'OK';
  const answer = ask(run, { kind: 'prompt', title, text: text(question), buttons: set });
  return new ServiceRef(promptResponseClass, answer);
}

function showDialog(run: Run, output: unknown, title: unknown, modal: boolean): void {
  pageOf(run).effects.dialogs.push({ ...pageFrom(output), title: text(title), modal });
}

function pageFrom(value: unknown): HtmlPage {
  const output: HtmlOutput | undefined = selfOf(htmlOutputClass, value);
  if (output === undefined) throw new TypeError('expected an HtmlOutput');
  return {
    title: output.title,
    html: stripComments(output.content),
    width: output.width,
    height: output.height,
  };
}
