import { useEffect } from 'preact/hooks';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { texts } from './texts.ts';

const opens = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type === 'date');

/** The ways to the action before and after this one among the person's own; Alt and an arrow key too. */
export function NeighbourBar({
  own,
  at,
  mine,
  busy,
  onGo,
  lang,
}: {
  readonly own: readonly string[];
  /** How many of them come before the shown one. */
  readonly at: number;
  /** Whether the shown one is among them. */
  readonly mine: boolean;
  readonly busy: boolean;
  readonly onGo: (id: string) => void;
  readonly lang: Lang;
}) {
  const previous = own[at - 1];
  const next = own[mine ? at + 1 : at];
  const go = (id: string | undefined): void => {
    if (id !== undefined && !busy) onGo(id);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // In a list of choices or a date, Alt and an arrow open it.
      if (!event.altKey || opens(event.target)) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      go(event.key === 'ArrowUp' ? previous : next);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  if (own.length === 0) return null;
  const label = (text: string, id: string | undefined): string =>
    id === undefined ? text : `${text}: ${id}`;
  return (
    <nav class="neighbours" aria-label={texts.mineOf[lang]}>
      <button
        type="button"
        disabled={previous === undefined || busy}
        aria-label={label(texts.previous[lang], previous)}
        title={`${label(texts.previous[lang], previous)} (Alt+↑)`}
        onClick={() => go(previous)}
      >
        ↑
      </button>
      <button
        type="button"
        disabled={next === undefined || busy}
        aria-label={label(texts.next[lang], next)}
        title={`${label(texts.next[lang], next)} (Alt+↓)`}
        onClick={() => go(next)}
      >
        ↓
      </button>
      <span class="quiet">
        {texts.mineOf[lang]}
        {colon[lang]} {mine ? `${at + 1} / ${own.length}` : own.length} (Alt+↑, Alt+↓)
      </span>
    </nav>
  );
}
