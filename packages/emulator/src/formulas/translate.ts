/**
 * From a parsed Google formula to the text the engine understands.
 *
 * The engine differs from Google, silently, in these points, so the text works around them:
 * it drops `--` instead of turning truth values into numbers (a sign becomes `0-`); inside
 * SUMPRODUCT only operators work cell by cell, while SEARCH, LEN or ISNUMBER see nothing (such an
 * call becomes a MAP over its ranges); "<>x" counts text only (see criteria.ts); and criteria of
 * unequal size count 0 instead of failing.
 * Outside SUMPRODUCT and ARRAYFORMULA Google takes the one cell of a range that stands beside the
 * formula where a single value is asked for; that is refused.
 */
import type { HostSpreadsheet } from '../sheets/model.ts';
import { withoutNegations } from './criteria.ts';
import { FormulaGap } from './formula-gap.ts';
import { FUNCTIONS, type FunctionShape } from './functions.ts';
import { type Area, areaOf, areaText, isSingleCell, namedArea } from './grid.ts';
import type { Node } from './parse-formula.ts';
import { operatorsOnly, scalarLeaves } from './scalar-leaves.ts';

export interface TranslateContext {
  readonly spreadsheet: HostSpreadsheet;
  /** Index of the sheet that the formula stands on. */
  readonly sheet: number;
  /** Days since 1899-12-30 in the spreadsheet's time zone. */
  readonly now: number;
  /** Whether the engine knows the spreadsheet's locale. */
  readonly localized: boolean;
  /** The engine's name of a sheet. */
  readonly sheetName: (sheet: number) => string;
  /**
   * Has an array computed once, beside the sheets, for all formulas that need it: counts of one
   * Section search the same column again and again.
   *
   * @param size an area as large as the array
   * @returns where it stands
   */
  readonly helper: (text: string, size: Area) => string;
}

export interface Translation {
  /** With the leading `=`. */
  readonly text: string;
  /** All cells it reads. */
  readonly reads: readonly Area[];
  /** Whether the result can be an empty cell. */
  readonly maybeEmpty: boolean;
}

/** Ranges that stand for one of their cells, by their text, inside a MAP. */
type Lifted = ReadonlyMap<string, string>;
const NOTHING_LIFTED: Lifted = new Map();
const NO_ARGUMENT: Node = { kind: 'error', text: '#N/A' };

