import type { Part } from '../block.ts';
import { cell, heading, missing, narrative, paragraph } from '../blocks.ts';
import { longDate } from '../dates.ts';
import { idsInShort } from '../ids-in-short.ts';
import { naturalOrder } from '../natural-order.ts';
import { wholeNumber } from '../numbers.ts';
import type { Paper } from '../paper.ts';
import type { PaperAction } from '../paper-action.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** Open actions of which nothing was heard since the period began, by who leads them. */
export function notUpdated({ lists, lang, period }: Paper): Part {
  const n = lists.notUpdated.length;
  const since = longDate(period.from, lang);
  return {
    key: 'not-updated',
    blocks: [
      heading(1, 'not-updated', labels.notUpdated[lang]),
      ...(n === 0
        ? [paragraph(say('allUpdated', lang, { since }))]
        : [
            narrative(say('notUpdatedNow', lang, { n, since })),
            {
              kind: 'table' as const,
              columns: [
                { title: labels.lead[lang], width: 133 },
                { title: labels.actions[lang], width: 60, align: 'end' as const },
                { title: labels.id[lang], width: 260 },
              ],
              rows: byLead(lists.notUpdated).map(([lead, actions]) => [
                cell(lead === '' ? missing(labels.nobody[lang]) : { text: lead }),
                cell({ text: wholeNumber(actions.length, lang) }),
                cell({ text: idsInShort(actions) }),
              ]),
            },
          ]),
    ],
  };
}

/** Most silent first; who leads nothing by name comes last. */
function byLead(actions: readonly PaperAction[]): [string, PaperAction[]][] {
  const groups = new Map<string, PaperAction[]>();
  for (const action of actions) {
    groups.set(action.lead, [...(groups.get(action.lead) ?? []), action]);
  }
  return [...groups].sort(
    ([a, own], [b, other]) =>
      Number(a === '') - Number(b === '') || other.length - own.length || naturalOrder(a, b),
  );
}
