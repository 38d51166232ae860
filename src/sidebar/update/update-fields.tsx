import type { Lang } from '../../core/shared/i18n/lang.ts';
import { type Status, statuses, statusKeys } from '../../core/workbook/lists.ts';
import { entryFaults, evidenceNotes } from '../kit/entry.ts';
import { Select, TextArea, TextField } from '../kit/fields.tsx';
import type { Hints } from '../kit/hints.ts';
import { texts as common } from '../kit/texts.ts';
import type { Draft } from './draft.ts';
import { texts } from './texts.ts';

interface FieldsProps {
  readonly draft: Draft;
  readonly put: <K extends keyof Draft>(field: K, value: Draft[K]) => void;
  /** What no status means: an action without one, or one that stays as it is. Left out, it cannot be chosen. */
  readonly noStatus: string | undefined;
  readonly effectiveOn: string;
  readonly onEffectiveOn: (day: string) => void;
  readonly hints: Hints;
  readonly disabled: boolean;
  readonly lang: Lang;
}

/** What an update says, of one action or of several. */
export function UpdateFields({
  draft,
  put,
  noStatus,
  effectiveOn,
  onEffectiveOn,
  hints,
  disabled,
  lang,
}: FieldsProps) {
  const faults = entryFaults(draft);
  const evidence = evidenceNotes(draft.evidence, lang);
  const choices: [string, string][] = [
    ...(noStatus === undefined ? [] : [['', noStatus] as [string, string]]),
    ...statusKeys.map((key): [string, string] => [key, statuses[key][lang]]),
  ];
  return (
    <fieldset disabled={disabled}>
      <div class="update-pair">
        <Select
          label={texts.status[lang]}
          value={draft.status}
          choices={choices}
          warning={hints.get('status')}
          onValue={(value) => put('status', value as Status)} // its choices are the statuses
        />
        <TextField
          type="number"
          unit="%"
          label={texts.progress[lang]}
          value={draft.progress}
          error={faults.includes('progress') ? common.badProgress[lang] : undefined}
          onValue={(value) => put('progress', value)}
        />
      </div>
      {!faults.includes('progress') && hints.has('progress') && (
        <p class="hint warning below">{hints.get('progress')}</p>
      )}
      <TextArea
        label={texts.reportText[lang]}
        value={draft.reportText}
        warning={hints.get('reportText')}
        onValue={(value) => put('reportText', value)}
      />
      <TextArea
        label={texts.result[lang]}
        value={draft.result}
        warning={hints.get('result')}
        onValue={(value) => put('result', value)}
      />
      <TextArea
        label={texts.nextStep[lang]}
        value={draft.nextStep}
        warning={hints.get('nextStep')}
        onValue={(value) => put('nextStep', value)}
      />
      <TextField
        type="date"
        label={texts.due[lang]}
        value={draft.due}
        warning={hints.get('due')}
        onValue={(value) => put('due', value)}
      />
      <TextField
        type="url"
        label={texts.evidence[lang]}
        value={draft.evidence}
        error={evidence.error}
        warning={evidence.warning ?? hints.get('evidence')}
        onValue={(value) => put('evidence', value)}
      />
      <TextArea
        label={texts.comment[lang]}
        hint={texts.commentHint[lang]}
        warning={hints.get('comment')}
        value={draft.comment}
        onValue={(value) => put('comment', value)}
      />
      <TextField
        type="date"
        label={texts.effectiveOn[lang]}
        hint={texts.effectiveHint[lang]}
        value={effectiveOn}
        onValue={onEffectiveOn}
      />
    </fieldset>
  );
}
