import { newPaperId } from '../../src/core/papers/paper-entry.ts';
import type { Input, Method } from '../../src/core/rpc/contract.ts';
import { type AddOn, addOn, type Kept } from './add-on.ts';
import { addPerson, addSection, ofSection } from './plan-workbook.ts';
import { manager, staff } from './sheets-host.ts';

/** Named in Settings as of a Section; the file is shared with them to view. */
export const coordinator = 'esi@africa.example';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Supporting members
CORE ACTION:
- Raise awareness of the global goals
- Set up three hubs
- Publish a handbook
ENHANCED ACTION:
- Continue the exchange with partners

2. Advocacy – We advocate
2.1. Global agendas
CORE ACTION:
- Bring local voices to the table
- Follow the summit
`;

export interface SmallWorkbook extends AddOn {
  /** Puts the workbook back as it was when it was handed out. */
  readonly restore: () => void;
}

/**
 * A plan of six actions with a manager, staff and a Section's coordinator. Staff lead and have updated
 * the first action in the save `save-0001`; the third is retired.
 */
export function smallWorkbook(): SmallWorkbook {
  made ??= makeIt();
  const app = addOn('en_US', made);
  const file = app.host.store.get(app.spreadsheetId);
  if (file === undefined) throw new Error('the workbook is gone');
  return { ...app, restore: () => app.host.store.put(file) };
}

/** It takes many calls: made once, then copied. */
let made: Kept | undefined;

function makeIt(): Kept {
  const app = addOn();
  const done = (method: Method, payload: unknown, user?: string): void => {
    const outcome = app.rpc(method, payload, user);
    if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problems)}`);
  };
  done('setUp.run', { source: { kind: 'text', text: plan }, lang: 'en', year: null });
  addPerson(app, staff, 'Staff');
  addPerson(app, coordinator, 'Section', 2);
  ofSection(app, 'Africa', 2);
  addSection(app, 'Africa', 'fr');
  app.host.share(app.spreadsheetId, coordinator, 'reader');
  const save = { saveId: 'save-0001', ids: ['1.1-C01'], confirmed: false, effectiveOn: null };
  done('update.save', { ...save, changes: { lead: staff, status: 'on-track' } }, staff);
  const part = { ...save, saveId: 'save-0010', ids: ['1.1-C02'] };
  done('update.save', { ...part, changes: { sections: ['Africa'] } });
  done('action.retire', { saveId: 'save-0002', id: '1.1-C03', reason: 'Done by others' });
  done('paper.make', { ...newPaper, requestId: 'first-paper' });
  done('paper.issue', { requestId: 'first-issue', paperId });
  return app.keep();
}

const saveId = 'save-0003';
const source = { kind: 'text', text: plan } as const;
const assignment: Input<'assign.save'> = {
  saveId,
  target: { kind: 'ids', ids: ['1.1-C02'] },
  assignment: { lead: staff, due: '2022-10-31' },
  keepFilled: false,
};
const handOver = { saveId, from: staff, to: manager, unfinishedOnly: true };

/** Of a paper on all of the plan. */
export const definition: Input<'paper.make'>['definition'] = {
  ...{ lang: 'en', body: 'Executive Bureau', place: 'Barcelona', date: '2022-06-13' },
  ...{ item: '3', purpose: 'information', title: '', period: null, recommendations: [] },
  ...{ parts: [], dataAsOf: null, basis: 'latest' },
  fullAnnex: true,
  scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
};

const newPaper: Input<'paper.make'> = {
  ...{ requestId: 'paper-0001', again: false, folderId: null, letterhead: 'built-in', also: [] },
  definition,
};
/** Of the paper that the small workbook comes with, and of its issue. */
export const paperId = newPaperId('first-paper');
export const issueId = 'I-first-issue';

