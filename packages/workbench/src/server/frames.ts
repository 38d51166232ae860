import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Frames {
  /** Keeps a page and returns its ID, which nobody can guess. */
  readonly add: (html: string) => string;
  readonly get: (id: string) => string | undefined;
}

/** A window shows two pages at most; older ones are only asked for again when a browser goes back. */
const kept = 200;

/**
 * The add-on's pages, each with the script of the built page's folder that stands in for Google's as
 * its first. Their clock is the
 * host's, as a person's clock is Google's: a due date is in the past for both or for neither.
 */
export function createFrames(page: string, functions: readonly string[], now: () => Date): Frames {
  const pages = new Map<string, string>();
  let code: string | undefined;
  return {
    add: (html) => {
      code ??= readFileSync(join(page, 'bridge.js'), 'utf8');
      const id = randomUUID();
      const setup = { functions, ahead: now().getTime() - Date.now() };
      pages.set(id, withBridge(html, bridgeScript(code, setup)));
      const [oldest] = pages.keys();
      if (pages.size > kept && oldest !== undefined) pages.delete(oldest);
      return id;
    },
    get: (id) => pages.get(id),
  };
}

function bridgeScript(code: string, setup: object): string {
  const data = JSON.stringify(setup).replaceAll('<', '\\u003c');
  return `<script>self.__workbench=${data};${code.replaceAll('</script', '<\\/script')}</script>`;
}

function withBridge(html: string, bridge: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return `${bridge}${html}`;
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}${bridge}${html.slice(at)}`;
}
