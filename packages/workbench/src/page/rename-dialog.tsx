import { useState } from 'preact/hooks';
import type { Lang } from '../protocol/lang.ts';
import { Dialog } from './dialog.tsx';
import { texts } from './texts.ts';

interface RenameProps {
  readonly title: string;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

/** Asks for a new title of a file. */
export function RenameDialog({ title, lang, onClose, onRename }: RenameProps) {
  const [value, setValue] = useState(title);
  return (
    <Dialog
      title={texts.renameTitle[lang]}
      closeLabel={texts.close[lang]}
      width={420}
      onClose={onClose}
    >
      <form
        class="question"
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() !== '' && value !== title) onRename(value.trim());
          onClose();
        }}
      >
        <label>
          {texts.newName[lang]}
          <input
            data-first
            required
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" class="primary">
            {texts.ok[lang]}
          </button>
          <button type="button" onClick={onClose}>
            {texts.cancel[lang]}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
