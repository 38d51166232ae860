import { type Lang, type Text, t } from '../../protocol/lang.ts';

const texts = {
  find: t('Find in this sheet', 'Rechercher dans cette feuille', 'Buscar en esta hoja'),
  next: t('Next', 'Suivant', 'Siguiente'),
  close: t('Close', 'Fermer', 'Cerrar'),
} as const satisfies Record<string, Text>;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface FindOptions {
  readonly places: () => readonly Place[];
  readonly show: (row: number, column: number) => void;
}

/** A small box over the grid that goes from one cell with a text to the next. */
export function createFindBox(container: HTMLElement, lang: Lang, options: FindOptions) {
  const box = document.createElement('form');
  box.className = 'find-box';
  box.hidden = true;
  const input = document.createElement('input');
  input.type = 'search';
  input.setAttribute('aria-label', texts.find[lang]);
  input.placeholder = texts.find[lang];
  const count = document.createElement('output');
  const next = document.createElement('button');
  next.textContent = texts.next[lang];
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = texts.close[lang];
  box.append(input, count, next, close);
  container.append(box);
  let at = -1;
  const found = (): Place[] => {
    const wanted = input.value.trim().toLocaleLowerCase();
    if (wanted === '') return [];
    return options
      .places()
      .filter(({ row, text }) => row > 0 && text.toLocaleLowerCase().includes(wanted))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  };
  const step = (): void => {
    const places = found();
    at = places.length === 0 ? -1 : (at + 1) % places.length;
    count.textContent = `${at + 1}/${places.length}`;
    const place = places[at];
    if (place) options.show(place.row, place.column);
  };
  const hide = (): void => {
    box.hidden = true;
  };
  input.oninput = () => {
    at = -1;
    count.textContent = String(found().length);
  };
  box.onsubmit = (event) => {
    event.preventDefault();
    step();
  };
  box.onkeydown = (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') hide();
  };
  close.onclick = hide;
  const open = (): void => {
    box.hidden = false;
    input.select();
    input.focus();
  };
  /** The browser's own search sees no cells: they are drawn. */
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'f' || document.querySelector('[aria-modal="true"]')) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  };
  window.addEventListener('keydown', onKey, true);
  return {
    open,
    dispose: () => {
      window.removeEventListener('keydown', onKey, true);
      box.remove();
    },
  };
}
