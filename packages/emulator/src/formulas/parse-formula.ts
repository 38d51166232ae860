import { parseReference, type Reference } from './references.ts';
import { type Token, type TokenizeOptions, tokenize } from './tokenize.ts';

/** A formula as a tree. Numbers keep their text, with a point as decimal mark. */
export type Node =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'empty' } // an argument left out: IF(A1;;1)
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'array'; readonly items: readonly Node[] }
  | { readonly kind: 'group'; readonly inner: Node }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'percent'; readonly operand: Node }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Node;
      readonly right: Node;
    };

/** The text is no formula in this locale: Google shows #ERROR! ("Formula parse error."). */
export class FormulaError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormulaError';
  }
}

/** From the loosest to the tightest; a sign binds tighter than all of them: -2^2 is 4. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
  [':'],
];

/** @throws FormulaError */
export function parseFormula(formula: string, options: TokenizeOptions): Node {
  const tokens = tokenize(formula, options).filter(({ kind }) => kind !== 'space');
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const fail = (): never => {
    const token = peek();
    throw new FormulaError(
      token ? `unexpected "${token.text}" at ${token.start + 1}` : 'unexpected end',
    );
  };
  const take = (kind: Token['kind'], text?: string): boolean => {
    const token = peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return false;
    at += 1;
    return true;
  };
  const expect = (kind: Token['kind'], text?: string): void => {
    if (!take(kind, text)) fail();
  };

  const binary = (level: number): Node => {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (;;) {
      const token = peek();
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left;
      at += 1;
      left = { kind: 'binary', operator: token.text, left, right: binary(level + 1) };
    }
  };
  const unary = (): Node => {
    const token = peek();
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      at += 1;
      return { kind: 'unary', operator: token.text, operand: unary() };
    }
    let operand = primary();
    while (take('operator', '%')) operand = { kind: 'percent', operand };
    return operand;
  };
  const primary = (): Node => {
    const token = peek() ?? fail();
    at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', text: token.text.replace(',', '.') };
      case 'string':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', text: token.text.slice(token.text.lastIndexOf('#')).toUpperCase() };
      case 'reference':
        return referenceNode(token);
      case 'name':
        return nameNode(token.text);
      case 'function':
        return call(token.text.toUpperCase());
      case 'open': {
        const inner = binary(0);
        expect('close');
        return { kind: 'group', inner };
      }
      case 'brace':
        return token.text === '{' ? array() : stepBack();
      default:
        return stepBack();
    }
  };
  const stepBack = (): never => {
    at -= 1;
    return fail();
  };
  const call = (name: string): Node => {
    expect('open');
    if (take('close')) return { kind: 'call', name, args: [] };
    const args: Node[] = [];
    do {
      const kind = peek()?.kind;
      args.push(kind === 'separator' || kind === 'close' ? { kind: 'empty' } : binary(0));
    } while (take('separator'));
    expect('close');
    return { kind: 'call', name, args };
  };
  const array = (): Node => {
    const items: Node[] = [];
    do {
      items.push(binary(0));
    } while (take('separator') || take('column-separator'));
    expect('brace', '}');
    return { kind: 'array', items };
  };

  expect('equals');
  const root = binary(0);
  if (peek()) fail();
  return root;
}

function referenceNode(token: Token): Node {
  const reference = parseReference(token.text);
  if (!reference) throw new FormulaError(`"${token.text}" is no range`);
  return { kind: 'reference', reference };
}

function nameNode(name: string): Node {
  if (/^(true|false)$/i.test(name)) return { kind: 'boolean', value: /^true$/i.test(name) };
  return { kind: 'name', name };
}
