import { NotSupportedError } from '../not-supported.ts';

/** What a cell shows: #NAME? as Google does for a function that it does not know, or #ERROR!. */
export type GapType = 'NAME' | 'ERROR';

/** What the host lacks to evaluate a formula as Google does: its cell is an error that says so. */
export class FormulaGap extends NotSupportedError {
  readonly type: GapType;

  constructor(what: string, type: GapType = 'ERROR') {
    super(what);
    this.name = 'FormulaGap';
    this.type = type;
  }
}
