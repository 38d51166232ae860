/**
 * The arguments of `google.script.run`, as JSON text. "Legal parameters are JavaScript primitives
 * like a Number, Boolean, String, or null, as well as JavaScript objects and arrays composed of
 * primitives, objects, and arrays. … Requests fail if you attempt to pass a Date, Function, DOM
 * element besides a form, or other prohibited type": https://developers.google.com/apps-script/guides/html/reference/run
 * @throws TypeError in Google's words
 */
export function rpcArguments(args: readonly unknown[]): string {
  return JSON.stringify(args.map((arg, index) => plain(arg, String(index), [])));
}

function plain(value: unknown, place: string, above: readonly unknown[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === undefined && above.length === 0) return null;
  if (typeof value !== 'object' || above.includes(value)) throw illegal(place);
  const path = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) =>
      item === undefined ? null : plain(item, String(index), path),
    );
  }
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw illegal(place);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plain(item, key, path)]),
  );
}

function illegal(place: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${place}`);
}
