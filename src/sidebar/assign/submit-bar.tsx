import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { PreviewNotice } from './change-preview.tsx';
import { texts } from './texts.ts';
import type { Previewed } from './use-previewed.ts';

/** What would change, or came of it, and the one button of a form. */
export function SubmitBar({
  state: { preview, saving, busy },
  ready,
  lang,
}: {
  readonly state: Pick<Previewed<unknown>, 'preview' | 'saving' | 'busy'>;
  readonly ready: boolean;
  readonly lang: Lang;
}) {
  const nothing = preview.kind === 'done' && preview.value.changed.length === 0;
  return (
    <div>
      <CallNotice state={preview} lang={lang} />
      {preview.kind === 'done' && <PreviewNotice preview={preview.value} lang={lang} />}
      <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
      {saving.kind === 'done' && <Notice kind="success">{saving.value.message}</Notice>}
      <div class="actions">
        <button type="submit" class="primary" disabled={!ready || busy || nothing}>
          {preview.kind === 'done' && !nothing
            ? `${texts.save[lang]} (${preview.value.changed.length})`
            : texts.preview[lang]}
        </button>
      </div>
    </div>
  );
}
