import type { Lang } from '../../core/shared/i18n/lang.ts';
import { failureText } from './call-failure.ts';
import { Notice } from './notice.tsx';
import { ProblemList } from './problem-list.tsx';
import { texts } from './texts.ts';
import type { CallState } from './use-call.ts';

/** What became of a call, unless it is done: that is for the page to tell. */
export function CallNotice<T>({
  state,
  lang,
  waiting = texts.working[lang],
  onConfirmed,
}: {
  readonly state: CallState<T>;
  readonly lang: Lang;
  readonly waiting?: string;
  /** Does it again, once the files that stood in its way are confirmed. */
  readonly onConfirmed?: () => void;
}) {
  switch (state.kind) {
    case 'waiting':
      return <Notice>{waiting}</Notice>;
    case 'unreached':
      return <Notice kind="error">{failureText(state.failure, lang)}</Notice>;
    case 'refused':
      return (
        <Notice kind="error">
          <ProblemList problems={state.problems} lang={lang} onConfirmed={onConfirmed} />
        </Notice>
      );
    default:
      return null;
  }
}
