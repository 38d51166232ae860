import type { Lang } from '../protocol/lang.ts';
import { Dialog } from './dialog.tsx';
import { texts } from './texts.ts';

interface MessageProps {
  /** What has happened: a refusal, or a script that failed. */
  readonly what: 'refused' | 'failed';
  readonly text: string;
  readonly lang: Lang;
  readonly onClose: () => void;
}

/** Why something was not done. */
export function Message({ what, text, lang, onClose }: MessageProps) {
  return (
    <Dialog title={texts[what][lang]} closeLabel={texts.close[lang]} width={440} onClose={onClose}>
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
