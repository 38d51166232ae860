import { beforeEach, describe, expect, it } from 'vitest';
import type { OurActions } from '../../src/core/rpc/contribution.ts';
import type { Outcome, Problem } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { addOn, codes } from '../support/add-on.ts';
import { wait } from '../support/our-actions.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { done, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager, staff } from '../support/sheets-host.ts';

const linkTo = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

describe('a copy of a plan', () => {
  const app = addOn();
  app.setUp();
  app.host.share(app.spreadsheetId, staff, 'writer');
  const copy = app.host.copySpreadsheet(app.spreadsheetId, manager, 'Copy of Plan');
  const problems = (method: string, payload: unknown): readonly Problem[] => {
    const session = app.host.session({ user: manager, locale: 'en', spreadsheetId: copy });
    // What the server's one door answers.
    const outcome = session.run('rpc', method, payload, version) as Outcome<{
      problems: Problem[];
    }>;
    return outcome.ok ? outcome.value.problems : outcome.problems;
  };
  const copied = { code: 'copied-plan', place: linkTo(app.spreadsheetId) };

  it('stays one, and is told so, until somebody says what it is', () => {
    problems('layout.repair', {});
    expect(problems('roles.apply', {})).toContainEqual(expect.objectContaining(copied));
  });

  it('is a plan of its own once its roles were applied', () => {
    expect(problems('roles.apply', {}).map(({ code }) => code)).not.toContain('copied-plan');
  });

  it('is told what it is when the plan is set up in it again', () => {
    const another = app.host.copySpreadsheet(app.spreadsheetId, manager, 'Another copy');
    const session = app.host.session({ user: manager, locale: 'fr', spreadsheetId: another });
    const setUp = (): Outcome<{ problems: Problem[] }> =>
      session.run(
        'rpc',
        'setUp.run',
        {
          source: { kind: 'built-in' },
          lang: 'fr',
          year: null,
        },
        version,
      ) as Outcome<{ problems: Problem[] }>; // what the server's one door answers
    const first = setUp();
    expect(first.ok && first.value.problems).toContainEqual(expect.objectContaining(copied));
    const second = setUp();
    expect(second.ok && second.value.problems.map(({ code }) => code)).not.toContain('copied-plan');
  });

  it('is no copy where there is none', () => {
    const outcome = app.rpc<{ problems: Problem[] }>('roles.apply', {});
    expect(outcome.ok && outcome.value.problems.map(({ code }) => code)).not.toContain(
      'copied-plan',
    );
  });
});

describe('a copy of a Section’s workbook', () => {
  let app: SectionPlan;
  let id: string;
  let copy: string;
  beforeEach(() => {
    app = sectionPlan();
    id = app.make('Africa');
    copy = app.host.copySpreadsheet(id, manager, 'Copy');
  });
  const inCopy = (method: string, payload: unknown): Outcome<unknown> =>
    app.host
      .session({ user: manager, locale: 'en', spreadsheetId: copy })
      // What the server's one door answers.
      .run('rpc', method, payload, version) as Outcome<unknown>;

  it('takes no entries, and leads to the original', () => {
    const list = inCopy('contribution.list', {});
    expect(list).toMatchObject({ problems: [{ code: 'section-copied', place: linkTo(id) }] });
    const save = { id: '1.1-C01', changes: { result: 'Lost?' }, seen: { result: '' } };
    expect(codes(inCopy('contribution.save', save))).toEqual(['section-copied']);
  });

  it('is not synced in place of the original, until a manager repairs it', () => {
    app.type(copy, 2, 'result', 'In the copy', manager);
    inSettings(app, 0, { sectionWorkbook: linkTo(copy) });
    const synced = (): unknown => app.sync().synced[0];
    expect(synced()).toMatchObject({
      findings: [{ code: 'section-copied', message: expect.stringContaining(linkTo(id)) }],
    });
    wait(app);
    // Made by hand: the manager says first that it is of this plan.
    const repair = () => app.rpc('sections.make', { section: 'Africa', editors: [] });
    expect(codes(repair())).toEqual(['file-unconfirmed']);
    app.confirm([], manager);
    done(repair());
    wait(app);
    expect(synced()).toMatchObject({ findings: [] });
    const { actions } = done(inCopy('contribution.list', {}) as Outcome<OurActions>);
    expect(actions[0]?.values.result).toBe('In the copy');
  });
});
