import { type Lang, languages } from '../../core/i18n/lang.ts';
import { purposes } from '../../core/report/definition.ts';
import type { PaperOptions } from '../../core/rpc/contract.ts';
import { CheckBoxes, Select, TextArea, TextField } from '../kit/fields.tsx';
import type { PaperAnswers } from './paper-answers.ts';
import { texts } from './texts.ts';

const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const;

interface PaperFormProps {
  readonly options: PaperOptions;
  readonly lang: Lang;
  readonly answers: PaperAnswers;
  readonly onAnswers: (answers: PaperAnswers) => void;
}

/** The questions of the dialog. */
export function PaperForm({ options, lang, answers, onAnswers }: PaperFormProps) {
  const put =
    <K extends keyof PaperAnswers>(key: K) =>
    (value: PaperAnswers[K]): void =>
      onAnswers({ ...answers, [key]: value });
  /** Label, value and what changes it. */
  const text = (key: Exclude<keyof PaperAnswers, 'areas' | 'tiers'>) => ({
    label: texts[key][lang],
    value: answers[key],
    onValue: put(key),
  });
  return (
    <div class="grid">
      <TextField wide {...text('body')} list={options.bodies} />
      <TextField {...text('place')} />
      <TextField type="date" {...text('date')} />
      <TextField {...text('item')} />
      <Select {...text('purpose')} choices={purposes.map((key) => [key, texts[key][lang]])} />
      <Select {...text('lang')} choices={languages.map((code) => [code, languageNames[code]])} />
      <Select
        {...text('period')}
        choices={[
          ['', texts.wholeYear[lang]],
          ...options.periods.map(({ name }, i): [string, string] => [String(i), name]),
        ]}
      />
      <TextField wide {...text('title')} />
      <TextArea wide rows={3} {...text('recommendations')} />
      <CheckBoxes
        label={texts.areas[lang]}
        hint={texts.allHint[lang]}
        value={answers.areas}
        onValue={put('areas')}
        choices={options.areas.map(({ number, name }) => [number, `${number} ${name}`])}
      />
      <CheckBoxes
        label={texts.tiers[lang]}
        hint={texts.allHint[lang]}
        value={answers.tiers}
        onValue={put('tiers')}
        choices={options.tiers.map(({ key, label }) => [key, label])}
      />
    </div>
  );
}
