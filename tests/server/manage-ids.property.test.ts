import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import { readRetired } from '../../src/core/workbook/read-retired.ts';
import { actionsIn, idsOf, newAction, ready, retirement } from '../support/managed-actions.ts';
import { snapshotIn } from '../support/snapshot-in.ts';
import { runs } from '../support/tier.ts';

describe('IDs', () => {
  it('are never given to another action, whatever is added, retired, brought back or set up', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), tier: fc.constantFrom('core', 'enhanced') }),
      fc.record({ do: fc.constant('retire' as const), at: fc.nat() }),
      fc.record({ do: fc.constant('back' as const), at: fc.nat() }),
      fc.record({ do: fc.constant('set up' as const) }),
    );
    const app = ready();
    let n = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        for (const each of steps) {
          n += 1;
          const texts = new Map([...actionsIn(app)].map(([id, { action }]) => [id, action]));
          const retired = readRetired(snapshotIn(app));
          const chapter = idsOf(app, '1.1');
          const saveId = `property-${n}`;
          if (each.do === 'add') {
            const added = app.rpc<Output<'action.add'>>(
              'action.add',
              newAction({ saveId, chapter: '1.1', tier: each.tier, action: `Action ${n}` }),
            );
            if (!added.ok) throw new Error(JSON.stringify(added.problems));
            expect(texts.has(added.value.id)).toBe(false);
            expect(retired.map(({ id }) => id)).not.toContain(added.value.id);
          } else if (each.do === 'retire' && chapter.length > 0) {
            const id = chapter[each.at % chapter.length] ?? '';
            expect(app.rpc('action.retire', retirement(id, { saveId }))).toMatchObject({
              ok: true,
            });
          } else if (each.do === 'back' && retired.length > 0) {
            const id = retired[each.at % retired.length]?.id ?? '';
            expect(app.rpc('action.bringBack', { saveId, id })).toMatchObject({ ok: true });
          } else if (each.do === 'set up') {
            app.setUp();
            expect(actionsIn(app).size).toBe(texts.size);
          }
          const now = actionsIn(app);
          const gone = readRetired(snapshotIn(app));
          const ids = [...now.keys(), ...gone.map(({ id }) => id)];
          expect(new Set(ids).size).toBe(ids.length);
          // Whatever had an ID has it still.
          const after = new Map([
            ...gone.map(({ id, text }): [string, string] => [id, text]),
            ...[...now].map(([id, { action }]): [string, string] => [id, action]),
          ]);
          for (const [id, text] of texts) expect(after.get(id)).toBe(text);
          for (const { id, text } of retired) expect(after.get(id)).toBe(text);
        }
      }),
      { numRuns: runs(6) },
    );
  });
});
