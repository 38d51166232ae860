import type { PaperDefinition } from '../../src/core/papers/report/definition.ts';
import type { PaperOptions } from '../../src/core/rpc/contract.ts';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { terminalTexts } from './terminal-texts.ts';

/** The body for which the built-in plan's paper is made, and its meeting. */
const meeting = { body: 'Executive Bureau', place: 'Barcelona', date: '2022-06-13' };

/**
 * What a manager might enter in the dialog: a paper for information on the period that runs. A plan
 * of one's own has no bodies yet, so the paper names none in particular, and no meeting.
 */
export function examplePaper(options: PaperOptions, lang: Lang, today: string): PaperDefinition {
  const { bodies, periods } = options;
  const known = bodies.includes(meeting.body);
  // A meeting that is over cannot be told the data of now.
  const ahead = known && today <= meeting.date;
  const period = periods.find(({ from, to }) => from <= today && today <= to);
  return {
    lang,
    body: known ? meeting.body : (bodies[0] ?? terminalTexts[lang].anyBody),
    place: ahead ? meeting.place : '',
    date: ahead ? meeting.date : null,
    item: '3',
    purpose: 'information',
    title: '',
    period: period ? { from: period.from, to: period.to } : null,
    ...{ dataAsOf: null, basis: 'latest', recommendations: [] },
    parts: [],
    fullAnnex: false,
    scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
  };
}
