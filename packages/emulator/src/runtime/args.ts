/**
 * Reads arguments whose types a signature has already checked; a mismatch is a bug of the host.
 */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('expected a string');
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('expected a number');
  return value;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('expected an array');
  return value;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('expected an object');
  return value as Readonly<Record<string, unknown>>;
}
