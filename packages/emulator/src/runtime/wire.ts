import { type ServiceClass, ServiceRef } from './service-class.ts';

/**
 * How values cross between the host and the script: as JSON text, so that neither side ever holds
 * an object of the other's realm. What JSON lacks is an object with the key `$`.
 */
interface Tagged {
  readonly $: 'ref' | 'date' | 'undefined' | 'number' | 'other' | 'plain';
  readonly v?: unknown;
  /** Class of a ref. */
  readonly c?: string;
}

/** A value of the script that has no counterpart here: a function, a Map, NaN, a cycle, … */
export class Foreign {
  readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }
}

/** Service objects that one run has handed to its script. */
export class HandleTable {
  readonly #refs: ServiceRef[] = [];
  readonly #ids = new Map<ServiceRef, number>();
  readonly #classes = new Map<string, ServiceClass>();

  idOf(ref: ServiceRef): number {
    const known = this.#ids.get(ref);
    if (known !== undefined) return known;
    this.#refs.push(ref);
    this.#ids.set(ref, this.#refs.length - 1);
    this.#classes.set(ref.type.path, ref.type);
    return this.#refs.length - 1;
  }

  get(id: unknown): ServiceRef {
    const ref = typeof id === 'number' ? this.#refs[id] : undefined;
    if (ref === undefined) throw new Error(`No service object ${String(id)}`);
    return ref;
  }

  classOf(path: unknown): ServiceClass {
    const found = typeof path === 'string' ? this.#classes.get(path) : undefined;
    if (found === undefined) throw new Error(`No class ${String(path)}`);
    return found;
  }
}

/** Turns what the script sent (parsed JSON) into host values. */
export function fromWire(value: unknown, handles: HandleTable): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => fromWire(item, handles));
  if (isTagged(value)) {
    if (value.$ === 'ref') return handles.get(value.v);
    if (value.$ === 'date') return new Date(Number(value.v));
    if (value.$ === 'undefined') return undefined;
    if (value.$ === 'plain') return mapValues(value.v as object, handles);
    return new Foreign(String(value.v));
  }
  return mapValues(value, handles);
}

function mapValues(value: object, handles: HandleTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fromWire(item, handles)]),
  );
}

/** Turns a host value into what the script can rebuild. */
export function toWire(value: unknown, handles: HandleTable): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`Result ${value}`);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ServiceRef) {
    return { $: 'ref', v: handles.idOf(value), c: value.type.path };
  }
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  // `Array.from` visits holes too; `map` would leave them out.
  if (Array.isArray(value)) return Array.from(value, (item) => toWire(item, handles));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const plain = Object.fromEntries(entries.map(([key, item]) => [key, toWire(item, handles)]));
  return '$' in plain ? { $: 'plain', v: plain } : plain;
}

function isTagged(value: object): value is Tagged {
  return '$' in value;
}

/** Wraps a result that is JSON already, such as the answer of a REST call: rebuilt without a walk. */
export class JsonResult {
  readonly text: string;

  constructor(value: unknown) {
    this.text = JSON.stringify(value) ?? 'null';
  }
}

/** The reply to one call, as text; the first character says what follows. */
export function reply(value: unknown, handles: HandleTable): string {
  if (value instanceof JsonResult) return `j${value.text}`;
  return `v${JSON.stringify(toWire(value, handles))}`;
}

export function replyError(error: {
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
}): string {
  return `e${JSON.stringify({ name: error.name, message: error.message, details: error.details })}`;
}
