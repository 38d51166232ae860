/** Stands in Updates for a person whom nothing names: `by` of an edit that no trigger saw. */
export const unknownPerson = 'unknown (direct edit)';
