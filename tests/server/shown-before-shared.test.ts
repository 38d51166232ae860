import { beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { DeliveryPreview } from '../../src/core/rpc/papers.ts';
import type { SectionsOptions } from '../../src/core/rpc/sections.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { bruno, done, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { validCalls } from '../support/small-workbook.ts';

let app: SectionPlan;
beforeEach(() => {
  app = sectionPlan();
});
const rightsTo = (id: string): object => app.host.store.get(id)?.record.permissions ?? {};

describe('a paper that is shared', () => {
  let paperId: string;
  let id: string;
  beforeEach(() => {
    done(app.rpc('workbook.know', {}));
    const make = { ...validCalls['paper.make'], paperId: null };
    const made = done(app.rpc<Output<'paper.make'>>('paper.make', make));
    ({ paperId, documentId: id } = made);
  });
  /** Gives the Doc another title, as its editors may. */
  const rename = (name: string): void => {
    const file = app.host.store.get(id);
    if (file) app.host.store.put({ ...file, record: { ...file.record, name } });
  };
  const deliver = (more: object = {}): Output<'paper.deliver'> => {
    const send = { paperId, recipients: [esi, bruno], share: true, mail: false, message: '' };
    return done(app.rpc<Output<'paper.deliver'>>('paper.deliver', { ...send, ...more }));
  };
  const asked = (more: object = {}): DeliveryPreview => {
    const { ask } = deliver(more);
    if (ask === null) throw new Error('Nothing was shown');
    return ask;
  };

  it('is shown first, with the Doc’s own title and owner and with whom it lets in', () => {
    rename('Salaries');
    app.host.share(id, bruno, 'reader');
    const { docs, letters, print } = asked();
    expect(letters).toEqual([]);
    expect(docs).toEqual([
      {
        ...{ title: 'Salaries', owner: manager },
        url: `https://docs.google.com/document/d/${id}/edit`,
        people: [
          { email: esi, access: 'given' },
          { email: bruno, access: 'there' },
        ],
      },
    ]);
    expect(rightsTo(id)).not.toHaveProperty([esi]);
    expect(deliver({ seen: print })).toMatchObject({ ask: null });
    expect(rightsTo(id)).toHaveProperty([esi], 'reader');
  });

  it('is shown anew if its Doc or its people are not as they were shown', () => {
    const { print } = asked();
    rename('Salaries');
    expect(asked({ seen: print })).toMatchObject({ changed: true, docs: [{ title: 'Salaries' }] });
    const again = asked();
    expect(asked({ seen: again.print, recipients: [esi] }).changed).toBe(true);
    expect(rightsTo(id)).not.toHaveProperty([esi]);
  });

  it('is shown before it is mailed alone, and lets nobody in then', () => {
    const mail = { share: false, mail: true, recipients: [esi] };
    const { docs, print } = asked(mail);
    expect(docs).toMatchObject([{ owner: manager, people: [{ email: esi, access: 'none' }] }]);
    expect(deliver({ ...mail, seen: print })).toMatchObject({ ask: null, mailed: [esi] });
    expect(rightsTo(id)).not.toHaveProperty([esi]);
  });
});

describe('a new workbook of a Section', () => {
  const africa = () =>
    done(app.rpc<SectionsOptions>('sections.options', {})).sections.find(
      ({ name }) => name === 'Africa',
    );
  const make = (editors: readonly string[]): { id: string; told: readonly string[] } => {
    const made = { section: 'Africa', editors };
    const { url, problems } = done(app.rpc<Output<'sections.make'>>('sections.make', made));
    return { id: url.split('/')[5] ?? '', told: problems.map(({ place }) => place) };
  };

  it('is told beforehand: its title, and who else gets the right to edit it', () => {
    const { title = '', editors = [] } = africa() ?? {};
    expect(editors).toEqual([bruno, esi]);
    const { id } = make(editors);
    expect(app.host.store.get(id)?.record.name).toBe(title);
    expect(Object.keys(rightsTo(id))).toEqual([bruno, esi]);
  });

  it('is shared with nobody who was not shown, or whom Settings does not name any more', () => {
    const { editors = [] } = africa() ?? {};
    inSettings(app, 1, { personEmail: 'eve@evil.example' });
    const { id, told } = make(editors);
    expect(rightsTo(id)).toEqual({ [bruno]: 'writer' });
    expect(told).toEqual(['eve@evil.example', esi]);
  });

  it('is shared with nobody unless that is asked for', () => {
    expect(rightsTo(make([]).id)).toEqual({});
  });
});
