import { FormulaGap } from './formula-gap.ts';
import type { Node } from './parse-formula.ts';

type Call = Node & { readonly kind: 'call' };
interface Criterion {
  readonly range: Node;
  readonly criterion: Node;
}

/**
 * COUNTIFS and its kin without "<>something", which the engine gets wrong: it skips empty cells,
 * numbers and truth values, where Google and Excel count every cell that differs. So
 * COUNTIFS(a;x;b;"<>y") becomes COUNTIFS(a;x)-COUNTIFS(a;x;b;"=y"), and likewise for sums.
 *
 * @returns the same object when nothing is to be done.
 * @throws FormulaGap for averages and extremes, which cannot be subtracted.
 */
export function withoutNegations(call: Call): Node {
  const { name, args } = call;
  switch (name) {
    case 'COUNTIF':
    case 'COUNTIFS':
      return subtract(call, 'COUNTIFS', undefined, pairs(args));
    case 'SUMIF': {
      const [range, criterion, sum = range] = args;
      if (!range || !criterion) return call;
      return subtract(call, 'SUMIFS', sum, [{ range, criterion }]);
    }
    case 'SUMIFS':
      return subtract(call, 'SUMIFS', args[0], pairs(args.slice(1)));
    case 'AVERAGEIF':
    case 'AVERAGEIFS':
    case 'MAXIFS':
    case 'MINIFS':
      if (args.some((arg) => equalityOf(arg))) {
        throw new FormulaGap(`${name} with a "<>" criterion`);
      }
      return call;
    default:
      return call;
  }
}

function subtract(
  call: Call,
  name: 'COUNTIFS' | 'SUMIFS',
  sum: Node | undefined,
  criteria: readonly Criterion[],
): Node {
  const index = criteria.findIndex(({ criterion }) => equalityOf(criterion));
  const negated = criteria[index];
  const equality = negated && equalityOf(negated.criterion);
  if (!negated || !equality) return call;
  const rebuild = (rest: readonly Criterion[]): Call => ({
    kind: 'call',
    name,
    args: [...(sum ? [sum] : []), ...rest.flatMap(({ range, criterion }) => [range, criterion])],
  });
  const others = criteria.filter((_, other) => other !== index);
  const total = others.length > 0 ? rebuild(others) : everything(sum, negated.range);
  // Same position: criteria keep their order.
  const equal = criteria.with(index, { range: negated.range, criterion: equality });
  return { kind: 'binary', operator: '-', left: total, right: rebuild(equal) };
}

function everything(sum: Node | undefined, range: Node): Node {
  if (sum) return { kind: 'call', name: 'SUM', args: [sum] };
  const left: Node = { kind: 'call', name: 'ROWS', args: [range] };
  const right: Node = { kind: 'call', name: 'COLUMNS', args: [range] };
  return { kind: 'binary', operator: '*', left, right };
}

/** `"<>x"` → `"=x"`, `"<>"&A1` → `"="&A1`; undefined for others, and for `"<>"` alone: not empty. */
function equalityOf(criterion: Node, whole = true): Node | undefined {
  if (criterion.kind === 'group') return equalityOf(criterion.inner, whole);
  if (criterion.kind === 'text') {
    const { value } = criterion;
    if (!value.startsWith('<>') || (whole && value === '<>')) return undefined;
    return { kind: 'text', value: `=${value.slice(2)}` };
  }
  if (criterion.kind !== 'binary' || criterion.operator !== '&') return undefined;
  const left = equalityOf(criterion.left, false);
  return left && { ...criterion, left };
}

function pairs(args: readonly Node[]): readonly Criterion[] {
  const found: Criterion[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [range, criterion] = [args[i], args[i + 1]];
    if (range && criterion) found.push({ range, criterion });
  }
  return found;
}
