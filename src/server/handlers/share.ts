import type { Lang } from '../../core/i18n/lang.ts';
import { sectionSentences } from '../../core/i18n/section-sentences.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import { accessRequest, readAccess } from '../../core/section/access-rows.ts';
import { sectionFault } from '../../core/section/section-faults.ts';
import { sectionMarkerOf } from '../../core/section/section-marker.ts';
import {
  accessRows,
  everybody,
  foundChanges,
  knownLevels,
  planAccess,
  type Rights,
} from '../../core/sharing/plan-access.ts';
import { sharingFault, sharingProblem } from '../../core/sharing/sharing-texts.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { failureOf } from '../google/retry.ts';
import { readForSections, sectionNamed, unknownSection, workbookOf } from './section-book.ts';
import { changeRights, tellSection } from './share-file.ts';

/** A file whose sharing this person may change here, and the workbook whose sheet Access tells of it. */
interface Shared {
  readonly fileId: string;
  readonly title: string;
  readonly section: string;
  readonly rights: Rights;
  /** The workbook at hand: its Access is written. */
  readonly book: Snapshot;
  /** Of the labels in its cells. */
  readonly lang: Lang;
  readonly roles: ReadonlyMap<string, string>;
  readonly files: readonly string[];
}

/** Opens a file for sharing: in the plan's workbook for managers, in a Section's for its coordinators too. */
function openShared(file: string, context: Context): Outcome<Shared> {
  const snapshot = context.sheets.snapshot();
  const marker = sectionMarkerOf(snapshot);
  if (marker !== undefined) {
    const me = context.email.toLowerCase();
    if (![...marker.coordinators, ...marker.managers].includes(me)) {
      return sharingFault('not-coordinator', context.lang);
    }
    // A coordinator shares the Section's workbook only.
    if (file !== '') return sharingFault('no-right', context.lang, file);
    const roles = new Map<string, string>([
      ...marker.coordinators.map((email) => [email, 'section'] as const),
      ...marker.managers.map((email) => [email, 'manager'] as const),
    ]);
    return withRights(context, {
      ...{ fileId: snapshot.spreadsheetId, title: snapshot.properties.title, roles, files: [] },
      ...{ section: marker.section, book: snapshot, lang: marker.lang },
    });
  }
  const read = readForSections({
    ...context,
    sheets: { ...context.sheets, snapshot: () => snapshot },
  });
  if (!read.ok) return read;
  const { settings } = read.value;
  const roles = new Map(settings.people.map(({ email, role }) => [email, role ?? '']));
  const files = settings.sections.filter((each) => workbookOf(each)).map(({ name }) => name);
  const common = { roles, files, book: snapshot, lang: settings.lang };
  if (file === '') {
    const { spreadsheetId, properties } = snapshot;
    return withRights(context, {
      ...{ ...common, fileId: spreadsheetId, title: properties.title, section: '' },
    });
  }
  const section = sectionNamed(read.value, file);
  if (section === undefined) return unknownSection(file, context.lang);
  const fileId = workbookOf(section);
  if (fileId === undefined) return sectionFault('not-made', context.lang, file);
  return withRights(context, { ...common, fileId, title: section.name, section: section.name });
}

function withRights(context: Context, shared: Omit<Shared, 'rights'>): Outcome<Shared> {
  try {
    const rights = context.sharing.rights('spreadsheet', shared.fileId);
    return { ok: true, value: { ...shared, rights } };
  } catch (error) {
    return mayNot(error, context, shared.section);
  }
}

/** Services say in many ways that a person may not. */
function mayNot(error: unknown, { lang }: Context, place: string): ReturnType<typeof sharingFault> {
  const { message } = (error ?? {}) as { message?: unknown }; // of a service, whatever it is
  const closed = /permission|access|not found|missing/i.test(String(message));
  if (!closed && !['gone', 'denied'].includes(failureOf(error))) throw error;
  return sharingFault('no-right', lang, place);
}

/** Who may open a file, and which of it did not come from the add-on. */
export const readShare: Handlers<Context>['share.read'] = ({ file }, context) =>
  answering<Output<'share.read'>>(context.lang, () => {
    const opened = openShared(file, context);
    if (!opened.ok) return opened;
    const { rights, book, fileId, title, section, roles, files } = opened.value;
    const found = new Set(
      foundChanges(rights, knownLevels(readAccess(book), fileId)).map(({ email }) => email),
    );
    return {
      ok: true,
      value: {
        ...{ title, section, files: [...files] },
        people: everybody(rights).map(({ email, level }) => ({
          ...{ email, level, role: roles.get(email) ?? '', section: '', isFound: found.has(email) },
        })),
      },
    };
  });

/** What changes of access would do. */
export const previewShare: Handlers<Context>['share.preview'] = ({ file, wanted }, context) =>
  answering<Output<'share.preview'>>(context.lang, () => {
    const opened = openShared(file, context);
    if (!opened.ok) return opened;
    const { changes, refused } = planAccess(opened.value.rights, wanted, context.email);
    return {
      ok: true,
      value: {
        changes: [...changes],
        problems: refused.map(({ email, code }) => sharingProblem(code, email, context.lang)),
      },
    };
  });

/**
 * Changes access, person by person: whom Google refuses is named, and stops nobody else. What was changed
 * outside the add-on before is noted as found.
 */
export const applyShare: Handlers<Context>['share.apply'] = (input, context) =>
  answering<Output<'share.apply'>>(context.lang, () => {
    const opened = openShared(input.file, context);
    if (!opened.ok) return opened;
    const { rights, book, fileId, title, lang } = opened.value;
    const found = foundChanges(rights, knownLevels(readAccess(book), fileId));
    const { changes, refused } = planAccess(rights, input.wanted, context.email);
    const problems = refused.map(({ email, code }) => sharingProblem(code, email, context.lang));
    const done = changeRights('spreadsheet', fileId, changes, problems, context);
    const facts = {
      changedOn: context.localNow(book.properties.timeZone),
      ...{ changedBy: context.email, file: title, fileId },
    };
    const rows = [...accessRows(found, facts, true), ...accessRows(done, facts)];
    const request = accessRequest(book, rows, lang);
    if (request) context.sheets.batchUpdate([request]);
    // From the plan: the Section's own Access tells it as well.
    if (fileId !== book.spreadsheetId) tellSection(fileId, rows, context);
    if (input.mail) {
      const url = `https://docs.google.com/spreadsheets/d/${fileId}/edit`;
      const welcome = sectionSentences.accessMail[context.lang]({ title });
      const body = [input.message.trim() || welcome, url].join('\n\n');
      for (const { email, before, after } of done) {
        const gets = after === 'editor' || (after === 'viewer' && before === 'none');
        if (gets) problems.push(...tell(email, welcome, body, context));
      }
    }
    const message = sectionSentences.accessChanged[context.lang]({ n: done.length });
    return { ok: true, value: { changes: [...done], problems, message } };
  });

function tell(to: string, subject: string, body: string, { mail, lang }: Context): Problem[] {
  try {
    mail.send({ to, subject, body });
    return [];
  } catch (error) {
    console.warn(error);
    return [sharingProblem('mail-failed', to, lang)];
  }
}
