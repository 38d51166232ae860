import type { FramePage } from '../protocol/contract.ts';
import { AddOnFrame, type FrameHandlers } from './add-on-frame.tsx';
import { Dialog } from './dialog.tsx';
import type { PageProps } from './page-props.ts';
import { texts } from './texts.ts';

type Lang = PageProps['lang'];

/** A question of the grid that waits for the person. */
export interface Asking {
  readonly message: string;
  readonly answer: (yes: boolean) => void;
}

export function Confirm({
  asking,
  lang,
  onDone,
}: {
  asking: Asking;
  lang: Lang;
  onDone: () => void;
}) {
  const done = (yes: boolean): void => {
    asking.answer(yes);
    onDone();
  };
  return (
    <Dialog
      title={texts.edit[lang]}
      closeLabel={texts.close[lang]}
      width={440}
      onClose={() => done(false)}
    >
      <p>{asking.message}</p>
      <div class="actions">
        <button type="button" class="primary" data-first onClick={() => done(true)}>
          {texts.ok[lang]}
        </button>
        <button type="button" onClick={() => done(false)}>
          {texts.cancel[lang]}
        </button>
      </div>
    </Dialog>
  );
}

interface AddOnProps<Page extends FramePage> {
  readonly page: Page;
  readonly handlers: FrameHandlers;
  readonly lang: Lang;
  readonly onClose: () => void;
}

/** A dialog of the add-on. */
export function AddOnDialog({
  page,
  handlers,
  lang,
  onClose,
}: AddOnProps<FramePage & { readonly modal: boolean }>) {
  return (
    <Dialog
      title={page.title}
      modal={page.modal}
      closeLabel={texts.close[lang]}
      width={page.width ?? 600}
      onClose={onClose}
    >
      <div style={{ height: `min(${page.height ?? 400}px, 78vh)` }}>
        <AddOnFrame page={page} handlers={handlers} />
      </div>
    </Dialog>
  );
}

/** The add-on's sidebar. */
export function Sidebar({ page, handlers, lang, onClose }: AddOnProps<FramePage>) {
  return (
    <aside class="sidebar" aria-label={page.title}>
      <header class="dialog-head">
        <h2>{page.title}</h2>
        <button type="button" class="icon" aria-label={texts.close[lang]} onClick={onClose}>
          ×
        </button>
      </header>
      <AddOnFrame page={page} handlers={handlers} />
    </aside>
  );
}
