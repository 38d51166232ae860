/** Field in Updates that says that an action came to be. */
export const addedField = 'added';

/** Field in Updates: the reason for which an action is retired; empty once it was brought back. */
export const retiredField = 'retired';
