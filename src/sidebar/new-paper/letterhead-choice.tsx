import { useState } from 'preact/hooks';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

export type Letterhead = 'built-in' | 'own';

interface LetterheadChoiceProps {
  readonly lang: Lang;
  /** Name of the organisation's own letterhead, if there is one. */
  readonly own: string | null;
  readonly chosen: Letterhead;
  readonly onChosen: (chosen: Letterhead, own: string | null) => void;
}

/** Which letterhead a paper gets. Choosing a file keeps it for the whole organisation. */
export function LetterheadChoice({ lang, own, chosen, onChosen }: LetterheadChoiceProps) {
  const [keeping, keep] = useCall('paper.letterhead');
  const [unreadable, setUnreadable] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const data = await base64(file).catch(() => undefined);
    setUnreadable(data === undefined);
    if (data === undefined) return;
    const after = await keep({ name: file.name, data });
    if (after.kind === 'done') onChosen('own', file.name);
  };
  return (
    <div class="grid">
      <Select
        label={texts.letterhead[lang]}
        value={chosen}
        onValue={(value) => onChosen(value === 'own' ? 'own' : 'built-in', own)}
        choices={[
          ['built-in', texts.builtIn[lang]],
          ...(own === null ? [] : [['own', own] as [string, string]]),
        ]}
      />
      <div class="field">
        <label for="letterhead">{texts.ownFile[lang]}</label>
        <input
          id="letterhead"
          type="file"
          accept=".docx"
          disabled={keeping.kind === 'waiting'}
          onChange={(event) => {
            const input = event.currentTarget;
            void take(input.files?.[0]).finally(() => {
              input.value = '';
            });
          }}
        />
      </div>
      <div class="wide">
        {unreadable ? (
          <Notice kind="error">{texts.unreadable[lang]}</Notice>
        ) : (
          <CallNotice state={keeping} lang={lang} />
        )}
      </div>
    </div>
  );
}

/** A file's bytes in base64. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // A data URL: "data:…;base64,…".
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
