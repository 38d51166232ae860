import type { ComponentChildren } from 'preact';

/** Tells what happened. Errors are read out at once, the rest when the reader pauses. */
export function Notice({
  kind = 'info',
  children,
}: {
  readonly kind?: 'info' | 'success' | 'warning' | 'error';
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
