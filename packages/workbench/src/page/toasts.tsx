import { useEffect, useRef } from 'preact/hooks';

export interface ToastView {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Below 0: until it is closed. */
  readonly seconds: number;
}

interface ToastsProps {
  readonly toasts: readonly ToastView[];
  readonly closeLabel: string;
  readonly onClose: (id: number) => void;
}

/** `Spreadsheet.toast`: small notes at the lower right. */
export function Toasts({ toasts, closeLabel, onClose }: ToastsProps) {
  return (
    <div class="toasts" role="status">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} closeLabel={closeLabel} onClose={onClose} />
      ))}
    </div>
  );
}

function Toast({ toast, closeLabel, onClose }: { toast: ToastView } & Omit<ToastsProps, 'toasts'>) {
  const { id, title, text, seconds } = toast;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (seconds < 0) return;
    const timer = setTimeout(() => close.current(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, seconds]);
  return (
    <section class="toast">
      <div>
        {title !== '' && <strong>{title}</strong>}
        <p class="preserved">{text}</p>
      </div>
      <button type="button" class="icon" aria-label={closeLabel} onClick={() => onClose(id)}>
        ×
      </button>
    </section>
  );
}
