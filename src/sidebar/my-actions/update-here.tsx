import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { ActionHead } from '../update/action-head.tsx';
import { DetailsPanel } from '../update/details-panel.tsx';
import type { Kept } from '../update/draft.ts';
import { UpdateForm } from '../update/update-form.tsx';
import { useActionDetails } from '../update/use-action-details.ts';
import { texts } from './texts.ts';

/** The form of an action, opened in the list. */
export function UpdateHere({
  id,
  kept,
  onKeep,
  onSaved,
  lang,
}: {
  readonly id: string;
  /** What was typed for it before and not saved. */
  readonly kept: Kept | undefined;
  readonly onKeep: (kept: Kept | undefined) => void;
  readonly onSaved: () => void;
  readonly lang: Lang;
}) {
  const { details, state, reload } = useActionDetails(id, 0);
  if (details === undefined) {
    return <CallNotice state={state} lang={lang} waiting={texts.readingOne[lang]} />;
  }
  const { shown, facts } = details;
  return (
    <div class="here">
      <ActionHead shown={shown} details={details} lang={lang} />
      <UpdateForm
        shown={shown}
        facts={facts}
        lang={lang}
        kept={kept}
        onKeep={onKeep}
        onReread={reload}
        onSaved={() => {
          reload();
          onSaved();
        }}
      >
        <DetailsPanel details={details} lang={lang} />
      </UpdateForm>
    </div>
  );
}
