import { type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  intro: t(
    'Reads every action, the lists in Settings and the record of updates, and lists what is wrong here and in the Issues sheet. No entry is changed.',
    'Lit toutes les actions, les listes de Réglages et la trace des mises à jour, puis liste les problèmes ici et dans la feuille Problèmes. Aucune saisie n’est modifiée.',
    'Lee todas las acciones, las listas de Ajustes y el registro de actualizaciones, y muestra los problemas aquí y en la hoja Problemas. No se cambia ningún dato.',
  ),
  run: t('Check now', 'Vérifier', 'Comprobar'),
  again: t('Check again', 'Vérifier de nouveau', 'Comprobar de nuevo'),
  running: t('Reading the workbook…', 'Lecture du classeur…', 'Leyendo el libro…'),
  fine: t('Nothing to mend.', 'Rien à corriger.', 'Nada que corregir.'),
  errors: t('Errors', 'Erreurs', 'Errores'),
  warnings: t('Warnings', 'Avertissements', 'Advertencias'),
  severity: t('Show', 'Afficher', 'Mostrar'),
  area: t('Sheet', 'Feuille', 'Hoja'),
  all: t('all', 'tout', 'todo'),
  unlisted: t(
    'more of the same kinds are not listed. Check again when these are put right.',
    'autres du même genre ne sont pas listés. Vérifiez de nouveau une fois ceux-ci corrigés.',
    'más de los mismos tipos no figuran. Vuelva a comprobar cuando estos estén corregidos.',
  ),
  more: t('Show more', 'Afficher la suite', 'Mostrar más'),
  show: t('Show', 'Montrer', 'Mostrar'),
  mend: t('Mend:', 'Corriger :', 'Corregir:'),
  empty: t('(empty)', '(vide)', '(vacío)'),
  mendTicked: t('Correct the ticked entries', 'Corriger la sélection', 'Corregir lo marcado'),
  tickAll: t('Tick all that can be mended', 'Tout cocher', 'Marcar todo lo corregible'),
  mended: t('Mended:', 'Corrigé :', 'Corregido:'),
  outdated: t(
    'Changed since the check, and left alone:',
    'Modifié depuis la vérification, laissé tel quel :',
    'Cambió desde la comprobación; no se tocó:',
  ),
  listed: t('listed', 'listés', 'mostrados'),
} as const satisfies Record<string, Text>;
