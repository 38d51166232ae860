import { useEffect, useRef, useState } from 'preact/hooks';

/** An entry of a menu: something to do, a submenu, or a line between others. */
export type Entry =
  | {
      readonly label: string;
      readonly run: () => void;
      readonly disabled?: boolean;
      readonly checked?: boolean;
    }
  | { readonly label: string; readonly entries: readonly Entry[] }
  | 'separator';

interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly { readonly label: string; readonly entries: readonly Entry[] }[];
}

/** The menus over the grid, for mouse and keyboard: https://www.w3.org/WAI/ARIA/apg/patterns/menubar */
export function MenuBar({ label, menus }: MenuBarProps) {
  const [open, setOpen] = useState<number | undefined>(undefined);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    // The grid keeps pointer events to itself unless they are caught on the way down.
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, []);
  const focusTitle = (index: number): void => {
    bar.current?.querySelectorAll<HTMLElement>('.menu-title')[index]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const titles = [...(bar.current?.querySelectorAll<HTMLElement>('.menu-title') ?? [])];
    const at = open ?? titles.indexOf(document.activeElement as HTMLElement);
    const step = (by: number): void => {
      if (at < 0) return;
      const next = (at + by + menus.length) % menus.length;
      focusTitle(next);
      if (open !== undefined) setOpen(next);
      event.preventDefault();
    };
    switch (event.key) {
      case 'ArrowRight':
        step(1);
        return;
      case 'ArrowLeft':
        step(-1);
        return;
      case 'Escape':
        if (open !== undefined) focusTitle(open);
        setOpen(undefined);
        return;
      case 'Tab':
        setOpen(undefined);
        return;
      case 'ArrowDown':
        if (!titles.includes(document.activeElement as HTMLElement)) return;
        setOpen(at);
        event.preventDefault();
    }
  };
  return (
    <div class="menu-bar" role="menubar" aria-label={label} ref={bar} onKeyDown={onKey}>
      {menus.map((menu, i) => (
        <div class="menu" role="none" key={menu.label}>
          <button
            type="button"
            role="menuitem"
            class="menu-title"
            aria-haspopup="menu"
            aria-expanded={open === i}
            tabIndex={i === 0 ? 0 : -1}
            onClick={() => setOpen(open === i ? undefined : i)}
            onPointerEnter={() => open !== undefined && setOpen(i)}
          >
            {menu.label}
          </button>
          {open === i && (
            <MenuList
              label={menu.label}
              entries={menu.entries}
              onDone={() => setOpen(undefined)}
              focusFirst
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly onDone: () => void;
  readonly focusFirst?: boolean;
}

function MenuList({ label, entries, onDone, focusFirst = false }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [sub, setSub] = useState<number | undefined>(undefined);
  const items = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(
      ':scope > .menu-row > .menu-item:not(:disabled)',
    ) ?? []),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list opens
  useEffect(() => {
    if (focusFirst) items()[0]?.focus();
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    // Out of a submenu, back to the entry that opened it.
    if (sub !== undefined && event.key === 'ArrowLeft') {
      const opener = list.current?.querySelector<HTMLElement>(
        ':scope > .menu-row > [aria-expanded="true"]',
      );
      setSub(undefined);
      opener?.focus();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const places: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = places[event.key];
    if (next === undefined || at < 0) return;
    all[next % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu-list" role="menu" aria-label={label} ref={list} onKeyDown={onKey}>
      {entries.map((entry, i) => {
        if (entry === 'separator') {
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
          return <hr key={`line-${i}`} />;
        }
        const hasMore = 'entries' in entry;
        return (
          <div
            class="menu-row"
            role="none"
            key={entry.label}
            onPointerEnter={() => setSub(hasMore ? i : undefined)}
          >
            <button
              type="button"
              {...(!hasMore && entry.checked !== undefined
                ? { role: 'menuitemradio', 'aria-checked': entry.checked }
                : { role: 'menuitem' })}
              aria-haspopup={hasMore ? 'menu' : undefined}
              aria-expanded={hasMore ? sub === i : undefined}
              class="menu-item"
              disabled={!hasMore && entry.disabled === true}
              tabIndex={-1}
              onClick={() => {
                if (hasMore) return setSub(i);
                onDone();
                entry.run();
              }}
              onKeyDown={(event) => {
                if (hasMore && event.key === 'ArrowRight') {
                  setSub(i);
                  event.stopPropagation();
                }
              }}
            >
              <span class="menu-check" aria-hidden="true">
                {!hasMore && entry.checked ? '✓' : ''}
              </span>
              {entry.label}
              {hasMore && <span aria-hidden="true">▸</span>}
            </button>
            {hasMore && sub === i && (
              <MenuList label={entry.label} entries={entry.entries} onDone={onDone} focusFirst />
            )}
          </div>
        );
      })}
    </div>
  );
}
