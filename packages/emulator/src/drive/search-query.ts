import { NotSupportedError } from '../not-supported.ts';
import { invalidValue } from './drive-error.ts';

/** A search as `files.list` takes it in `q`. */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Query[] }
  | { readonly kind: 'not'; readonly term: Query }
  | { readonly kind: 'name' | 'mimeType'; readonly operator: '=' | '!='; readonly value: string }
  | { readonly kind: 'nameContains'; readonly value: string }
  | { readonly kind: 'trashed'; readonly value: boolean }
  | { readonly kind: 'parent'; readonly id: string }
  | { readonly kind: 'appProperty'; readonly key: string; readonly value: string };

/**
 * Terms that Google has and the host lacks:
 * https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */
const otherTerms = new Set([
  'fullText',
  'modifiedTime',
  'viewedByMeTime',
  'createdTime',
  'sharedWithMeTime',
  'starred',
  'owners',
  'writers',
  'readers',
  'sharedWithMe',
  'properties',
  'visibility',
  'shortcutDetails',
  'labels',
]);

/** A string, a sign, or a word. */
const token =
  /\s*(?:'((?:[^'\\]|\\['\\])*)'|"((?:[^"\\]|\\["\\])*)"|(!=|<=|>=|[=<>(){}])|([A-Za-z][\w.]*))/y;

interface Token {
  readonly text: string;
  readonly isString: boolean;
}

/**
 * Reads a search. Anything that is none is a 400 "Invalid Value"; strings stand in single quotes, in
 * which `'` and `\` are escaped: https://developers.google.com/workspace/drive/api/guides/search-files
 * Double quotes do as well (burnash/gspread, recorded requests in tests/cassettes).
 */
export function parseQuery(q: string): Query {
  const tokens = tokensOf(q);
  let at = 0;
  const peek = (): string | undefined => {
    const next = tokens[at];
    return next === undefined || next.isString ? undefined : next.text;
  };
  const take = (...expected: readonly string[]): string => {
    const next = peek();
    if (next === undefined || !expected.includes(next)) throw invalidValue();
    at += 1;
    return next;
  };
  const string = (): string => {
    const next = tokens[at];
    if (next?.isString !== true) throw invalidValue();
    at += 1;
    return next.text;
  };

  const group = (): Query => {
    const terms = [negated()];
    const operator = peek();
    if (operator !== 'and' && operator !== 'or') return terms[0] as Query;
    while (peek() === operator) {
      at += 1;
      terms.push(negated());
    }
    // Google evaluates both from left to right, which nobody reading the search expects.
    if (peek() === 'and' || peek() === 'or') {
      throw new NotSupportedError(
        'files.list with "and" and "or" side by side without parentheses',
      );
    }
    return { kind: operator, terms };
  };
  const negated = (): Query => {
    if (peek() !== 'not') return term();
    at += 1;
    return { kind: 'not', term: term() };
  };
  const term = (): Query => {
    if (peek() === '(') {
      at += 1;
      const inner = group();
      take(')');
      return inner;
    }
    if (tokens[at]?.isString === true) {
      const id = string();
      take('in');
      if (peek() !== undefined && otherTerms.has(peek() ?? '')) notSupported(peek());
      take('parents');
      return { kind: 'parent', id };
    }
    return named(peek());
  };
  const named = (name: string | undefined): Query => {
    if (name !== undefined && otherTerms.has(name.replace(/\..*$/, ''))) notSupported(name);
    at += 1;
    switch (name) {
      case 'name': {
        if (peek() !== 'contains') return { kind: 'name', operator: equality(), value: string() };
        at += 1;
        return { kind: 'nameContains', value: string() };
      }
      case 'mimeType': {
        if (peek() === 'contains') notSupported('mimeType contains');
        return { kind: 'mimeType', operator: equality(), value: string() };
      }
      case 'trashed': {
        const isEqual = equality() === '=';
        return { kind: 'trashed', value: (take('true', 'false') === 'true') === isEqual };
      }
      case 'appProperties':
        return appProperty();
      default:
        throw invalidValue();
    }
  };
  const equality = (): '=' | '!=' => (take('=', '!=') === '=' ? '=' : '!=');
  const appProperty = (): Query => {
    for (const expected of ['has', '{', 'key', '=']) take(expected);
    const key = string();
    for (const expected of ['and', 'value', '=']) take(expected);
    const value = string();
    take('}');
    return { kind: 'appProperty', key, value };
  };

  const query = group();
  if (at < tokens.length) throw invalidValue();
  return query;
}

function notSupported(term: string | undefined): never {
  throw new NotSupportedError(`files.list with ${term}`);
}

function tokensOf(q: string): Token[] {
  const tokens: Token[] = [];
  const text = q.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (found === null) throw invalidValue();
    const [, single, double, sign, word] = found;
    const quoted = single ?? double;
    tokens.push({
      text: quoted === undefined ? (sign ?? word ?? '') : quoted.replace(/\\(.)/g, '$1'),
      isString: quoted !== undefined,
    });
  }
  return tokens;
}
