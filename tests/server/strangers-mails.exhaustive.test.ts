import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { MailPreview } from '../../src/core/rpc/mailing.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { firstDataRow } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const victim = 'otherm@example.org';
const target = 'anybody@city.org';

/** The workbook of somebody else, in which a victim is named a manager. */
let app: SmallWorkbook;
/** Mails that were sent before the test. */
let before = 0;
beforeAll(() => {
  app = smallWorkbook();
  addPerson(app, victim, 'Manager', 3);
  app.host.share(app.spreadsheetId, victim, 'writer');
  const applied = app.rpc('roles.apply', {});
  expect(applied).toMatchObject({ ok: true });
  // Overdue since the first of March: there is something to ask of its lead.
  enter(1, 'lead', staff);
  enter(1, 'due', 44_621);
  for (const { id, mimeType } of app.host.store.list()) {
    if (mimeType.endsWith('document')) app.host.share(id, victim, 'writer');
  }
  const file = app.host.store.get(app.spreadsheetId);
  if (file === undefined) throw new Error('the workbook is gone');
  const { host } = app;
  app = { ...app, restore: () => host.store.put(file) };
});
beforeEach(() => {
  app.restore();
  app.removeTriggers();
  for (const user of [victim, manager]) app.setProperties('user', user, {});
  confirmPapers();
  before = app.host.outbox().length;
});

/** Whose the papers are is not asked here: the victim has confirmed them. */
function confirmPapers(): void {
  const ids = app.host.store.list().map(({ id }) => id);
  const claimed = app.rpc<Output<'files.claimed'>>('files.claimed', { ids }, victim);
  const files = claimed.ok ? claimed.value.files : [];
  const shown = files.map(({ id, title, owner }) => ({ id, title, owner }));
  expect(app.rpc('files.confirm', { files: shown }, victim)).toMatchObject({ ok: true });
}

const outbox = () => app.host.outbox().slice(before);

type Asked = Outcome<{ readonly ask: MailPreview | null }>;

/** What would go out, as the person is shown it. */
function shown(outcome: Asked): MailPreview {
  if (!outcome.ok || outcome.value.ask === null) throw new Error(JSON.stringify(outcome));
  return outcome.value.ask;
}

/** Types into the area sheet, past all pages; rows count from 0. */
function enter(row: number, key: string, value: string | number): void {
  const keys = snapshotIn(app).cells.get(1001)?.[0] ?? [];
  const start = { sheetId: 1001, rowIndex: firstDataRow + row, columnIndex: keys.indexOf(key) };
  const entered = typeof value === 'number' ? { numberValue: value } : { stringValue: value };
  const rows = [{ values: [{ userEnteredValue: entered }] }];
  app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}

const mailing = ['completeness.remind', 'review.decide', 'share.apply', 'paper.deliver'] as const;

describe.each(mailing)('%s in the workbook of a stranger', (method) => {
  const call = (more: object = {}) =>
    app.rpc(method, { ...validCalls[method], ...more }, victim) as Asked;

  it('sends nothing that was not shown', () => {
    expect(app.rpc('workbook.know', {}, victim)).toMatchObject({ ok: true });
    const there = JSON.stringify(app.host.store.get(app.spreadsheetId));
    const { letters, changed } = shown(call());
    expect(changed).toBe(false);
    expect(outbox()).toEqual([]);
    expect(JSON.stringify(app.host.store.get(app.spreadsheetId))).toBe(there);
    expect(call({ seen: shown(call()).print })).toMatchObject({ ok: true, value: { ask: null } });
    const sent = outbox().map(({ to, subject, body, attachments = [] }) => ({
      ...{ to: to.join(), subject, body },
      attachments: attachments.map(({ name }) => name),
    }));
    expect(sent).toEqual(letters);
  });

  it('sends nothing before the person has said that they know the workbook', () => {
    const { print, known } = shown(call());
    expect(known).toBe(false);
    expect(codes(call({ seen: print }))).toEqual(['workbook-unknown']);
    expect(outbox()).toEqual([]);
    app.rpc('workbook.know', {}, victim);
    expect(shown(call()).known).toBe(true);
    expect(call({ seen: print })).toMatchObject({ ok: true, value: { ask: null } });
    expect(outbox()).toHaveLength(1);
  });
});

