/**
 * zod, whose schemas are made when they are first used. Google evaluates the whole script anew for each call, which
 * needs few of them, and making them all took nearly half of that time (`npm run bench -- bundle`).
 */
import * as zod from 'zod/mini';

export * from 'zod/mini';

/** Stands for a schema or a check. Once something is asked of it, the made one answers, as its prototype. */
class Later {
  declare readonly make: () => object;

  constructor(make: () => object) {
    Object.defineProperty(this, 'make', { value: make });
  }

  check(...checks: readonly unknown[]): unknown {
    return new Later(() => Reflect.apply(Reflect.get(made(this), 'check'), undefined, checks));
  }
}

for (const name of ['_zod', 'def', 'shape', 'parse', 'safeParse']) {
  Object.defineProperty(Later.prototype, name, {
    get(this: Later) {
      return Reflect.get(made(this), name);
    },
  });
}

function made(later: Later): object {
  const schema = later.make();
  Object.setPrototypeOf(later, schema);
  // Asked for at each value that is parsed.
  Object.defineProperty(later, '_zod', { value: Reflect.get(schema, '_zod') });
  return schema;
}

/** The same function, whose result is made later: what is asked of a `Later` is what is asked of a schema. */
const later = <F extends (...of: never[]) => object>(make: F): F =>
  ((...of: never[]) => new Later(() => make(...of))) as object as F;

const enumeration = later(zod.enum);

export { enumeration as enum };
export const _default = later(zod._default);
export const array = later(zod.array);
export const boolean = later(zod.boolean);
export const custom = later(zod.custom);
export const discriminatedUnion = later(zod.discriminatedUnion);
export const extend = later(zod.extend);
export const gte = later(zod.gte);
export const int = later(zod.int);
export const literal = later(zod.literal);
export const looseObject = later(zod.looseObject);
export const lte = later(zod.lte);
export const maxLength = later(zod.maxLength);
export const minLength = later(zod.minLength);
export const never = later(zod.never);
export const nullable = later(zod.nullable);
export const number = later(zod.number);
export const object = later(zod.object);
export const optional = later(zod.optional);
export const partial = later(zod.partial);
export const partialRecord = later(zod.partialRecord);
export const record = later(zod.record);
export const refine = later(zod.refine);
export const regex = later(zod.regex);
export const strictObject = later(zod.strictObject);
export const string = later(zod.string);
export const tuple = later(zod.tuple);
export const unknown = later(zod.unknown);
