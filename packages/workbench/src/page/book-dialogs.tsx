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

/** A script that failed, as Google tells it. */
export function Failure({
  text,
  lang,
  onClose,
}: {
  readonly text: string;
  readonly lang: Lang;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={texts.failed[lang]} closeLabel={texts.close[lang]} width={440} onClose={onClose}>
      <p class="preserved" role="alert">
        {text}
      </p>
      <div class="actions">
        <button type="button" class="primary" data-first onClick={onClose}>
          {texts.ok[lang]}
        </button>
      </div>
    </Dialog>
  );
}

/** The add-on's sidebar. */
export function Sidebar({
  page,
  handlers,
  lang,
  onClose,
}: {
  readonly page: FramePage;
  readonly handlers: FrameHandlers;
  readonly lang: Lang;
  readonly onClose: () => void;
}) {
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
