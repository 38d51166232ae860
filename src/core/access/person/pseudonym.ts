/**
 * What stands in the place of a person who was removed: a running number. No hash of the address, which anybody
 * who can guess the address could compute.
 */
export const pseudonymOf = (n: number): string => `former-${n}`;

/** Whether a text stands for somebody who was removed. */
export const isPseudonym = (text: string): boolean => /^former-[1-9]\d*$/.test(text.trim());
