import { useState } from 'preact/hooks';
import { purposes } from '../../core/papers/report/paper-parts.ts';
import { presets } from '../../core/papers/report/presets.ts';
import type { PaperOptions } from '../../core/rpc/contract.ts';
import { type Lang, languages } from '../../core/shared/i18n/lang.ts';
import { CheckBoxes, Select, TextArea, TextField } from '../kit/fields.tsx';
import { type PaperAnswers, sectionPreset, withPreset } from './paper-answers.ts';
import { PartList } from './part-list.tsx';
import { languageNames, texts } from './texts.ts';

interface PaperFormProps {
  readonly options: PaperOptions;
  readonly lang: Lang;
  readonly answers: PaperAnswers;
  /** Not in the Papers sheet yet: may start from a preset. */
  readonly isNew: boolean;
  readonly onAnswers: (answers: PaperAnswers) => void;
}

/** The questions of the dialog. */
export function PaperForm({ options, lang, answers, isNew, onAnswers }: PaperFormProps) {
  const put =
    <K extends keyof PaperAnswers>(key: K) =>
    (value: PaperAnswers[K]): void =>
      onAnswers({ ...answers, [key]: value });
  const [preset, setPreset] = useState('');
  /** Label, value and what changes it. */
  const text = (key: TextKey) => ({
    label: texts[key][lang],
    value: answers[key],
    onValue: put(key),
  });
  return (
    <div class="grid">
      {isNew && (
        <Select
          wide
          label={texts.preset[lang]}
          hint={texts.presetHint[lang]}
          value={preset}
          choices={[
            ['', texts.noPreset[lang]],
            ...presets.map(({ key }): [string, string] => [key, texts[key][lang]]),
            ...options.sections.map(({ name }): [string, string] => [
              `${sectionPreset}${name}`,
              `${texts.ownOf[lang]} ${name}`,
            ]),
          ]}
          onValue={(key) => {
            setPreset(key);
            onAnswers(withPreset(answers, key, options));
          }}
        />
      )}
      <TextField wide {...text('body')} list={options.bodies} />
      <TextField {...text('place')} />
      <TextField type="date" {...text('date')} />
      <TextField {...text('item')} />
      <Select {...text('purpose')} choices={purposes.map((key) => [key, texts[key][lang]])} />
      <Select {...text('lang')} choices={languages.map((code) => [code, languageNames[code]])} />
      <CheckBoxes
        label={texts.also[lang]}
        hint={texts.alsoHint[lang]}
        value={answers.also}
        onValue={put('also')}
        choices={languages
          .filter((code) => code !== answers.lang)
          .map((code): [string, string] => [code, languageNames[code]])}
      />
      <Select
        {...text('period')}
        choices={[
          ['', texts.wholeYear[lang]],
          ...options.periods.map(({ name }, i): [string, string] => [String(i), name]),
          ...ownPeriod(answers),
        ]}
      />
      <TextField type="date" {...text('dataAsOf')} hint={texts.dataAsOfHint[lang]} />
      <Select
        {...text('basis')}
        choices={[
          ['latest', texts.latest[lang]],
          ['approved', texts.approved[lang]],
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
      <details class="wide">
        <summary>{texts.moreScope[lang]}</summary>
        <MoreScope {...{ options, answers, put, lang }} />
      </details>
      <PartList parts={answers.parts} onParts={put('parts')} lang={lang} />
      <label class="tick wide">
        <input
          type="checkbox"
          checked={answers.fullAnnex}
          onChange={() => put('fullAnnex')(!answers.fullAnnex)}
        />{' '}
        {texts.fullAnnex[lang]}
      </label>
    </div>
  );
}

/** The days that the row of a paper names, if they are no period of Settings. */
const ownPeriod = ({ ownPeriod: own }: PaperAnswers): [string, string][] =>
  own === null ? [] : [['own', `${own.from} – ${own.to}`]];

type TextKey =
  | 'body'
  | 'place'
  | 'date'
  | 'item'
  | 'purpose'
  | 'lang'
  | 'period'
  | 'title'
  | 'dataAsOf'
  | 'basis'
  | 'recommendations';

/** Limits that few papers need. */
function MoreScope({
  options,
  answers,
  put,
  lang,
}: {
  readonly options: PaperOptions;
  readonly answers: PaperAnswers;
  readonly put: <K extends keyof PaperAnswers>(key: K) => (value: PaperAnswers[K]) => void;
  readonly lang: Lang;
}) {
  const names = (all: readonly string[]): [string, string][] => all.map((name) => [name, name]);
  return (
    <>
      <TextField label={texts.chapters[lang]} value={answers.chapters} onValue={put('chapters')} />
      {options.axes.length > 0 && (
        <CheckBoxes
          label={texts.axes[lang]}
          value={answers.axes}
          onValue={put('axes')}
          choices={names(options.axes)}
        />
      )}
      {options.sections.length > 0 && (
        <CheckBoxes
          label={texts.sections[lang]}
          value={answers.sections}
          onValue={put('sections')}
          choices={names(options.sections.map(({ name }) => name))}
        />
      )}
      {options.leads.length > 0 && (
        <CheckBoxes
          label={texts.leads[lang]}
          value={answers.leads}
          onValue={put('leads')}
          choices={options.leads.map(({ email, name }) => [email, name === '' ? email : name])}
        />
      )}
    </>
  );
}
