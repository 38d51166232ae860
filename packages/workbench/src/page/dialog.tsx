import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly modal?: boolean;
  readonly width?: number;
  readonly children: ComponentChildren;
}

/** A window over the page. The browser traps the focus in a modal one, and Escape closes it. */
export function Dialog({ title, closeLabel, onClose, modal = true, width, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (modal) dialog?.showModal();
    else dialog?.show();
    // What an Enter shall do comes before the cross that closes.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, [modal]);
  return (
    <dialog
      ref={element}
      class={modal ? 'dialog' : 'dialog modeless'}
      aria-label={title}
      style={width === undefined ? undefined : { width: `${width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (modal || event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label={closeLabel} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
