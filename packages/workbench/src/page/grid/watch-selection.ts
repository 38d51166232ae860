import type { ICommandService } from '@univerjs/core';

interface WatchOptions {
  readonly scrolled: (scroll: { readonly sheetId?: string }) => void;
  /** Another sheet or other cells, at once. */
  readonly moved: () => void;
  /** The same, once the person rests there. */
  readonly rested: () => void;
}

const selectDelay = 100;

/** Tells where the person goes in the grid. Returns what ends it. */
export function watchSelection(
  commands: ICommandService,
  { scrolled, moved, rested }: WatchOptions,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = commands.onCommandExecuted(({ id, params }) => {
    if (id === 'sheet.operation.set-scroll') scrolled(params as { sheetId?: string });
    if (id !== 'sheet.operation.set-selections' && id !== 'sheet.operation.set-worksheet-active') {
      return;
    }
    moved();
    clearTimeout(timer);
    timer = setTimeout(rested, selectDelay);
  });
  return () => {
    clearTimeout(timer);
    watch.dispose();
  };
}
