import { type Call, type Effects, type HtmlPage, isRoundTrip } from 'apps-script-emulator';
import type { CallView, FramePage, Shown } from '../protocol/contract.ts';

/** What a run showed; pages of the add-on become frames. */
export function shown(effects: Effects, addFrame: (html: string) => string): Shown {
  const sidebar = effects.sidebars.at(-1);
  const dialog = effects.dialogs.at(-1);
  return {
    ...(effects.menus.length > 0 ? { menus: effects.menus } : {}),
    toasts: effects.toasts,
    ...(sidebar === undefined ? {} : { sidebar: framePage(sidebar, addFrame) }),
    ...(dialog === undefined
      ? {}
      : { dialog: { ...framePage(dialog, addFrame), modal: dialog.modal } }),
  };
}

function framePage(page: HtmlPage, addFrame: (html: string) => string): FramePage {
  return {
    frameId: addFrame(page.html),
    title: page.title,
    ...(page.width === undefined ? {} : { width: page.width }),
    ...(page.height === undefined ? {} : { height: page.height }),
  };
}

/** A call as the panel of calls lists it. */
export function callView(call: Call): CallView {
  return {
    service: call.service,
    method: call.method,
    detail: detailOf(call),
    ms: Math.round(call.ms * 10) / 10,
    roundTrip: isRoundTrip(call),
    ...(call.error === undefined ? {} : { error: call.error }),
  };
}

const longest = 160;
const longestArgument = 60;

/** What was asked, without words: ranges, fields, requests by kind; or the arguments of a built-in. */
function detailOf({ params, body, media }: Call): string {
  const { spreadsheetId: _s, documentId: _d, args, ...rest } = params;
  const requests = (body as { requests?: unknown[] } | undefined)?.requests;
  const parts = [
    ...(Array.isArray(args) ? [args.map(argument).join(', ')] : []),
    ...Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
    ...(requests ? [kinds(requests)] : []),
    ...(media ? [`${Math.ceil(media.bytes / 1000)} kB`] : []),
  ];
  const text = parts.filter((part) => part !== '').join(' · ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A page or a long text is told by its beginning. */
function argument(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > longestArgument ? `${text.slice(0, longestArgument)}…` : text;
}

function kinds(requests: readonly unknown[]): string {
  const counts = new Map<string, number>();
  for (const request of requests) {
    const [kind = ''] = Object.keys(request as object);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
}
