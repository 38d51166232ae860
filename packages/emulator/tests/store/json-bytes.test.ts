import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonBytes } from '../../src/store/json-bytes.ts';

/** Plain JSON as the host keeps it, with holes and absent fields. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 9, depthSize: 'large' },
    fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(fc.oneof(tie('value'), fc.constant(undefined)), { maxLength: 4 }),
    fc.dictionary(fc.string(), fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 4 }),
  ),
}));

it('is the JSON of a file, also where parts were written before', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (parts) => {
      for (const sheets of [parts.slice(1), parts, [...parts].reverse()]) {
        const file = { record: { id: 'a' }, content: { sheets, other: { rows: [sheets] } } };
        expect(jsonBytes(file).toString('utf8')).toBe(JSON.stringify(file));
      }
    }),
  );
});
