import { type Text, t } from '../../core/shared/i18n/lang.ts';

export const languageNames = t('English', 'Français', 'Español');

export const texts = {
  intro: t(
    'Papers in this language take the texts of the plan from here. Each chapter and tier is matched in its order; what does not match is left out and named.',
    'Les documents dans cette langue y prennent les textes du plan. Chapitres et niveaux sont rapprochés dans leur ordre ; ce qui ne correspond pas est laissé de côté et signalé.',
    'Los documentos en este idioma toman de aquí los textos del plan. Capítulos y niveles se emparejan en su orden; lo que no encaja se deja fuera y se señala.',
  ),
  language: t('Language', 'Langue', 'Idioma'),
  preview: t('Compare with the plan', 'Comparer avec le plan', 'Comparar con el plan'),
  matching: t('Comparing…', 'Comparaison…', 'Comparando…'),
  take: t('Take these texts over', 'Reprendre ces textes', 'Tomar estos textos'),
  importing: t('Writing the sheet…', 'Écriture de la feuille…', 'Escribiendo la hoja…'),
  found: t('Actions with a counterpart:', 'Actions rapprochées :', 'Acciones emparejadas:'),
  titles: t('titles:', 'titres :', 'títulos:'),
  id: t('ID', 'N°', 'N.º'),
  ours: t('In the workbook', 'Dans le classeur', 'En el libro'),
  theirs: t('In this text', 'Dans ce texte', 'En este texto'),
  unmatched: t('Left out', 'Laissé de côté', 'Se deja fuera'),
} as const satisfies Record<string, Text>;
