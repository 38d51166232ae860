import { parseReference, sameName } from '../../formulas/references.ts';
import { type Token, tokenize, usesDecimalComma } from '../../formulas/tokenize.ts';

/** Whether a formula can be read in a locale: brackets, separators, operands between operators. */
export function isFormula(formula: string, locale: string | undefined): boolean {
  if (!formula.startsWith('=')) return false;
  const tokens = formulaTokens(formula, locale);
  let at = 0;
  const next = () => tokens[at];
  const isOperator = (...marks: string[]) =>
    next()?.kind === 'operator' && marks.includes(next()?.text ?? '');

  const expression = (): boolean => {
    for (;;) {
      while (isOperator('+', '-')) at += 1;
      if (!operand()) return false;
      while (isOperator('%')) at += 1;
      if (next()?.kind !== 'operator') return true;
      at += 1;
    }
  };
  const operand = (): boolean => {
    const token = next();
    at += 1;
    switch (token?.kind) {
      case 'string':
      case 'number':
      case 'reference':
      case 'name':
      case 'error':
        return true;
      case 'open':
        return expression() && take('close');
      case 'function':
        return take('open') && args();
      case 'brace':
        return token.text === '{' && array();
      default:
        return false;
    }
  };
  const take = (kind: Token['kind']): boolean => {
    const found = next()?.kind === kind;
    at += 1;
    return found;
  };
  const args = (): boolean => {
    for (;;) {
      const kind = next()?.kind;
      if (kind !== 'separator' && kind !== 'close' && !expression()) return false;
      if (next()?.kind === 'close') return take('close');
      if (!take('separator')) return false;
    }
  };
  const array = (): boolean => {
    for (;;) {
      if (!expression()) return false;
      if (next()?.kind === 'brace') return next()?.text === '}' && take('brace');
      const kind = next()?.kind;
      if (kind !== 'separator' && kind !== 'column-separator') return false;
      at += 1;
    }
  };
  at = 1;
  return expression() && at === tokens.length;
}

/** The tokens that mean something. */
export function formulaTokens(formula: string, locale: string | undefined): Token[] {
  return tokenize(formula, { decimalComma: usesDecimalComma(locale) }).filter(
    ({ kind }) => kind !== 'space',
  );
}

/** Titles of the sheets that a formula names. */
export function sheetsIn(formula: string, locale: string | undefined): string[] {
  return formulaTokens(formula, locale).flatMap(({ kind, text }) => {
    const sheet = kind === 'reference' ? parseReference(text)?.sheet : undefined;
    return sheet === undefined ? [] : [sheet];
  });
}

/** Whether a formula uses a name. */
export function usesName(formula: string, locale: string | undefined, name: string): boolean {
  return formulaTokens(formula, locale).some(
    (token) => token.kind === 'name' && sameName(token.text, name),
  );
}
