import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { useSave } from '../kit/use-save.ts';
import { texts } from './texts.ts';

interface RetiredProps {
  readonly retired: ManageOptions['retired'];
  readonly lang: Lang;
  readonly onBack: () => void;
}

/** What was retired, by whom and why, and the way back. */
export function RetiredList({ retired, lang, onBack }: RetiredProps) {
  const [state, bringBack] = useSave('action.bringBack');
  const busy = state.kind === 'waiting';
  return (
    <>
      <CallNotice state={state} lang={lang} waiting={texts.saving[lang]} />
      {state.kind === 'done' && <Notice kind="success">{state.value.message}</Notice>}
      {retired.length === 0 && <p>{texts.noneRetired[lang]}</p>}
      <ul class="retired">
        {retired.map(({ id, text, retiredOn, retiredBy, reason }) => (
          <li key={id}>
            <strong>{id}</strong> {text}
            <p class="quiet">
              {retiredOn.slice(0, 10)} · {retiredBy} · {reason}
            </p>
            <button
              type="button"
              disabled={busy}
              onClick={async () => {
                if (await bringBack({ id })) onBack();
              }}
            >
              {texts.bringItBack[lang]} {id}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