describe('a mail', () => {
  const remind = (more: object = {}) =>
    app.rpc('completeness.remind', { leads: [staff], ...more }, victim) as Asked;

  it('that changed since it was shown is shown anew', () => {
    app.rpc('workbook.know', {}, victim);
    const { print } = shown(remind());
    enter(1, 'action', 'Send your password to eve');
    const again = shown(remind({ seen: print }));
    expect(again.changed).toBe(true);
    expect(again.letters[0]?.body).toContain('Send your password');
    expect(outbox()).toEqual([]);
  });

  it('carries no link that somebody typed into the plan', () => {
    const lure = 'Sign in at https://evil.example/login, www.evil.example or evil.example/x';
    enter(1, 'action', lure);
    const [letter] = shown(remind()).letters;
    expect(letter?.body).not.toContain('evil.example');
    expect(letter?.body).toContain(
      'Sign in at [link left out], [link left out] or [link left out]',
    );
    expect(letter?.body).toContain(`https://docs.google.com/spreadsheets/d/${app.spreadsheetId}/`);
  });

  it('tells beforehand whose workbook it comes from', () => {
    expect(app.rpc('workbook.whose', {}, victim)).toMatchObject({
      value: { title: 'Plan', owner: manager, url: expect.stringContaining(app.spreadsheetId) },
    });
  });
});

describe('workbooks that a person knows', () => {
  it('are kept for this person alone, and not for ever', () => {
    expect(app.rpc('workbook.know', {})).toMatchObject({ ok: true });
    expect(shown(app.rpc('completeness.remind', { leads: [staff] }, victim)).known).toBe(false);
    const many = Array.from({ length: 300 }, (_, n) => [`known.other${n}`, String(n + 1)]);
    app.setProperties('user', victim, Object.fromEntries(many));
    expect(app.rpc('workbook.know', {}, victim)).toMatchObject({ ok: true });
    const kept = Object.keys(app.properties('user', victim));
    expect(kept).toHaveLength(200);
    expect(kept).toContain(`known.${app.spreadsheetId}`);
    expect(kept).toContain('known.other299');
    expect(kept).not.toContain('known.other0');
  });
});

describe('what runs by itself', () => {
  const weekly = (more: object = {}) =>
    app.rpc('digest.set', { on: true, ...more }, victim) as Asked;
  const turnOn = (): void => {
    app.rpc('workbook.know', {}, victim);
    const { print } = shown(weekly());
    expect(weekly({ seen: print })).toMatchObject({ ok: true, value: { ask: null } });
  };
  /** Time passes from test to test: each has Mondays of its own. */
  const onMonday = (day: string, hour: string): void => {
    app.host.setClock(new Date(`2022-${day}T${hour}:00:00Z`));
    app.host.runDueTriggers();
  };
  const mailsTo = (email: string) => outbox().filter(({ to }) => to.includes(email));

  it('shows to whom it would write, and asks whether the workbook is known', () => {
    const { print, known, recipients, letters } = shown(weekly());
    expect({ known, recipients }).toEqual({ known: false, recipients: [staff] });
    expect(letters[0]?.body).toContain('1.1-C02');
    expect(codes(weekly({ seen: print }))).toEqual(['workbook-unknown']);
    expect(codes(app.rpc('sections.daily', { on: true }, victim))).toEqual(['workbook-unknown']);
    expect(app.host.triggers()).toEqual([]);
  });

  it('is not turned on by what stands in a cell', () => {
    const schedule = validCalls['paper.save'];
    const said = app.rpc('paper.save', schedule, victim);
    expect(said).toMatchObject({ ok: true });
    expect(said).toMatchObject({ value: { problems: [{ code: 'workbook-unknown' }] } });
    expect(app.rpc('paper.options', {}, victim)).toMatchObject({ ok: true });
    expect(app.host.triggers()).toEqual([]);
  });

  it('does not write to a lead whom the person has not seen, and names them', () => {
    turnOn();
    enter(2, 'lead', target);
    enter(2, 'due', 44_621);
    onMonday('03-21', '09');
    expect(mailsTo(target)).toEqual([]);
    expect(mailsTo(staff)).toHaveLength(1);
    expect(mailsTo(victim)[0]?.body).toContain(target);
    const read = app.rpc<Output<'completeness.read'>>('completeness.read', {}, victim);
    expect(read).toMatchObject({ value: { digest: { on: true, unseen: [target] } } });
    // Accepted, they get the next one.
    turnOn();
    onMonday('03-28', '09');
    expect(mailsTo(target)).toHaveLength(1);
  });

  it('writes once a week, whatever the workbook says of the last time', () => {
    turnOn();
    onMonday('04-04', '09');
    expect(mailsTo(staff)).toHaveLength(1);
    const found = snapshotIn(app).developerMetadata.find(
      ({ metadataKey }) => metadataKey === 'workplan.jobs',
    );
    const dataFilter = { developerMetadataLookup: { metadataId: found?.metadataId ?? 0 } };
    app.session(staff).act([{ deleteDeveloperMetadata: { dataFilter } }]);
    onMonday('04-04', '11');
    onMonday('04-04', '13');
    expect(mailsTo(staff)).toHaveLength(1);
    onMonday('04-11', '09');
    expect(mailsTo(staff)).toHaveLength(2);
  });
});
