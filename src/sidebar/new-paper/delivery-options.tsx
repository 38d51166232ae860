import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Select, TextArea, TextField } from '../kit/fields.tsx';
import type { PaperAnswers } from './paper-answers.ts';
import { texts } from './texts.ts';

/** Who gets the paper, and whether it is made by itself. */
export function DeliveryOptions({
  answers,
  onAnswers,
  lang,
}: {
  readonly answers: PaperAnswers;
  readonly onAnswers: (answers: PaperAnswers) => void;
  readonly lang: Lang;
}) {
  return (
    <details>
      <summary>{texts.deliveryAndSchedule[lang]}</summary>
      <div class="grid">
        <TextArea
          wide
          label={texts.recipients[lang]}
          hint={texts.recipientsHint[lang]}
          value={answers.recipients}
          onValue={(recipients) => onAnswers({ ...answers, recipients })}
        />
        <Select
          label={texts.schedule[lang]}
          hint={texts.scheduleHint[lang]}
          value={answers.schedule}
          choices={[
            ['none', texts.byHand[lang]],
            ['once', texts.once[lang]],
            ['yearly', texts.yearly[lang]],
          ]}
          onValue={(schedule) => onAnswers({ ...answers, schedule })}
        />
        <TextField
          type="number"
          label={texts.daysBefore[lang]}
          value={answers.daysBefore}
          onValue={(daysBefore) => onAnswers({ ...answers, daysBefore })}
        />
      </div>
    </details>
  );
}
