import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FramePage } from '../protocol/contract.ts';

export interface FrameHandlers {
  readonly run: (
    functionName: string,
    args: string,
  ) => Promise<{ value?: string; failure?: { name: string; message: string } }>;
  readonly close: () => void;
  readonly link: (href: string) => void;
  readonly size: (size: { readonly width?: number; readonly height?: number }) => void;
  readonly focusEditor: () => void;
}

interface FrameMessage {
  readonly workbench?: boolean;
  readonly kind?: string;
  readonly id?: number;
  readonly functionName?: string;
  readonly args?: string;
  readonly href?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Never `allow-same-origin`: the page of the add-on must not reach the workbench around it. */
const sandbox =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Does what the page of the add-on asks for. */
function heard(message: FrameMessage, handlers: FrameHandlers, target: Window): void {
  const { id, functionName = '', args = '[]', href = '', width, height } = message;
  switch (message.kind) {
    case 'run':
      // Its origin is opaque, so it cannot be named.
      void handlers
        .run(functionName, args)
        .then((answer) => target.postMessage({ id, ...answer }, '*'));
      return;
    case 'close':
      handlers.close();
      return;
    case 'link':
      handlers.link(href);
      return;
    case 'focus':
      handlers.focusEditor();
      return;
    case 'size':
      handlers.size({ ...(width ? { width } : {}), ...(height ? { height } : {}) });
  }
}

/** A page of the add-on in its sandbox. Only messages of this very frame are heard. */
export function AddOnFrame({ page, handlers }: { page: FramePage; handlers: FrameHandlers }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  // Before the frame can load: what it says first would be lost after the next paint.
  useLayoutEffect(() => {
    const listener = (event: MessageEvent<FrameMessage | null>): void => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target || event.data?.workbench !== true) return;
      heard(event.data, latest.current, target);
    };
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  }, []);
  return (
    <iframe
      ref={frame}
      data-first
      key={page.frameId}
      class="add-on-frame"
      title={page.title}
      sandbox={sandbox}
      src={`/frame/${page.frameId}`}
    />
  );
}
