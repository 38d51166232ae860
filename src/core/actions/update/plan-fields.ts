/** Field in Updates that says that an action came to be. */
export const addedField = 'added';

/** Field in Updates that says that a lost row was brought back, with the text of the action. */
export const restoredField = 'restored';

/** Field in Updates: the reason for which an action is retired; empty once it was brought back. */
export const retiredField = 'retired';
