import type { DocView } from '../protocol/doc-view.ts';
import { call, Refused } from './bench-api.ts';

/** Replaces the text between two indices. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface EditingOptions {
  readonly user: string;
  readonly fileId: string;
  /** The Doc as it is now, when nobody types in it: what is shown may change under nobody's hands. */
  readonly onView: (view: DocView) => void;
  readonly isTyping: () => boolean;
}

/** What is typed into a Doc, sent in order, with the revision and the places that it has by then. */
export interface DocEditing {
  /** Reads the Doc again, now or as soon as nobody types. */
  readonly load: () => Promise<DocView>;
  /**
   * Sends an edit. `paragraph` is where its paragraph starts in the view that is shown; the edit counts
   * from there. @throws Refused
   */
  readonly send: (paragraph: number, edit: Edit) => Promise<void>;
  /** Shows what is due. */
  readonly settle: () => void;
}

export function createDocEditing({ user, fileId, onView, isTyping }: EditingOptions): DocEditing {
  let latest: DocView | undefined;
  let shown: DocView | undefined;
  let stale = false;
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();
  /** Applied since the view that is shown: they move what is after them. */
  let applied: readonly Edit[] = [];

  const show = (view: DocView): void => {
    latest = view;
    shown = view;
    stale = false;
    applied = [];
    onView(view);
  };
  const load = async (): Promise<DocView> => {
    stale = true;
    const view = await call('doc.open', { user, fileId });
    if (!isTyping() && waiting === 0) show(view);
    return view;
  };
  const settle = (): void => {
    if (isTyping() || waiting > 0) return;
    if (stale) void load().catch(() => undefined);
    else if (latest && latest !== shown) show(latest);
  };
  const moved = (place: number): number =>
    applied.reduce(
      (at, { start, end, text }) => (start < at ? at + text.length - (end - start) : at),
      place,
    );
  const apply = async (paragraph: number, { start, end, text }: Edit): Promise<void> => {
    if (latest === undefined) return;
    const from = moved(paragraph);
    const edit = { start: from + start, end: from + end, text };
    const { revision } = latest;
    latest = await call('doc.act', { user, fileId, action: { revision, ...edit } });
    applied = [...applied, edit];
  };
  return {
    load,
    settle,
    send: async (paragraph, edit) => {
      waiting += 1;
      const sent = queue.then(() => apply(paragraph, edit));
      queue = sent.catch(() => undefined);
      try {
        await sent;
      } catch (error) {
        // An edit of an older revision is refused: the next one needs the new revision.
        if (error instanceof Refused && error.status === 409) stale = true;
        throw error;
      } finally {
        waiting -= 1;
        settle();
      }
    },
  };
}
