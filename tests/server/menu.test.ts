import { describe, expect, it } from 'vitest';
import { addOn } from '../support/add-on.ts';
import { esi, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';

describe('the menu', () => {
  it.each([
    ['en', ['Set up this workbook…', 'Repair the layout']],
    ['fr', ['Préparer ce classeur…', 'Réparer la mise en page']],
    ['es_419', ['Preparar este libro…', 'Reparar el diseño']],
    ['de', ['Set up this workbook…', 'Repair the layout']],
  ])('is in the language of a person with locale %s', (locale, labels) => {
    const menus = addOn().session(manager, locale).open();
    expect(JSON.stringify(menus)).toContain(labels[0]);
    expect(JSON.stringify(menus)).toContain(labels[1]);
  });

  it('is built before the person has authorised anything, also on installing', () => {
    const { host, spreadsheetId } = addOn();
    const fresh = host.session({ user: manager, locale: 'en', spreadsheetId, authMode: 'NONE' });
    expect(fresh.open()).toHaveLength(1);
    expect(fresh.install().menus).toHaveLength(1);
  });

  it('holds in the workbook of a Section what a Section may do', () => {
    const app = sectionPlan();
    const spreadsheetId = app.make('Africa');
    const menu = (authMode: 'NONE' | 'LIMITED') =>
      app.host.session({ user: esi, locale: 'en', spreadsheetId, authMode }).open()[0]?.items;
    expect(menu('LIMITED')).toMatchObject([
      ...[{ caption: 'My actions…' }, { caption: 'Share…' }, { caption: 'About…' }],
    ]);
    // Before anything may be asked for, the menu is that of every spreadsheet.
    expect(JSON.stringify(menu('NONE'))).toContain('Repair the layout');
  });

  it('opens the set-up dialog in the language of the person', () => {
    const session = addOn().session(manager, 'fr');
    session.open();
    const { dialogs } = session.clickMenu('openSetUp');
    expect(dialogs).toHaveLength(1);
    expect(dialogs[0]).toMatchObject({ title: 'Préparer le plan de travail', width: 640 });
    expect(dialogs[0]?.html).toMatch(/\.lang='fr'<\/script>$/);
  });

  it('opens the sidebars of managers in the language of the person', () => {
    const session = addOn().session(manager, 'es');
    session.open();
    const opened = ['openAssign', 'openAmend'].map((name) => session.clickMenu(name).sidebars[0]);
    expect(opened.map((sidebar) => sidebar?.title)).toEqual([
      'Asignar acciones',
      'Añadir, modificar o retirar una acción',
    ]);
    for (const sidebar of opened) expect(sidebar?.html).toMatch(/\.lang='es'<\/script>$/);
  });

  it('says after a repair that nothing was lost, and before a set-up what to do', () => {
    const app = addOn();
    const session = app.session();
    session.open();
    session.answer({ button: 'OK' });
    expect(session.clickMenu('repairLayout').questions[0]?.text).toMatch(
      /has not been set up.*Choose/s,
    );
    app.setUp();
    session.answer({ button: 'OK' });
    expect(session.clickMenu('repairLayout').questions[0]?.text).toMatch(/No entry was changed/);
  });
});
