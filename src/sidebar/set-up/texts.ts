import type { Text } from '../../core/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  source: t('Where is your plan?', 'Où se trouve votre plan ?', '¿Dónde está su plan?'),
  builtIn: t(
    'The built-in example: UCLG’s work plan for 2022',
    'L’exemple fourni : le plan de travail 2022 de CGLU',
    'El ejemplo incluido: el plan de trabajo 2022 de CGLU',
  ),
  paste: t('Paste the text of a plan', 'Coller le texte d’un plan', 'Pegar el texto de un plan'),
  year: t(
    'Year (if the plan does not name it)',
    'Année (si le plan ne l’indique pas)',
    'Año (si el plan no lo indica)',
  ),
  check: t('Check the plan', 'Vérifier le plan', 'Comprobar el plan'),
  setUp: t('Set up the workbook', 'Préparer le classeur', 'Preparar el libro'),
  areas: t('Areas', 'Domaines', 'Áreas'),
  chapters: t('Chapters', 'Chapitres', 'Capítulos'),
  actions: t('Actions', 'Actions', 'Acciones'),
  milestones: t('Milestones (a guess)', 'Étapes (estimation)', 'Hitos (estimación)'),
  continuous: t('Continuous (a guess)', 'Continues (estimation)', 'Continuas (estimación)'),
  next: t(
    'Next: list the people in Settings, then correct the kind of each action.',
    'Ensuite : indiquez les personnes dans Réglages, puis corrigez la nature de chaque action.',
    'Después: indique las personas en Ajustes y corrija el tipo de cada acción.',
  ),
} as const satisfies Record<string, Text>;
