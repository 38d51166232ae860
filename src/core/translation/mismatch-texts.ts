import type { Lang } from '../i18n/lang.ts';
import type { Problem } from '../rpc/outcome.ts';
import type { Mismatch } from './match-plan.ts';

/** Why the texts of a chapter were not taken over, and what to do. */
export function mismatchProblem({ chapter, tier, ours, theirs }: Mismatch, lang: Lang): Problem {
  const place = [chapter, tier].filter((text) => text !== '').join(', ');
  const [message, remedy] = tier === '' ? missing[lang] : differs[lang](ours, theirs);
  return { code: 'not-matched', severity: 'warning', place, message, remedy };
}

type Words = readonly [message: string, remedy: string];

const missing: Readonly<Record<Lang, Words>> = {
  en: [
    'This text has no such chapter.',
    'Add it to the text with its number, or translate it in the sheet.',
  ],
  fr: [
    'Ce texte n’a pas ce chapitre.',
    'Ajoutez-le au texte avec son numéro, ou traduisez-le dans la feuille.',
  ],
  es: [
    'Este texto no tiene ese capítulo.',
    'Añádalo al texto con su número, o tradúzcalo en la hoja.',
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
