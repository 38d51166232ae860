import { contract, type Handlers, type Method } from '../core/rpc/contract.ts';
import type { Outcome } from '../core/rpc/outcome.ts';
import { type Context, currentContext, personLanguage } from './context.ts';
import { answering, fault } from './fault.ts';
import { onDemand } from './google/on-demand.ts';
import { details } from './handlers/action-details.ts';
import { list } from './handlers/actions.ts';
import * as assign from './handlers/assign.ts';
import { check, mend } from './handlers/check.ts';
import { completeness, remind } from './handlers/completeness.ts';
import { setDigest } from './handlers/digest.ts';
import * as manage from './handlers/manage.ts';
import { mine } from './handlers/my-actions.ts';
import { bringBack, repair } from './handlers/repair.ts';
import { decide, pending } from './handlers/review.ts';
import { applyRoles } from './handlers/roles.ts';
import { selected } from './handlers/selected-actions.ts';
import { preview, run } from './handlers/set-up.ts';
import { showAction } from './handlers/show-action.ts';
import { summary } from './handlers/summary.ts';
import { reconcileUpdates, save } from './handlers/update.ts';

const handlers: Handlers<Context> = {
  'setUp.preview': preview,
  'setUp.run': run,
  'layout.repair': repair,
  'layout.bringBack': bringBack,
  'workbook.summary': summary,
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
  'translations.preview': (input, context) => onDemand('translations').preview(input, context),
  'translations.import': (input, context) => onDemand('translations').run(input, context),
  'sections.options': (input, context) => onDemand('sections').sectionOptions(input, context),
  'sections.make': (input, context) => onDemand('sections').makeSection(input, context),
  'sections.leading': (input, context) => onDemand('sections').listLeading(input, context),
  'sections.accept': (input, context) => onDemand('sections').acceptLeading(input, context),
  'sections.daily': (input, context) => onDemand('sections').setDaily(input, context),
  'contribution.list': (input, context) => onDemand('sections').ourActions(input, context),
  'contribution.save': (input, context) => onDemand('sections').saveOurs(input, context),
  'share.read': (input, context) => onDemand('sections').readShare(input, context),
  'share.preview': (input, context) => onDemand('sections').previewShare(input, context),
  'share.apply': (input, context) => onDemand('sections').applyShare(input, context),
  'access.audit': (input, context) => onDemand('sections').audit(input, context),
  'access.mend': (input, context) => onDemand('sections').mendAccess(input, context),
  'sections.sync': (input, context) => onDemand('sections').syncSections(input, context),
  'paper.options': (input, context) => onDemand('papers').options(input, context),
  'paper.preview': (input, context) => onDemand('papers').preview(input, context),
  'paper.save': (input, context) => onDemand('papers').save(input, context),
  'paper.make': (input, context) => onDemand('papers').make(input, context),
  'paper.issue': (input, context) => onDemand('papers').issue(input, context),
  'paper.remake': (input, context) => onDemand('papers').remake(input, context),
  'paper.pdf': (input, context) => onDemand('papers').pdf(input, context),
  'paper.deliver': (input, context) => onDemand('papers').deliver(input, context),
  'paper.letterhead': (input, context) => onDemand('papers').letterhead(input, context),
};

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.keys(contract).includes(method);
}

/**
 * Answers one call of a sidebar. `payload` comes from a browser and is checked against the method's
 * schema; each handler checks the person's role. The answer is plain data, as `google.script.run`
 * carries nothing else.
 */
export function dispatch(method: unknown, payload: unknown): Outcome<unknown> {
  if (!authorised()) return fault('authorise', personLanguage());
  if (!isMethod(method)) return fault('bad-request', personLanguage(), String(method));
  try {
    return answering(personLanguage(), () => call(method, payload));
  } catch (error) {
    // A bug of ours: kept in the project's log, and told as what it is.
    console.error(error);
    return fault('internal', personLanguage(), `[${method}: ${String(error).slice(0, 200)}]`);
  }
}

/** Whether the person still lets the add-on do what the manifest asks for; Google's own errors say so
 * in the person's language only. */
export function authorised(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
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

function call<M extends Method>(method: M, payload: unknown): Outcome<unknown> {
  const input = contract[method].input.safeParse(wellFormed(payload));
  if (!input.success) {
    const [issue] = input.error.issues;
    const place = [method, ...(issue?.path ?? [])].map(String).join('.');
    return fault('bad-request', personLanguage(), `${place}: ${issue?.message ?? ''}`);
  }
  // The schema of this method has just accepted the input; TypeScript cannot tie the two by M.
  const handler = handlers[method] as (input: unknown, context: Context) => Outcome<unknown>;
  return handler(input.data, currentContext());
}
