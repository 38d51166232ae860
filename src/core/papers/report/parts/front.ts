import { cleanLine } from '../../../shared/clean-text.ts';
import { shownTier, tierLabel } from '../../../workbook/tiers.ts';
import type { Block, Part } from '../block.ts';
import { paragraph } from '../blocks.ts';
import { dateSpan, longDate } from '../dates.ts';
import { enumerate } from '../numbers.ts';
import type { Paper } from '../paper.ts';
import { leadName } from '../paper-action.ts';
import { say } from '../sentences.ts';
import { itemLine } from '../texts.ts';

/** Who meets where and when, which item this is, the title, and what the data cover. */
export function front(paper: Paper): Part {
  const { definition, organisation, title, lang } = paper;
  const body = cleanLine(definition.body);
  return {
    key: 'front',
    blocks: [
      ...[organisation].filter((text) => text !== '').map(line),
      { kind: 'masthead', text: body, strong: true },
      ...[placeAndDate(paper)].filter((text) => text !== '').map(line),
      line(itemLine(cleanLine(definition.item), definition.purpose, lang)),
      { kind: 'title', text: title },
      paragraph([dataLine(paper), ...scopeLines(paper), ...basisLines(paper)].join(' ')),
    ],
  };
}

const line = (text: string): Block => ({ kind: 'masthead', text });

/** "Barcelona, 13 June 2022"; either alone, or '' if neither is known. */
export function placeAndDate({ definition, lang }: Paper): string {
  return [cleanLine(definition.place), longDate(definition.date ?? '', lang)]
    .filter((text) => text !== '')
    .join(', ');
}

function dataLine({ period, today, lang }: Paper): string {
  const span = dateSpan(period.from, period.to, lang);
  return say('dataLine', lang, { today: longDate(today, lang), span });
}

/** Which updates are told, and in which language texts stand that have no translation. */
function basisLines({ definition, actions, settings, lang, untranslated }: Paper): string[] {
  const starred = actions.filter(({ unreviewed }) => unreviewed).length;
  return [
    ...(definition.basis === 'approved' ? [say('approvedOnly', lang)] : []),
    ...(starred > 0 ? [say('unreviewedStar', lang, { n: starred })] : []),
    ...(untranslated.length > 0
      ? [say('untranslated', lang, { n: untranslated.length, from: settings.textLang })]
      : []),
  ];
}

/** Says what is left out, so that no figure is taken for the whole plan. */
function scopeLines({ definition, settings, lang }: Paper): string[] {
  const { areas, chapters, tiers, axes, sections, leads } = definition.scope;
  const tierNames = tiers.map((key) => shownTier(key, tierLabel(settings.tiers, key), lang));
  const line = (
    all: readonly string[],
    sentence: (params: { n: number; names: string }) => string,
  ): string[] => {
    const names = enumerate(all.map(cleanLine), lang);
    return all.length === 0 ? [] : [sentence({ n: all.length, names })];
  };
  const leadNames = leads.map((lead) => leadName(lead, settings));
  return [
    ...line(areas, (names) => say('scopeAreas', lang, names)),
    ...line(chapters, (names) => say('scopeChapters', lang, names)),
    ...line(tierNames, (names) => say('scopeTiers', lang, names)),
    ...line(axes, (names) => say('scopeAxes', lang, names)),
    ...line(sections, (names) => say('scopeSections', lang, names)),
    ...line(leadNames, (names) => say('scopeLeads', lang, names)),
  ];
}
