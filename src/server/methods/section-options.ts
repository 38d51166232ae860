import type { Handlers } from '../../core/rpc/contract.ts';
import { concerns } from '../../core/sections/concerns.ts';
import { sectionWorkbookTitle } from '../../core/sections/section-layout.ts';
import { syncCursor } from '../../core/sections/sync-cursor.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import type { Context } from '../context.ts';
import { peopleOf, readForSections, workbookOf } from '../services/section-book.ts';
import { editorsOf } from '../services/share-file.ts';

/** What the dialog of Sections offers: two round trips. Writes nothing. */
export const sectionOptions: Handlers<Context>['sections.options'] = (_input, context) => {
  const book = readForSections(context);
  const { settings, actions, contributions } = book;
  const { left, last } = syncCursor(book.snapshot);
  return {
    sections: settings.sections.map((section) => {
      const { name, language } = section;
      const own = [...contributions.values()].filter(
        (each) => foldLabel(each.section) === foldLabel(name),
      );
      const id = workbookOf(section);
      return {
        ...{ name, language, people: peopleOf(book, name), syncedOn: last[name] ?? '' },
        url: id === undefined ? '' : spreadsheetLink(id),
        actions: actions.filter((action) => concerns(action, name, settings)).length,
        contributions: own.length,
        stale: own.filter(({ state }) => state === 'stale').length,
        title: sectionWorkbookTitle[language]({ section: name, year: settings.year }),
        editors: editorsOf(book, section, context),
      };
    }),
    left: left.filter((name) => settings.sections.some((each) => each.name === name)),
    daily: context.clockTrigger.isOn('sections'),
  };
};
