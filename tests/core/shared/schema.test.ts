import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from '../../../src/core/shared/schema.ts';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

describe('a schema', () => {
  it('is made when something is asked of it, and once', () => {
    let made = 0;
    const schema = z.object({
      get name() {
        made += 1;
        return z.string();
      },
    });
    const checked = schema.check(z.refine(({ name }) => name !== ''));
    expect(made).toBe(0);
    expect(checked.safeParse({ name: 'Amina' }).success).toBe(true);
    const before = made;
    expect(checked.safeParse({ name: '' }).success).toBe(false);
    expect(made).toBe(before);
  });

  it('answers as the schema of zod that it stands for', () => {
    const base = z.object({ id: z.string().check(z.minLength(2), z.maxLength(4)) });
    const wide = z.extend(base, { of: z.optional(z.array(z.int().check(z.gte(1), z.lte(3)))) });
    expect(wide.parse({ id: 'ab', of: [1, 3], more: true })).toEqual({ id: 'ab', of: [1, 3] });
    for (const bad of [{ id: 'a' }, { id: 'abcde' }, { id: 'ab', of: [0] }, { of: [] }, null]) {
      expect(wide.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
    expect(z.partial(wide).parse({})).toEqual({});
    expect(base.shape.id.parse('abc')).toBe('abc');
    const either = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('one') }),
      z.strictObject({ kind: z.literal('two'), n: z._default(z.number(), 2) }),
    ]);
    expect(either.parse({ kind: 'two' })).toEqual({ kind: 'two', n: 2 });
    expect(either.safeParse({ kind: 'two', n: 1, m: 1 }).success).toBe(false);
    const wrong = either.safeParse({ kind: 'three' });
    expect(wrong.error?.issues[0]?.path).toEqual(['kind']);
    expect(z.record(z.enum(['a']), z.nullable(z.boolean())).parse({ a: null })).toEqual({
      a: null,
    });
  });

  it('is taken from here in all of the add-on', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
    const direct = files.filter(
      (file) =>
        /\.tsx?$/.test(file) && readFileSync(`${src}/${file}`, 'utf8').includes("'zod/mini'"),
    );
    expect(direct).toEqual(['core/shared/schema.ts']);
  });
});
