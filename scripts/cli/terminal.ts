/** Where a command writes: lines for the person, and what went wrong. */
export type Terminal = Pick<Console, 'log' | 'error'>;
