import { cleanLine } from '../../../shared/clean-text.ts';
import type { Block, Part } from '../block.ts';
import { heading, narrative, paragraph } from '../blocks.ts';
import { longDate } from '../dates.ts';
import { partsOf } from '../definition.ts';
import { invitation } from '../invitation.ts';
import type { Paper } from '../paper.ts';
import { recommendations } from '../recommendations.ts';
import { say } from '../sentences.ts';
import { countsInWords } from '../status-counts.ts';
import { labels } from '../texts.ts';

/** The figures that matter, in words, and what the body is invited to do. */
export function summary(paper: Paper): Part {
  const { lang, definition } = paper;
  // A donor is told, and invited to nothing unless the manager says so.
  const own = definition.recommendations.some((text) => cleanLine(text) !== '');
  const invites = own || !partsOf(definition).includes('results');
  return {
    key: 'summary',
    blocks: [
      heading(1, 'summary', invites ? labels.summary[lang] : labels.summaryAlone[lang]),
      narrative(essentials(paper)),
      narrative(attention(paper)),
      ...(invites ? [paragraph(invitation(cleanLine(definition.body), lang))] : []),
      ...(invites ? recommendations(paper) : []).map(
        (text, i): Block => ({
          kind: 'numbered',
          number: `${i + 1}.`,
          runs: [{ text }],
          indented: true,
        }),
      ),
    ],
  };
}

function essentials(paper: Paper): string {
  const { lang, definition, figures, year } = paper;
  const whole = Object.values(definition.scope).every((names) => names.length === 0);
  const counts = countsInWords(figures.all, lang);
  return [
    say(whole ? 'wholePlan' : 'inScope', lang, { year, n: figures.all.total, counts }),
    updates(paper),
  ].join(' ');
}

/**
 * How many actions were updated in the period; that none was is said, and is no error. A row keeps
 * its last update only, so where some came after the period no more is claimed than is known.
 */
function updates({ figures: { all, updated: n, updatedAfter: after }, lang }: Paper): string {
  const rest = all.total - n - after;
  if (n + after === 0) return say('nothingUpdated', lang);
  return after === 0
    ? say('updated', lang, { n, rest })
    : say('updatedSince', lang, { n, after, rest });
}

function attention({ figures, lang, today }: Paper): string {
  const { all, withoutReason, overdue } = figures;
  const n = all.by['at-risk'] + all.by.delayed;
  return [
    n === 0 ? say('noneWorrying', lang) : say('attention', lang, { n, missing: withoutReason }),
    ...(overdue === 0 ? [] : [say('overdue', lang, { n: overdue, today: longDate(today, lang) })]),
  ].join(' ');
}
