import { type Text, t } from '../../core/shared/i18n/lang.ts';
import { plural } from '../../core/shared/i18n/plural.ts';

/** What is said of files before anything is done with them. */
export const fileTexts = {
  owner: t('owner', 'propriétaire', 'propietario'),
  noOwner: t(
    'Google does not tell the owner',
    'Google n’indique pas le propriétaire',
    'Google no indica el propietario',
  ),
  gets: t('gets more', 'obtient davantage', 'obtiene más'),
  loses: t('loses', 'perd', 'pierde'),
  unsure: t(
    'Files that somebody else made',
    'Fichiers créés par quelqu’un d’autre',
    'Archivos creados por otra persona',
  ),
  look: t('Look at these files…', 'Regarder ces fichiers…', 'Mirar estos archivos…'),
  lookAtOne: t('Look at this file…', 'Regarder ce fichier…', 'Mirar este archivo…'),
  decide: t(
    'Tick what you know to be of this plan. The add-on then reads it, writes into it and shares it in your name. Open it first if you are not sure.',
    'Cochez ce que vous savez être de ce plan. Le module pourra alors le lire, y écrire et le partager en votre nom. Ouvrez-le d’abord en cas de doute.',
    'Marque lo que sabe que es de este plan. El complemento podrá entonces leerlo, escribir en él y compartirlo en su nombre. Ábralo antes si no está seguro.',
  ),
  noMark: t(
    'It does not carry the mark of this plan, so it cannot be confirmed. Correct its address in the plan, or empty the cell and have it made anew.',
    'Il ne porte pas la marque de ce plan et ne peut donc pas être confirmé. Corrigez son adresse dans le plan, ou videz la cellule et faites-le recréer.',
    'No lleva la marca de este plan, así que no se puede confirmar. Corrija su dirección en el plan, o vacíe la celda y haga crear el archivo de nuevo.',
  ),
  none: t(
    'There is no such file any more: what the plan names is yours or confirmed. Please try again what you wanted to do.',
    'Il n’y en a plus : ce que le plan nomme est à vous ou confirmé. Recommencez ce que vous vouliez faire.',
    'Ya no hay ninguno: lo que el plan nombra es suyo o está confirmado. Repita lo que quería hacer.',
  ),
  again: t(
    'Now do again what you wanted to do.',
    'Recommencez maintenant ce que vous vouliez faire.',
    'Ahora repita lo que quería hacer.',
  ),
} as const satisfies Record<string, Text>;

/** The button that confirms what is ticked. */
export const theseAreOurs = t<number>(
  (n) => plural(n, 'en', 'This is a file of this plan (1)', `These are files of this plan (${n})`),
  (n) =>
    plural(n, 'fr', 'C’est un fichier de ce plan (1)', `Ce sont des fichiers de ce plan (${n})`),
  (n) => plural(n, 'es', 'Es un archivo de este plan (1)', `Son archivos de este plan (${n})`),
);
