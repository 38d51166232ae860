/** Figures and letters that nobody mistakes for others, read or heard; without vowels they make no words. */
const alphabet = '23456789CFGHJMPQRVWX';

/**
 * A code by which a failure that a person saw is found in the log: `7QF3-M9XC`.
 * @param random from 0 to 1, 1 excluded
 */
export function newSupportCode(random: () => number): string {
  const sign = (): string => alphabet[Math.floor(random() * alphabet.length)] ?? '';
  const four = (): string => Array.from({ length: 4 }, sign).join('');
  return `${four()}-${four()}`;
}
