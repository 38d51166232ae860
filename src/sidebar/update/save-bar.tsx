import type { ComponentChildren } from 'preact';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import type { CallState } from '../kit/use-call.ts';
import { texts } from './texts.ts';

/** What became of the save, and the ways to save: always in sight. */
export function SaveBar({
  saving,
  saved,
  canSave,
  canConfirm,
  onConfirm,
  children,
  lang,
}: {
  readonly saving: CallState<unknown>;
  /** What to say once it is saved. */
  readonly saved: string | undefined;
  readonly canSave: boolean;
  readonly canConfirm: boolean;
  readonly onConfirm: () => void;
  /** What has to be decided first. */
  readonly children?: ComponentChildren;
  readonly lang: Lang;
}) {
  return (
    <div class="save">
      <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
      {children}
      {saved !== undefined && <Notice kind="success">{saved}</Notice>}
      <div class="actions">
        <button type="submit" class="primary" disabled={!canSave}>
          {texts.save[lang]}
        </button>
        <button type="button" disabled={!canConfirm} onClick={onConfirm}>
          {texts.confirm[lang]}
        </button>
      </div>
      <p class="hint">{texts.keys[lang]}</p>
    </div>
  );
}