/** @throws FormulaGap where the engine has no equivalent. */
export function translate(root: Node, context: TranslateContext): Translation {
  const reads: Area[] = [];

  const resolve = (node: Node): Area | undefined | 'no reference' => {
    if (node.kind === 'group') return resolve(node.inner);
    if (node.kind === 'reference')
      return areaOf(context.spreadsheet, context.sheet, node.reference);
    if (node.kind === 'name') return namedArea(context.spreadsheet, node.name);
    return 'no reference';
  };
  const rangeOf = (node: Node): Area | undefined => {
    const area = resolve(node);
    return area === 'no reference' ? undefined : area;
  };
  const address = (area: Area): string => `${context.sheetName(area.sheet)}!${areaText(area)}`;

  /** A range as a whole, or #REF! / #NAME?. */
  const range = (node: Node): string => {
    const area = rangeOf(node);
    if (area) {
      reads.push(area);
      return address(area);
    }
    return node.kind === 'name' ? '#NAME?' : '#REF!';
  };

  const value = (node: Node, arrays: boolean, lifted: Lifted): string => {
    switch (node.kind) {
      case 'number':
        return node.text;
      case 'text':
        return `"${node.value.replaceAll('"', '""')}"`;
      case 'boolean':
        return node.value ? 'TRUE' : 'FALSE';
      case 'error':
        return node.text;
      case 'empty':
        return '';
      case 'array':
        throw new FormulaGap('An array literal in a formula');
      case 'group':
        return `(${value(node.inner, arrays, lifted)})`;
      case 'percent':
        return `(${value(node.operand, arrays, lifted)}/100)`;
      case 'unary': {
        const operand = value(node.operand, arrays, lifted);
        return node.operator === '-' ? `(0-${operand})` : operand;
      }
      case 'binary': {
        refuseOperator(node);
        const left = value(node.left, arrays, lifted);
        return `(${left}${node.operator}${value(node.right, arrays, lifted)})`;
      }
      case 'reference':
      case 'name':
        return single(node, arrays, lifted);
      case 'call':
        return call(node, arrays, lifted);
    }
  };

  /** A reference where a formula takes one value. */
  const single = (node: Node, arrays: boolean, lifted: Lifted): string => {
    const text = range(node);
    const area = rangeOf(node);
    if (!area || isSingleCell(area)) return text;
    const variable = lifted.get(text);
    if (variable) return variable;
    if (arrays) return text;
    throw new FormulaGap('A range where a formula takes a single cell');
  };

  const call = (node: Node & { kind: 'call' }, arrays: boolean, lifted: Lifted): string => {
    const { name, args } = node;
    const shape = shapeOf(name, context);
    refuseArguments(name, args);
    if (name === 'TODAY') return String(Math.floor(context.now));
    if (name === 'NOW') return String(context.now);
    // Its value is its label, or else the address: https://support.google.com/docs/answer/3093313
    if (name === 'HYPERLINK') return value(args[1] ?? args[0] ?? NO_ARGUMENT, arrays, lifted);
    if (unequal(shape, args)) return '#VALUE!';
    const plain = withoutNegations(node);
    if (plain !== node) return value(plain, arrays, lifted);
    const inside = arrays || shape.arrays === true;
    const texts = args.map((arg, index) => {
      if (!shape.takesRange(index)) return value(arg, arrays, lifted);
      if (resolve(arg) !== 'no reference') return range(arg);
      return inside ? cellByCell(arg) : value(arg, false, lifted);
    });
    return name === 'ARRAYFORMULA' ? texts.join() : `${name}(${texts.join(',')})`;
  };

  const unequal = (shape: FunctionShape, args: readonly Node[]): boolean => {
    const { sameSize } = shape;
    if (!sameSize) return false;
    const areas = args.filter((_, index) => sameSize(index)).map(rangeOf);
    const sizes = areas.map((area) => area && sizeText(area));
    return new Set(sizes.filter((size) => size !== undefined)).size > 1;
  };

  /** An argument that is computed for each cell of its ranges. */
  const cellByCell = (node: Node): string => {
    const leaves = scalarLeaves(node).filter((leaf) => {
      const area = rangeOf(leaf);
      return area !== undefined && !isSingleCell(area);
    });
    const [first] = leaves.map(rangeOf);
    if (!first || operatorsOnly(node)) return value(node, true, NOTHING_LIFTED);
    const sizes = new Set(leaves.map((leaf) => sizeText(rangeOf(leaf))));
    if (sizes.size > 1) throw new FormulaGap('An array formula over ranges of unequal size');
    // Operators work cell by cell in the engine too.
    switch (node.kind) {
      case 'group':
        return `(${cellByCell(node.inner)})`;
      case 'percent':
        return `(${cellByCell(node.operand)}/100)`;
      case 'unary': {
        const operand = cellByCell(node.operand);
        return node.operator === '-' ? `(0-${operand})` : operand;
      }
      case 'binary':
        refuseOperator(node);
        return `(${cellByCell(node.left)}${node.operator}${cellByCell(node.right)})`;
      default:
        return mapped(node, leaves, first);
    }
  };

  const mapped = (node: Node, leaves: readonly Node[], size: Area): string => {
    const ranges = [...new Set(leaves.map(range))];
    const variables = ranges.map((_, index) => `cell_${index}_`);
    const lifted = new Map(ranges.map((text, index) => [text, variables[index] ?? '']));
    const body = value(node, true, lifted);
    const text = `MAP(${ranges.join(',')},LAMBDA(${variables.join(',')},${body}))`;
    // A helper cannot hold empty results.
    return maybeEmpty(node) ? text : context.helper(text, size);
  };

  const maybeEmpty = (node: Node): boolean => {
    if (node.kind === 'empty' || node.kind === 'reference' || node.kind === 'name') return true;
    if (node.kind === 'group') return maybeEmpty(node.inner);
    if (node.kind === 'unary') return node.operator === '+' && maybeEmpty(node.operand);
    if (node.kind !== 'call') return false;
    const passesOn = node.name === 'ARRAYFORMULA' ? () => true : FUNCTIONS.get(node.name)?.passesOn;
    return node.args.some((arg, index) => passesOn?.(index) === true && maybeEmpty(arg));
  };

  return { text: `=${value(root, false, NOTHING_LIFTED)}`, reads, maybeEmpty: maybeEmpty(root) };
}

function sizeText(area: Area | undefined): string {
  return area ? `${area.endRow - area.startRow}×${area.endColumn - area.startColumn}` : '';
}

function refuseOperator({ operator, left }: Node & { kind: 'binary' }): void {
  if (operator === ':') throw new FormulaGap('A range between computed cells');
  // Spreadsheets disagree on 2^3^2.
  if (operator === '^' && left.kind === 'binary') {
    throw new FormulaGap('A power of a power without parentheses');
  }
}

function refuseArguments(name: string, args: readonly Node[]): void {
  const [first] = args;
  // The engine reads wildcards here; Google documents none.
  if (name === 'SEARCH' && first?.kind === 'text' && /[*?~]/.test(first.value)) {
    throw new FormulaGap('SEARCH with *, ? or ~');
  }
  if ((name === 'IFERROR' || name === 'IFNA') && args.length === 1) {
    throw new FormulaGap(`${name} with one argument`);
  }
}

function shapeOf(name: string, { localized }: TranslateContext): FunctionShape {
  const shape = FUNCTIONS.get(name);
  if (!shape) throw new FormulaGap(name, 'NAME');
  if (shape.localized && !localized) {
    throw new FormulaGap(`${name} in the locale of this spreadsheet`);
  }
  return shape;
}
