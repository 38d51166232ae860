import type { Lang } from '../../core/shared/i18n/lang.ts';
import { failureText } from './call-failure.ts';
import { Notice } from './notice.tsx';
import { ProblemItems } from './problem-items.tsx';
import { texts } from './texts.ts';
import type { CallState } from './use-call.ts';

/** What became of a call within a list of problems, unless it is done: problems here lead no further. */
export function CallTrouble({
  state,
  lang,
}: {
  readonly state: CallState<unknown>;
  readonly lang: Lang;
}) {
  switch (state.kind) {
    case 'waiting':
      return <Notice>{texts.working[lang]}</Notice>;
    case 'unreached':
      return <Notice kind="error">{failureText(state.failure, lang)}</Notice>;
    case 'refused':
      return (
        <Notice kind="error">
          <ProblemItems problems={state.problems} lang={lang} />
        </Notice>
      );
    default:
      return null;
  }
}
