import type { Handlers, Method } from '../core/rpc/contract.ts';
import type { Context, MethodRole } from './context.ts';
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

/** Every method: whom it is for, and what runs it. What it takes and answers is in the contract. */
export const methods: {
  readonly [M in Method]: { readonly role: MethodRole; readonly run: Handlers<Context>[M] };
} = {
  'setUp.preview': { role: 'anyone', run: preview },
  'setUp.run': { role: 'plan-writer', run: run },
  'layout.repair': { role: 'plan-writer', run: repair },
  'layout.bringBack': { role: 'plan-writer', run: bringBack },
  'workbook.summary': { role: 'member', run: summary },
  'workbook.whose': { role: 'anyone', run: whose },
  'workbook.know': { role: 'anyone', run: know },
  'actions.list': { role: 'member', run: list },
  'action.selected': { role: 'member', run: selected },
  'action.details': { role: 'member', run: details },
  'action.show': { role: 'member', run: showAction },
  'actions.mine': { role: 'member', run: mine },
  'update.save': { role: 'staff', run: save },
  'updates.reconcile': { role: 'staff', run: reconcileUpdates },
  'check.run': { role: 'staff', run: check },
  'check.mend': { role: 'staff', run: mend },
  'review.pending': { role: 'manager', run: pending },
  'review.decide': { role: 'plan-writer', run: decide },
  'roles.apply': { role: 'plan-writer', run: applyRoles },
  'manage.options': { role: 'manager', run: manage.options },
  'assign.preview': { role: 'plan-writer', run: assign.previewAssign },
  'assign.save': { role: 'plan-writer', run: assign.saveAssign },
  'handOver.preview': { role: 'plan-writer', run: assign.previewHandOver },
  'handOver.save': { role: 'plan-writer', run: assign.saveHandOver },
  'action.add': { role: 'plan-writer', run: manage.add },
  'action.amend': { role: 'plan-writer', run: manage.amend },
  'action.retire': { role: 'plan-writer', run: manage.retire },
  'action.bringBack': { role: 'plan-writer', run: manage.bringBack },
  'completeness.read': { role: 'manager', run: completeness },
  'completeness.remind': { role: 'manager', run: remind },
  'digest.set': { role: 'manager', run: setDigest },
  'translations.preview': { role: 'manager', run: previewTranslations },
  'translations.import': { role: 'manager', run: importTranslations },
  'sections.options': { role: 'manager', run: sectionOptions },
  'sections.make': { role: 'manager', run: makeSection },
  'sections.leading': { role: 'manager', run: listLeading },
  'sections.accept': { role: 'plan-writer', run: acceptLeading },
  'sections.daily': { role: 'manager', run: setDaily },
  // In the workbook of a Section: everybody who may open it.
  'contribution.list': { role: 'anyone', run: ourActions },
  'contribution.save': { role: 'anyone', run: saveOurs },
  'share.read': { role: 'manager', run: readShare },
  'share.preview': { role: 'manager', run: previewShare },
  'share.apply': { role: 'manager', run: applyShare },
  'files.claimed': { role: 'manager', run: claimedFiles },
  'files.confirm': { role: 'manager', run: confirmFiles },
  'access.audit': { role: 'manager', run: audit },
  'access.mend': { role: 'manager', run: mendAccess },
  'person.read': { role: 'manager', run: readKept },
  'person.export': { role: 'manager', run: exportPerson },
  'person.remove': { role: 'manager', run: removePerson },
  'sections.sync': { role: 'manager', run: syncSections },
  'paper.options': { role: 'manager', run: paper.options },
  'paper.preview': { role: 'manager', run: paper.preview },
  'paper.save': { role: 'manager', run: savePaper },
  'paper.make': { role: 'manager', run: make },
  'paper.issue': { role: 'manager', run: issue },
  'paper.remake': { role: 'manager', run: remake },
  'paper.pdf': { role: 'manager', run: pdf },
  'paper.deliver': { role: 'manager', run: deliver },
  'paper.letterhead': { role: 'manager', run: letterhead },
  'installation.step': { role: 'manager', run: installation.step },
  'installation.end': { role: 'manager', run: installation.end },
};
