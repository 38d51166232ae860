/**
 * Listens for what is pasted into the grid, as a block of texts. While a cell is being edited the paste
 * belongs to its text.
 */
export function listenToPaste(
  container: HTMLElement,
  onPaste: (values: string[][]) => void,
): () => void {
  const listener = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    const target = event.target instanceof Element ? event.target : document.activeElement;
    if (data === null || target?.closest('input, textarea, [role="dialog"]')) return;
    if (isEditing(container)) return;
    const values = pastedBlock(data.getData('text/html'), data.getData('text/plain'));
    if (values.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onPaste(values);
  };
  window.addEventListener('paste', listener, true);
  return () => window.removeEventListener('paste', listener, true);
}

/** What the clipboard holds, as a block of texts; the browser may ask the person first. */
export async function readClipboard(): Promise<string[][]> {
  const read = async (type: string): Promise<string> => {
    const items = await navigator.clipboard.read();
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return pastedBlock(await read('text/html'), await read('text/plain'));
}

/** The grid shows the editor of a cell over the cell while it is open. */
export function isEditing(container: HTMLElement): boolean {
  const editor = container.querySelector<HTMLElement>(
    '[data-u-comp="sheet-cell-editor"], .univer-editor-container',
  );
  return editor !== null && editor.offsetWidth > 0 && editor.getBoundingClientRect().left > -1000;
}

/** The cells of a table that was copied, or of tab-separated text. */
export function pastedBlock(html: string, plain: string): string[][] {
  return tableCells(html) ?? separated(plain);
}

function tableCells(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  // An inert document: nothing in it is loaded or run, and it is only read.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...parsed.querySelectorAll('table tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map(cellText),
  );
  return rows.length > 0 ? even(rows) : undefined;
}

function cellText(cell: Element): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  return (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim();
}

/** Fields in quotes may hold tabs and line breaks, as spreadsheets write them. */
function separated(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (;;) {
    const found = field.exec(text);
    if (found === null) break;
    const [whole, value = '', end] = found;
    const quoted = /^"[\s\S]*"$/.test(value) && /[\t\n\r"]/.test(value.slice(1, -1));
    rows.at(-1)?.push(quoted ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '' || whole === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return even(rows);
}

function even(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_cell, i) => row[i] ?? ''));
}
