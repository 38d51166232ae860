import { type Lang, languages } from '../../core/i18n/lang.ts';
import { type PaperDefinition, purposes } from '../../core/report/definition.ts';
import type { PaperOptions } from '../../core/rpc/contract.ts';
import { element } from '../kit/dom.ts';
import { texts } from './texts.ts';

/** The questions of the dialog, and the definition that the answers make. */
export interface Form {
  readonly view: HTMLElement;
  readonly definition: () => PaperDefinition;
}

const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const;

export function paperForm(options: PaperOptions, lang: Lang): Form {
  const bodies = element(
    'datalist',
    { id: 'bodies' },
    ...options.bodies.map((value) => element('option', { value })),
  );
  const body = element('input', { value: options.bodies[0] ?? '', required: true });
  body.setAttribute('list', 'bodies');
  const place = element('input');
  const date = element('input', { type: 'date' });
  const item = element('input');
  const purpose = select(
    purposes.map((key) => [key, texts[key][lang]]),
    'information',
  );
  const language = select(
    languages.map((code) => [code, languageNames[code]]),
    options.lang,
  );
  const title = element('input');
  const recommendations = element('textarea');
  const period = select([
    ['', texts.wholeYear[lang]],
    ...options.periods.map(({ name }, i): [string, string] => [String(i), name]),
  ]);
  const areas = checkBoxes(options.areas.map(({ number, name }) => [number, `${number} ${name}`]));
  const tiers = checkBoxes(options.tiers.map(({ key, label }) => [key, label]));
  const field = (label: string, input: HTMLElement, wide = false): HTMLElement =>
    element('label', { className: wide ? 'wide' : '' }, label, input);

  const view = element(
    'div',
    { className: 'grid' },
    field(texts.body[lang], body, true),
    bodies,
    field(texts.place[lang], place),
    field(texts.date[lang], date),
    field(texts.item[lang], item),
    field(texts.purpose[lang], purpose),
    field(texts.lang[lang], language),
    field(texts.period[lang], period),
    field(texts.title[lang], title, true),
    field(texts.recommendations[lang], recommendations, true),
    group(texts.areas[lang], areas.boxes, lang),
    group(texts.tiers[lang], tiers.boxes, lang),
  );
  return {
    view,
    definition: () => {
      const chosen = options.periods[period.value === '' ? -1 : Number(period.value)];
      return {
        lang: languages.find((code) => code === language.value) ?? 'en',
        body: body.value.trim(),
        place: place.value.trim(),
        date: date.value === '' ? null : date.value,
        item: item.value.trim(),
        purpose: purposes.find((key) => key === purpose.value) ?? 'information',
        title: title.value.trim(),
        period: chosen ? { from: chosen.from, to: chosen.to } : null,
        recommendations: recommendations.value
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        scope: { areas: areas.chosen(), tiers: tiers.chosen() },
      };
    },
  };
}

function select(choices: readonly (readonly [string, string])[], chosen = ''): HTMLSelectElement {
  const made = element(
    'select',
    {},
    ...choices.map(([value, label]) => element('option', { value }, label)),
  );
  made.value = chosen;
  return made;
}

function checkBoxes(choices: readonly (readonly [string, string])[]): {
  readonly boxes: readonly HTMLElement[];
  readonly chosen: () => string[];
} {
  const inputs = choices.map(([value]) => element('input', { type: 'checkbox', value }));
  return {
    boxes: inputs.map((input, i) => element('label', {}, input, ` ${choices[i]?.[1] ?? ''}`)),
    chosen: () => inputs.filter(({ checked }) => checked).map(({ value }) => value),
  };
}

function group(title: string, boxes: readonly HTMLElement[], lang: Lang): HTMLElement {
  return element(
    'fieldset',
    { className: 'wide' },
    element('legend', {}, `${title} `, element('span', { className: 'hint' }, texts.allHint[lang])),
    ...boxes,
  );
}
