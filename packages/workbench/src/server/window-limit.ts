/** How many windows the workbench serves at a time. */
export const windowLimit = 250;
