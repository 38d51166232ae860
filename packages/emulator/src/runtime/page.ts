import type { GridBox } from './grid-box.ts';

/** An entry of a menu, as the script built it. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | Menu;

export interface Menu {
  readonly kind: 'menu';
  readonly caption: string;
  readonly items: readonly MenuEntry[];
}

export interface HtmlPage {
  readonly title: string;
  readonly html: string;
  /** In pixels; undefined where the script set none. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** As `Ui.ButtonSet` names it. */
  readonly buttons: string;
}

/** What the person answers; `button` as `Ui.Button` names it. */
export interface Answer {
  readonly button: string;
  readonly text?: string;
}

/** What a run showed, in order within each kind. */
export interface Effects {
  readonly menus: Menu[];
  readonly sidebars: HtmlPage[];
  readonly dialogs: (HtmlPage & { readonly modal: boolean })[];
  readonly toasts: { readonly title: string; readonly text: string; readonly seconds: number }[];
  readonly questions: (Question & { readonly answer: Answer })[];
}

/** Cells of one sheet. */
export interface Selection {
  readonly sheetId: number;
  readonly box: GridBox;
}

/** The browser page of one person: what is selected, what runs show, who answers questions. */
export interface Page {
  selection: Selection;
  readonly effects: Effects;
  readonly answer: (question: Question) => Answer;
  /** Whether a person answers, who takes time: the limit of a run does not count it. */
  readonly patient: boolean;
}

export function noEffects(): Effects {
  return { menus: [], sidebars: [], dialogs: [], toasts: [], questions: [] };
}

/** The functions that the items of menus call. */
export function functionsOf(menus: readonly Menu[]): string[] {
  return menus.flatMap((menu) =>
    menu.items.flatMap((entry) => {
      if (entry.kind === 'item') return [entry.functionName];
      return entry.kind === 'menu' ? functionsOf([entry]) : [];
    }),
  );
}
