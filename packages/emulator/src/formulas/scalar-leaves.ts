import { FUNCTIONS } from './functions.ts';
import type { Node } from './parse-formula.ts';

/** References that stand where a single value is asked for. */
export function scalarLeaves(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'reference':
    case 'name':
      return [node];
    case 'group':
      return scalarLeaves(node.inner);
    case 'unary':
    case 'percent':
      return scalarLeaves(node.operand);
    case 'binary':
      return [...scalarLeaves(node.left), ...scalarLeaves(node.right)];
    case 'call':
      return node.args
        .filter((_, index) => FUNCTIONS.get(node.name)?.takesRange(index) === false)
        .flatMap(scalarLeaves);
    default:
      return [];
  }
}

/** Whether nothing but operators is computed cell by cell. */
export function operatorsOnly(node: Node): boolean {
  switch (node.kind) {
    case 'call':
      return scalarLeaves(node).length === 0;
    case 'group':
      return operatorsOnly(node.inner);
    case 'unary':
    case 'percent':
      return operatorsOnly(node.operand);
    case 'binary':
      return operatorsOnly(node.left) && operatorsOnly(node.right);
    default:
      return true;
  }
}
