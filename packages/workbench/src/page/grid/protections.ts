import type { BookView, ProtectionView, SheetFrame } from '../../protocol/book-view.ts';
import { type Lang, type Text, t } from '../../protocol/lang.ts';

const texts = {
  protected: t(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'Vous essayez de modifier une cellule ou un objet protégés. Si vous devez effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.',
    'Está intentando editar una celda o un objeto protegidos. Si necesita editarlos, pida al propietario de la hoja de cálculo que quite la protección.',
  ),
  viewOnly: t(
    'You may only view this spreadsheet. To edit it, ask its owner for access.',
    'Vous pouvez seulement consulter cette feuille de calcul. Pour la modifier, demandez l’accès à son propriétaire.',
    'Solo puede ver esta hoja de cálculo. Para editarla, pida acceso a su propietario.',
  ),
  warning: t(
    'Heads up! You are trying to edit part of this sheet that should not be changed accidentally. Edit anyway?',
    'Attention ! Vous essayez de modifier une partie de cette feuille qui ne doit pas être changée par inadvertance. Modifier quand même ?',
    '¡Atención! Está intentando editar una parte de esta hoja que no debería cambiarse por accidente. ¿Editar de todos modos?',
  ),
} as const satisfies Record<string, Text>;

/** Why a person may not write to a cell, in words; undefined if they may. */
export function refusalAt(
  { role }: Pick<BookView, 'role'>,
  frame: SheetFrame | undefined,
  row: number,
  column: number,
  lang: Lang,
): string | undefined {
  if (role === 'reader' || role === 'commenter') return texts.viewOnly[lang];
  const closed = covering(frame, row, column).some(
    ({ canEdit, warningOnly }) => !canEdit && !warningOnly,
  );
  return closed ? texts.protected[lang] : undefined;
}

/** What to ask before a write to a cell; undefined for nothing. */
export function warningAt(
  frame: SheetFrame | undefined,
  row: number,
  column: number,
  lang: Lang,
): string | undefined {
  const warned = covering(frame, row, column).some(({ warningOnly }) => warningOnly);
  return warned ? texts.warning[lang] : undefined;
}

function covering(frame: SheetFrame | undefined, row: number, column: number): ProtectionView[] {
  return (frame?.protections ?? []).filter(({ ranges }) =>
    ranges.some(
      (box) =>
        row >= box.startRow &&
        row < box.endRow &&
        column >= box.startColumn &&
        column < box.endColumn,
    ),
  );
}
