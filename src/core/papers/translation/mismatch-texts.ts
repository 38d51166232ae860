import type { Lang } from '../../shared/i18n/lang.ts';
import type { Problem } from '../../shared/outcome.ts';
import type { Mismatch } from './match-plan.ts';

/** Why texts were not taken over, and what to do: chapters that one side lacks in one problem each side. */
export function mismatchProblems(mismatches: readonly Mismatch[], lang: Lang): Problem[] {
  const whole = mismatches.filter(({ tier }) => tier === '');
  const lacking = (which: readonly Mismatch[], [message, remedy]: Words): Problem[] => {
    const place = which.map(({ chapter }) => chapter).join(', ');
    return which.length === 0
      ? []
      : [{ code: 'not-matched', severity: 'warning', place, message, remedy }];
  };
  return [
    ...mismatches.flatMap(({ chapter, tier, ours, theirs }): Problem[] => {
      if (tier === '') return [];
      const [message, remedy] = differs[lang](ours, theirs);
      const place = `${chapter}, ${tier}`;
      return [{ code: 'not-matched', severity: 'warning', place, message, remedy }];
    }),
    ...lacking(
      whole.filter(({ ours }) => ours > 0),
      missing[lang],
    ),
    ...lacking(
      whole.filter(({ ours }) => ours === 0),
      unknown[lang],
    ),
  ];
}

type Words = readonly [message: string, remedy: string];

const missing: Readonly<Record<Lang, Words>> = {
  en: [
    'This text does not have these chapters.',
    'Add them to the text with their numbers, or translate them in the sheet.',
  ],
  fr: [
    'Ces chapitres ne figurent pas dans ce texte.',
    'Ajoutez-les au texte avec leurs numéros, ou traduisez-les dans la feuille.',
  ],
  es: [
    'Este texto no tiene estos capítulos.',
    'Añádalos al texto con sus números, o tradúzcalos en la hoja.',
  ],
};

const unknown: Readonly<Record<Lang, Words>> = {
  en: [
    'The workbook does not have these chapters of the text.',
    'Correct their numbers in the text if they are others there, and import again.',
  ],
  fr: [
    'Le classeur n’a pas ces chapitres du texte.',
    'Corrigez leurs numéros dans le texte s’ils diffèrent, puis importez de nouveau.',
  ],
  es: [
    'El libro no tiene estos capítulos del texto.',
    'Corrija sus números en el texto si son otros, e importe de nuevo.',
  ],
};

const differs: Readonly<Record<Lang, (ours: number, theirs: number) => Words>> = {
  en: (ours, theirs) => [
    `The workbook has ${ours} actions here, this text ${theirs}: none of them was taken over.`,
    'Compare the two texts (a bullet too many or too few), and import again; or translate in the sheet.',
  ],
  fr: (ours, theirs) => [
    `Le classeur compte ici ${ours} actions, ce texte ${theirs} : aucune n’a été reprise.`,
    'Comparez les deux textes (une puce en trop ou en moins) et importez de nouveau ; ou traduisez dans la feuille.',
  ],
  es: (ours, theirs) => [
    `El libro tiene aquí ${ours} acciones y este texto ${theirs}: no se tomó ninguna.`,
    'Compare los dos textos (una viñeta de más o de menos) e importe de nuevo; o traduzca en la hoja.',
  ],
};

const other: Readonly<Record<Lang, Words>> = {
  en: [
    'The sheet has another translation of these texts, which was left as it is.',
    'Where this one is better, change it in the sheet Translations.',
  ],
  fr: [
    'La feuille contient déjà une autre traduction de ces textes ; elle a été conservée.',
    'Si celle-ci est meilleure, modifiez-la dans la feuille Traductions.',
  ],
  es: [
    'La hoja ya tiene otra traducción de estos textos, que se ha conservado.',
    'Si esta es mejor, cámbiela en la hoja Traducciones.',
  ],
};

/** That texts have another translation already; nothing if there are none. */
export function otherTranslations(ids: readonly string[], lang: Lang): Problem[] {
  if (ids.length === 0) return [];
  const [message, remedy] = other[lang];
  return [{ code: 'other-translation', severity: 'info', place: ids.join(', '), message, remedy }];
}

const own: Readonly<Record<Lang, Words>> = {
  en: [
    'The plan of this workbook is written in this language itself.',
    'Choose another language; if Settings names the wrong one, correct it beside textLanguage.',
  ],
  fr: [
    'Le plan de ce classeur est lui-même rédigé dans cette langue.',
    'Choisissez une autre langue ; si les Réglages indiquent la mauvaise, corrigez-la à côté de textLanguage.',
  ],
  es: [
    'El plan de este libro está escrito en este mismo idioma.',
    'Elija otro idioma; si Ajustes indica el que no es, corríjalo junto a textLanguage.',
  ],
};

/** That a plan cannot be translated into the language that it is written in. */
export function sameLanguage(code: Lang, lang: Lang): Problem {
  const [message, remedy] = own[lang];
  return { code: 'same-language', severity: 'error', place: code, message, remedy };
}
