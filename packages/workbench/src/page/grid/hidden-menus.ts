/** What the grid could do by itself and the host does not hear of: left out of its menus. */
const ids = [
  'sheet.menu.clear-selection',
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.menu.data-validation',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.command.set-tab-color',
  'sheet.command.copy-sheet',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-col-is-auto-width',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

/** As the grid's plugins take it. */
export const hiddenMenus: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  ids.map((id) => [id, { hidden: true }]),
);
