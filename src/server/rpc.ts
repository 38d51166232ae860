import { type Handlers, inputs, type Method } from '../core/rpc/contract.ts';
import type { Outcome } from '../core/shared/outcome.ts';
import { version } from '../core/shared/version.ts';
import { type Context, currentContext, personLanguage } from './context.ts';
import { fault, guarded, unauthorised } from './fault.ts';
import { authorised } from './google/authorisation.ts';
import { logged } from './log.ts';
import { details } from './methods/action-details.ts';
import { list } from './methods/actions.ts';
import * as assign from './methods/assign.ts';
import { audit, mendAccess } from './methods/audit.ts';
import { check, mend } from './methods/check.ts';
import { claimedFiles, confirmFiles } from './methods/claimed-files.ts';
import { completeness, remind } from './methods/completeness.ts';
import { ourActions, saveOurs } from './methods/contribution.ts';
import { setDaily } from './methods/daily-sync.ts';
import { deliver, pdf } from './methods/deliver-paper.ts';
import { setDigest } from './methods/digest.ts';
import * as installation from './methods/installation.ts';
import { issue, remake } from './methods/issue-paper.ts';
import { know, whose } from './methods/known-workbook.ts';
import { acceptLeading, listLeading } from './methods/lead-sections.ts';
import { make } from './methods/make-paper.ts';
import { makeSection } from './methods/make-section.ts';
import * as manage from './methods/manage.ts';
import { mine } from './methods/my-actions.ts';
import { letterhead } from './methods/own-letterhead.ts';
import * as paper from './methods/paper.ts';
import { exportPerson, readKept } from './methods/person.ts';
import { removePerson } from './methods/remove-person.ts';
import { bringBack, repair } from './methods/repair.ts';
import { decide, pending } from './methods/review.ts';
import { applyRoles } from './methods/roles.ts';
import { savePaper } from './methods/save-paper.ts';
import { sectionOptions } from './methods/section-options.ts';
import { selected } from './methods/selected-actions.ts';
import { preview, run } from './methods/set-up.ts';
import { applyShare, previewShare, readShare } from './methods/share.ts';
import { showAction } from './methods/show-action.ts';
import { summary } from './methods/summary.ts';
import { syncSections } from './methods/sync-sections.ts';
import { importTranslations, previewTranslations } from './methods/translations.ts';
import { reconcileUpdates, save } from './methods/update.ts';

const handlers: Handlers<Context> = {
  'setUp.preview': preview,
  'setUp.run': run,
  'layout.repair': repair,
  'layout.bringBack': bringBack,
  'workbook.summary': summary,
  'workbook.whose': whose,
  'workbook.know': know,
  'actions.list': list,
  'action.selected': selected,
  'action.details': details,
  'action.show': showAction,
  'actions.mine': mine,
  'update.save': save,
  'updates.reconcile': reconcileUpdates,
  'check.run': check,
  'check.mend': mend,
  'review.pending': pending,
  'review.decide': decide,
  'roles.apply': applyRoles,
  'manage.options': manage.options,
  'assign.preview': assign.previewAssign,
  'assign.save': assign.saveAssign,
  'handOver.preview': assign.previewHandOver,
  'handOver.save': assign.saveHandOver,
  'action.add': manage.add,
  'action.amend': manage.amend,
  'action.retire': manage.retire,
  'action.bringBack': manage.bringBack,
  'completeness.read': completeness,
  'completeness.remind': remind,
  'digest.set': setDigest,
  'translations.preview': previewTranslations,
  'translations.import': importTranslations,
  'sections.options': sectionOptions,
  'sections.make': makeSection,
  'sections.leading': listLeading,
  'sections.accept': acceptLeading,
  'sections.daily': setDaily,
  'contribution.list': ourActions,
  'contribution.save': saveOurs,
  'share.read': readShare,
  'share.preview': previewShare,
  'share.apply': applyShare,
  'files.claimed': claimedFiles,
  'files.confirm': confirmFiles,
  'access.audit': audit,
  'access.mend': mendAccess,
  'person.read': readKept,
  'person.export': exportPerson,
  'person.remove': removePerson,
  'sections.sync': syncSections,
  'paper.options': paper.options,
  'paper.preview': paper.preview,
  'paper.save': savePaper,
  'paper.make': make,
  'paper.issue': issue,
  'paper.remake': remake,
  'paper.pdf': pdf,
  'paper.deliver': deliver,
  'paper.letterhead': letterhead,
  'installation.step': installation.step,
  'installation.end': installation.end,
};

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.keys(inputs).includes(method);
}

/**
 * Answers one call of a sidebar. `payload` comes from a browser and is checked against the method's
 * schema; each handler checks the person's role. The answer is plain data, as `google.script.run`
 * carries nothing else.
 * @param pageVersion what the page was built from; pages that send none are older than all that do
 */
export function dispatch(
  method: unknown,
  payload: unknown,
  pageVersion: unknown,
): Outcome<unknown> {
  const lang = personLanguage();
  return logged('rpc', isMethod(method) ? method : 'unknown', () =>
    guarded(lang, () => {
      if (!authorised()) throw unauthorised(lang);
      if (pageVersion !== version) throw fault('other-version', lang);
      if (!isMethod(method))
        throw fault('bad-request', lang, typeof method === 'string' ? method : '');
      return call(method, payload);
    }),
  );
}

/**
 * The same value with every half of a surrogate pair replaced: browsers can send one, no service of
 * Google takes it.
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wellFormed(each)]));
}

function call<M extends Method>(method: M, payload: unknown): unknown {
  const input = inputs[method].safeParse(wellFormed(payload));
  if (!input.success) {
    const [issue] = input.error.issues;
    const place = [method, ...(issue?.path ?? [])].map(String).join('.');
    throw fault('bad-request', personLanguage(), `${place}: ${issue?.message ?? ''}`);
  }
  // The schema of this method has just accepted the input; TypeScript cannot tie the two by M.
  const handler = handlers[method] as (input: unknown, context: Context) => unknown;
  return handler(input.data, currentContext());
}
