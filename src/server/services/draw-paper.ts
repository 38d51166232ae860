import type { Report } from '../../core/papers/report/block.ts';
import { makeReport } from '../../core/papers/report/make-report.ts';
import type { State } from '../../core/papers/report/state.ts';
import type { Input } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { shortHash } from '../../core/shared/short-hash.ts';
import type { Context } from '../context.ts';
import { granted } from '../refused.ts';
import { type Compared, type PaperBook, stateFor } from './paper-book.ts';

export type Make = Input<'paper.make'>;

/** A paper in one language, before it is written. */
export interface Drawn {
  readonly lang: Lang;
  readonly report: Report;
  readonly print: string;
}

/** The paper in every language, the first one first; nothing is written if one cannot be drawn up. */
export function drawAll(
  book: PaperBook,
  { definition, also }: Make,
  compared: Compared,
  context: Context,
): readonly Drawn[] {
  const state = stateFor(book, definition, compared, context);
  return [...new Set([definition.lang, ...also])].map((lang) => drawOne(state, definition, lang));
}

/** A paper in a language, with the hash of what it says. */
export function drawOne(state: State, definition: Make['definition'], lang: Lang): Drawn {
  const report = granted(makeReport(state, { ...definition, lang }));
  const print = shortHash(JSON.stringify(report.parts));
  return { lang, report, print };
}
