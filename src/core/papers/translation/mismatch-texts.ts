import { defineProblems } from '../../shared/define-problems.ts';
import { type Lang, t } from '../../shared/i18n/lang.ts';
import type { Problem } from '../../shared/outcome.ts';
import type { Mismatch } from './match-plan.ts';

/** Why texts were not taken over; each says of what. */
const problem = defineProblems({
  'not-in-text': {
    severity: 'warning',
    message: t(
      'This text does not have these chapters.',
      'Ces chapitres ne figurent pas dans ce texte.',
      'Este texto no tiene estos capítulos.',
    ),
    remedy: t(
      'Add them to the text with their numbers, or translate them in the sheet.',
      'Ajoutez-les au texte avec leurs numéros, ou traduisez-les dans la feuille.',
      'Añádalos al texto con sus números, o tradúzcalos en la hoja.',
    ),
  },
  'not-in-workbook': {
    severity: 'warning',
    message: t(
      'The workbook does not have these chapters of the text.',
      'Le classeur n’a pas ces chapitres du texte.',
      'El libro no tiene estos capítulos del texto.',
    ),
    remedy: t(
      'Correct their numbers in the text if they are others there, and import again.',
      'Corrigez leurs numéros dans le texte s’ils diffèrent, puis importez de nouveau.',
      'Corrija sus números en el texto si son otros, e importe de nuevo.',
    ),
  },
  'not-matched': {
    severity: 'warning',
    message: t<{ ours: number; theirs: number }>(
      ({ ours, theirs }) =>
        `The workbook has ${ours} actions here, this text ${theirs}: none of them was taken over.`,
      ({ ours, theirs }) =>
        `Le classeur compte ici ${ours} actions, ce texte ${theirs} : aucune n’a été reprise.`,
      ({ ours, theirs }) =>
        `El libro tiene aquí ${ours} acciones y este texto ${theirs}: no se tomó ninguna.`,
    ),
    remedy: t(
      'Compare the two texts (a bullet too many or too few), and import again; or translate in the sheet.',
      'Comparez les deux textes (une puce en trop ou en moins) et importez de nouveau ; ou traduisez dans la feuille.',
      'Compare los dos textos (una viñeta de más o de menos) e importe de nuevo; o traduzca en la hoja.',
    ),
  },
  'other-translation': {
    severity: 'info',
    message: t(
      'The sheet has another translation of these texts, which was left as it is.',
      'La feuille contient déjà une autre traduction de ces textes ; elle a été conservée.',
      'La hoja ya tiene otra traducción de estos textos, que se ha conservado.',
    ),
    remedy: t(
      'Where this one is better, change it in the sheet Translations.',
      'Si celle-ci est meilleure, modifiez-la dans la feuille Traductions.',
      'Si esta es mejor, cámbiela en la hoja Traducciones.',
    ),
  },
  'same-language': {
    message: t(
      'The plan of this workbook is written in this language itself.',
      'Le plan de ce classeur est lui-même rédigé dans cette langue.',
      'El plan de este libro está escrito en este mismo idioma.',
    ),
    remedy: t(
      'Choose another language; if Settings names the wrong one, correct it beside textLanguage.',
      'Choisissez une autre langue ; si les Réglages indiquent la mauvaise, corrigez-la à côté de textLanguage.',
      'Elija otro idioma; si Ajustes indica el que no es, corríjalo junto a textLanguage.',
    ),
  },
});

/** Why texts were not taken over, and what to do: chapters that one side lacks in one problem each side. */
export function mismatchProblems(mismatches: readonly Mismatch[], lang: Lang): Problem[] {
  const lacking = (code: 'not-in-text' | 'not-in-workbook', isOurs: boolean): Problem[] => {
    const which = mismatches.filter(({ tier, ours }) => tier === '' && ours > 0 === isOurs);
    const place = which.map(({ chapter }) => chapter).join(', ');
    return which.length === 0 ? [] : [problem(code, lang, place)];
  };
  return [
    ...mismatches
      .filter(({ tier }) => tier !== '')
      .map(({ chapter, tier, ours, theirs }) =>
        problem('not-matched', lang, `${chapter}, ${tier}`, { ours, theirs }),
      ),
    ...lacking('not-in-text', true),
    ...lacking('not-in-workbook', false),
  ];
}

/** That texts have another translation already; nothing if there are none. */
export const otherTranslations = (ids: readonly string[], lang: Lang): Problem[] =>
  ids.length === 0 ? [] : [problem('other-translation', lang, ids.join(', '))];

/** That a plan cannot be translated into the language that it is written in. */
export const sameLanguage = (code: Lang, lang: Lang): Problem =>
  problem('same-language', lang, code);
