import { checkFormula } from '../../formulas/check-formula.ts';
import { parseReference, sameName } from '../../formulas/references.ts';
import { type Token, tokenize, usesDecimalComma } from '../../formulas/tokenize.ts';

/** Whether a text is a formula in a locale. */
export function isFormula(formula: string, locale: string | undefined): boolean {
  return formula.startsWith('=') && checkFormula(formula, locale) === undefined;
}

function tokensOf(formula: string, locale: string | undefined): readonly Token[] {
  return tokenize(formula, { decimalComma: usesDecimalComma(locale) });
}

/** Titles of the sheets that a formula names. */
export function sheetsIn(formula: string, locale: string | undefined): string[] {
  return tokensOf(formula, locale).flatMap(({ kind, text }) => {
    const sheet = kind === 'reference' ? parseReference(text)?.sheet : undefined;
    return sheet === undefined ? [] : [sheet];
  });
}

/** Whether a formula uses a name. */
export function usesName(formula: string, locale: string | undefined, name: string): boolean {
  return tokensOf(formula, locale).some(
    (token) => token.kind === 'name' && sameName(token.text, name),
  );
}