/** A call of every method that a manager may make in the small workbook. */
export const validCalls: { readonly [M in Method]: Input<M> } = {
  'setUp.preview': { source, lang: 'en' },
  'setUp.run': { source, lang: 'en', year: null },
  'layout.repair': {},
  'layout.bringBack': {},
  'workbook.summary': {},
  'workbook.whose': {},
  'workbook.know': {},
  'actions.list': {},
  'action.selected': { known: null },
  'action.details': { id: '1.1-C01' },
  'action.show': { id: '1.1-C02', key: 'status' },
  'actions.mine': { of: null },
  'update.save': {
    ...{ saveId, ids: ['1.1-C01', '1.1-C02'], confirmed: false, effectiveOn: '2022-03-01' },
    changes: { status: 'delayed', reportText: 'Late', due: '2022-09-30', progress: 0.5 },
    seen: [{ id: '1.1-C01', values: { status: 'on-track' } }],
  },
  'updates.reconcile': {},
  'check.run': {},
  'check.mend': {
    saveId,
    mends: [
      { id: '1.1-C02', code: 'not-started-over-0', field: 'progress', before: '', after: '' },
    ],
  },
  'review.pending': {},
  'review.decide': {
    saves: [{ id: '1.1-C01', saveId: 'save-0001' }],
    verdict: 'returned',
    comment: 'Which city?',
  },
  'roles.apply': {},
  'manage.options': {},
  'assign.preview': assignment,
  'assign.save': assignment,
  'handOver.preview': handOver,
  'handOver.save': handOver,
  'action.add': {
    ...{ saveId, chapter: '1.1', tier: 'core', action: 'Meet twice', expectedResult: '' },
    ...{ kind: 'milestone', lead: staff, sections: [], start: null, due: '2022-11-30' },
    plannedDue: null,
  },
  'action.amend': {
    ...{ saveId, id: '1.1-C02', changes: { action: 'Set up four hubs' } },
    seen: { action: 'Set up three hubs' },
  },
  'action.retire': { saveId, id: '1.1-C02', reason: 'Taken over' },
  'action.bringBack': { saveId, id: '1.1-C03' },
  'completeness.read': {},
  'completeness.remind': { leads: [staff] },
  'digest.set': { on: true },
  'translations.preview': { source, lang: 'fr' },
  'translations.import': { source, lang: 'es' },
  'sections.options': {},
  'sections.make': { section: 'Africa', editors: [] },
  'sections.sync': { sections: [], goOn: false },
  'sections.leading': {},
  'sections.accept': { saveId: 'save-0009', chosen: [{ id: '1.1-C01', seen: '' }] },
  'sections.daily': { on: true },
  'contribution.list': {},
  'contribution.save': { id: '1.1-C01', changes: { status: 'on-track' }, seen: {} },
  'share.read': { file: '' },
  'share.preview': { file: '', wanted: [{ email: staff, level: 'viewer' }] },
  'share.apply': {
    ...{ file: '', wanted: [{ email: 'new@example.org', level: 'viewer' }] },
    ...{ mail: true, message: 'Welcome' },
  },
  'files.claimed': { ids: [] },
  'files.confirm': { files: [{ id: 'id1', title: 'Africa', owner: 'maria@example.org' }] },
  'access.audit': {},
  'access.mend': { mends: [{ fileId: 'id1', email: 'new@example.org', after: 'none' }] },
  'person.read': { email: staff, name: '' },
  'person.export': { email: staff, name: '' },
  'person.remove': { email: staff, name: '', texts: [] },
  'paper.options': {},
  'paper.preview': { definition, also: ['fr'] },
  'paper.save': {
    ...{ requestId: 'paper-0002', paperId },
    plan: {
      ...{ definition, also: ['fr'], recipients: [staff], letterhead: 'built-in' },
      ...{ schedule: 'once', daysBefore: 20 },
    },
  },
  'paper.make': newPaper,
  'paper.issue': { requestId: 'issue-0001', paperId },
  'paper.remake': {
    ...{ requestId: 'again-0001', again: false, folderId: null },
    issueId,
    lang: 'fr',
  },
  'paper.pdf': { requestId: 'pdf-00001', paperId, folderId: null },
  'paper.deliver': { paperId, recipients: [staff], share: true, mail: true, message: 'Here it is' },
  'paper.letterhead': { name: '', data: null },
  'installation.step': { step: 0 },
  'installation.end': {},
};
