import type { Issue } from '../../core/papers/issued.ts';
import type { ReadPaper } from '../../core/papers/read-papers.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import { previewPaper } from '../../core/papers/report/preview-paper.ts';
import { reportingPeriods } from '../../core/papers/report/reporting-periods.ts';
import { paperName } from '../../core/papers/write-papers.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { IssuedEntry, PaperEntry } from '../../core/rpc/papers.ts';
import { languages } from '../../core/shared/i18n/lang.ts';
import { areasOf } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import { granted } from '../refused.ts';
import { lastPaper, readForPapers, stateFor } from '../services/paper-book.ts';
import { docUrl } from '../services/write-paper.ts';
import { ownLetterheadName } from './own-letterhead.ts';

/**
 * What the dialog of papers offers. Writes nothing; but where the sheet says that a paper is made by itself,
 * the clock of the manager who looks runs from now on.
 */
export const options: Handlers<Context>['paper.options'] = (_input, context) => {
  const read = readForPapers(context);
  const { snapshot, settings, issues } = read;
  const papers = readPapers(snapshot, settings, context.lang);
  if (papers.some(({ entry }) => entry.schedule !== 'none')) {
    // A clock whose trigger was deleted has one again. A schedule in a cell turns no clock on.
    context.clockTrigger.isOn('papers');
  }
  const actions = read.read.rows.map(({ action }) => action);
  const names = new Map(settings.people.map(({ email, name }) => [email, name]));
  const leads = new Set(actions.map(({ lead }) => lead.trim().toLowerCase()).filter(Boolean));
  return {
    lang: settings.lang,
    year: settings.year,
    bodies: [...settings.bodies],
    areas: areasOf(settings, snapshot).map(({ number, name }) => ({ number, name })),
    tiers: settings.tiers.map(({ key, label }) => ({ key, label })),
    axes: [...new Set(actions.map(({ axis }) => axis).filter(Boolean))],
    sections: settings.sections.map(({ name, language }) => ({ name, language })),
    leads: [...leads].map((email) => ({ email, name: names.get(email) ?? '' })),
    periods: reportingPeriods(settings.periods, settings.year),
    folderId: context.drive.reportFolder()?.id ?? null,
    letterhead: ownLetterheadName(snapshot, context),
    entries: papers.map(listed),
    issued: issues.map(issuedEntry).reverse(),
  };
};

/** The rows of Papers as the dialog shows them. */
function listed({ entry, problems }: ReadPaper): PaperEntry {
  const { definition, also, recipients, letterhead, schedule, daysBefore, record } = entry;
  return {
    ...{ paperId: entry.paperId, row: entry.row + 1, name: paperName(entry) },
    plan: {
      definition,
      also: [...also],
      recipients: [...recipients],
      letterhead,
      schedule,
      daysBefore,
    },
    state: entry.state,
    docs: languages.flatMap((lang) => {
      const doc = record.docs[lang];
      return doc === undefined ? [] : [{ lang, url: docUrl(doc.id) }];
    }),
    ...{ generatedOn: entry.generatedOn, issuedOn: entry.issuedOn, remark: entry.remark },
    problems: [...problems],
  };
}

const issuedEntry = ({
  issueId,
  title,
  body,
  meetingOn,
  issuedOn,
  issuedBy,
}: Issue): IssuedEntry => ({
  ...{ issueId, title, body, meetingOn, issuedOn, issuedBy },
});

/** What a paper would say: two round trips, a third where it tells of changes, and nothing is made. */
export const preview: Handlers<Context>['paper.preview'] = (
  { definition, paperId, also },
  context,
) => {
  const read = readForPapers(context);
  const compared = lastPaper(read, paperId ?? '', definition, context);
  const state = stateFor(read, definition, compared, context);
  return granted(previewPaper(state, definition, context.lang, also));
};
