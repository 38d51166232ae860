import { useState } from 'preact/hooks';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextArea } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useSave } from '../kit/use-save.ts';
import { type Amendable, amendmentOf, type Wording, wordingOf } from './draft.ts';
import { texts } from './texts.ts';
import { WordingFields } from './wording-fields.tsx';

interface AmendProps {
  readonly shown: Amendable;
  readonly lang: Lang;
  /** Whether something was typed that is not saved: then the form stays though the selection moves. */
  readonly onTouched: (touched: boolean) => void;
  readonly onSaved: (id: string) => void;
  readonly onRetired: (id: string) => void;
}

/** A new wording for the selected action, or its way out of the plan. */
export function AmendForm({ shown, lang, onTouched, onSaved, onRetired }: AmendProps) {
  const [draft, setDraft] = useState(wordingOf(shown));
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(shown);
  const [saving, save, forget] = useSave('action.amend');
  const amendment = amendmentOf(draft, seen);
  // Read again: taken over as long as nothing was typed.
  if (seen !== shown && amendment === undefined) {
    setSeen(shown);
    setDraft(wordingOf(shown));
  }
  const put = (changes: Partial<Wording>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    onTouched(amendmentOf(next, seen) !== undefined || reason !== '');
    if (saving.kind === 'done') forget();
  };
  const busy = saving.kind === 'waiting';
  const ready = amendment !== undefined && draft.action.trim() !== '' && !busy;
  const submit = async (): Promise<void> => {
    if (!ready || !(await save({ id: seen.id, ...amendment }))) return;
    setSeen({ ...seen, ...draft, kind: draft.kind === '' ? null : draft.kind });
    onTouched(reason !== '');
    onSaved(seen.id);
  };
  const discard = (): void => {
    setSeen(shown);
    setDraft(wordingOf(shown));
    setReason('');
    forget();
    onTouched(false);
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2>{seen.id}</h2>
        <WordingFields value={draft} hint={texts.keptHint[lang]} put={put} lang={lang} />
        <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
        {saving.kind === 'done' && <Notice kind="success">{saving.value.message}</Notice>}
        <div class="actions">
          <button type="submit" class="primary" disabled={!ready}>
            {texts.save[lang]}
          </button>
          <button type="button" disabled={busy} onClick={discard}>
            {texts.discard[lang]}
          </button>
        </div>
      </form>
      <RetireForm
        id={seen.id}
        lang={lang}
        reason={reason}
        onReason={(text) => {
          setReason(text);
          onTouched(amendment !== undefined || text !== '');
        }}
        onRetired={onRetired}
      />
    </>
  );
}

interface RetireProps {
  readonly id: string;
  readonly lang: Lang;
  readonly reason: string;
  readonly onReason: (text: string) => void;
  readonly onRetired: (id: string) => void;
}

function RetireForm({ id, lang, reason, onReason, onRetired }: RetireProps) {
  const [retiring, retire] = useSave('action.retire');
  const ready = reason.trim() !== '' && retiring.kind !== 'waiting';
  const submit = async (): Promise<void> => {
    if (ready && (await retire({ id, reason }))) onRetired(id);
  };
  return (
    <form
      class="retire"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{texts.retireTitle[lang]}</h2>
      <p class="hint">{texts.retireHint[lang]}</p>
      <TextArea label={texts.reason[lang]} value={reason} onValue={onReason} />
      <CallNotice state={retiring} lang={lang} waiting={texts.saving[lang]} />
      <div class="actions">
        <button type="submit" disabled={!ready}>
          {texts.retireIt[lang]} {id}
        </button>
      </div>
    </form>
  );
}
