import type { PlainText } from '../../shared/define-problems.ts';
import { type Lang, t } from '../../shared/i18n/lang.ts';
import type { Problem } from '../../shared/outcome.ts';
import { copiedFrom } from '../../workbook/layout/marker.ts';
import { spreadsheetLink } from '../../workbook/row-link.ts';
import type { Structure } from '../../workbook/snapshot.ts';

/** Told in a copy of a plan's workbook, once it was made a workbook of its own. */
const copiedPlan: PlainText = {
  message: t(
    'This workbook was copied from another one, and is a plan of its own from now on. The workbooks of Sections, papers and reminders still belong to the original',
    'Ce classeur est la copie d’un autre et devient un plan à part. Les classeurs des Sections, les documents et les rappels restent liés à l’original',
    'Este libro es la copia de otro y desde ahora es un plan propio. Los libros de las Secciones, los documentos y los recordatorios siguen con el original',
  ),
  remedy: t(
    'If you meant to work in the original, open it and delete this copy. Otherwise empty the links of Sections in Settings, make their workbooks anew in “Sections…”, and turn reminders on again.',
    'Si vous vouliez travailler dans l’original, ouvrez-le et supprimez cette copie. Sinon, videz les liens des Sections dans Réglages, recréez leurs classeurs dans « Sections… » et réactivez les rappels.',
    'Si quería trabajar en el original, ábralo y elimine esta copia. Si no, vacíe los enlaces de las Secciones en Ajustes, vuelva a crear sus libros en «Secciones…» y active de nuevo los recordatorios.',
  ),
};

/** What somebody should know in a copy of a plan's workbook, with the address of the original; nothing elsewhere. */
export function copiedProblems(structure: Structure, lang: Lang): Problem[] {
  const original = copiedFrom(structure);
  if (original === undefined) return [];
  const { message, remedy } = copiedPlan;
  return [
    {
      code: 'copied-plan',
      severity: 'warning',
      place: spreadsheetLink(original),
      message: message[lang],
      remedy: remedy[lang],
    },
  ];
}
