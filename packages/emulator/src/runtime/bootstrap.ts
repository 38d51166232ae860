/**
 * The half of the bridge that runs inside the script's context. It is source text because it must
 * be evaluated there: everything the script can touch (proxies, functions, errors, dates) belongs
 * to the script's own realm, and the host's functions, which would lead to Node, stay in this
 * closure and exchange nothing but strings and numbers.
 *
 * Evaluates to a function `(call, now, enter, leave, globals)` that installs the globals and returns
 * `{run, outcome}`. See `wire.ts` for the encoding.
 */
export const bootstrapSource = `
(function (hostCall, hostNow, enter, leave, globals) {
  'use strict';
  const { parse, stringify } = JSON;
  const ids = new WeakMap();
  const proxies = new Map();
  const classes = new Map();

  // The host's functions never throw, but the engine may while they run: an error of the host's
  // realm (a full stack) becomes one of the script's.
  function reaching(host) {
    try {
      return host();
    } catch (error) {
      if (error instanceof Error) throw error;
      throw new RangeError('Maximum call stack size exceeded');
    }
  }

  function asking(send) {
    return reaching(() => {
      enter();
      try {
        return send();
      } finally {
        leave();
      }
    });
  }

  function ask(request) {
    return asking(() => decodeReply(hostCall(stringify(request))));
  }

  function decodeReply(text) {
    const kind = text[0];
    if (kind === 'j') return parse(text.slice(1));
    if (kind === 'v') return decode(parse(text.slice(1)));
    const sent = parse(text.slice(1));
    const error = new Error(sent.message);
    Object.defineProperty(error, 'name', { value: sent.name, configurable: true, writable: true });
    if (sent.details !== undefined) error.details = sent.details;
    throw error;
  }

  function decode(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (!('$' in value)) return decodeEntries(value);
    if (value.$ === 'ref') return proxyOf(value.v, value.c);
    if (value.$ === 'date') return new RealDate(value.v);
    if (value.$ === 'plain') return decodeEntries(value.v);
    return undefined;
  }

  function decodeEntries(value) {
    for (const key of Object.keys(value)) value[key] = decode(value[key]);
    return value;
  }

  function encode(value, above) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'number') {
      return isFinite(value) ? value : { $: 'other', v: String(value) };
    }
    if (value === undefined) return { $: 'undefined' };
    if (typeof value !== 'object') return { $: 'other', v: typeof value };
    const id = ids.get(value);
    if (id !== undefined) return { $: 'ref', v: id };
    if (value instanceof RealDate) {
      const time = value.getTime();
      return isFinite(time) ? { $: 'date', v: time } : { $: 'other', v: 'Invalid Date' };
    }
    if (above.includes(value)) return { $: 'other', v: 'circular structure' };
    const path = above.concat([value]);
    if (Array.isArray(value)) return Array.from(value, (item) => encode(item, path));
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null) {
      return { $: 'other', v: (proto.constructor && proto.constructor.name) || 'class' };
    }
    const out = Object.create(null);
    for (const key of Object.keys(value)) {
      if (value[key] !== undefined) out[key] = encode(value[key], path);
    }
    return '$' in out ? { $: 'plain', v: out } : out;
  }

  function show(value) {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return String(value.stack);
    if (typeof value === 'object' && value !== null && !ids.has(value)) {
      try {
        return stringify(value);
      } catch (error) {
        return String(value);
      }
    }
    return String(value);
  }

  function classOf(path) {
    let found = classes.get(path);
    if (found === undefined) {
      found = ask({ op: 'class', path });
      found.methods = new Set(found.methods);
      classes.set(path, found);
    }
    return found;
  }

  function missing(name) {
    return ask({ op: 'missing', name });
  }

  function methodOf(proxy, id, path, name) {
    return function (...args) {
      if (this !== proxy) return missing(path + '.' + name + ' called without its object');
      const sent = classOf(path).textual ? args.map(show) : null;
      return asking(() => {
        const wire = sent || args.map((arg) => encode(arg, []));
        return decodeReply(hostCall(stringify({ op: 'call', id, name, args: wire })));
      });
    };
  }

  const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

  function proxyOf(id, path) {
    const known = proxies.get(id);
    if (known !== undefined) return known;
    const own = new Map();
    const refuse = (key) => missing('Changing ' + path + '.' + String(key));
    const proxy = new Proxy({}, {
      get(target, key) {
        if (typeof key === 'symbol') return undefined;
        const seen = own.get(key);
        if (seen !== undefined) return seen;
        const type = classOf(path);
        let value;
        if (type.methods.has(key)) value = methodOf(proxy, id, path, key);
        else if (Object.hasOwn(type.constants, key)) value = type.constants[key];
        else if (key === 'toString') value = () => path.slice(path.lastIndexOf('.') + 1);
        else if (key === 'toJSON' || key === 'then') return undefined;
        else if (inherited.has(key)) return target[key];
        else return missing(path + '.' + key);
        own.set(key, value);
        return value;
      },
      has(target, key) {
        const type = classOf(path);
        return type.methods.has(key) || Object.hasOwn(type.constants, key);
      },
      set: (target, key) => refuse(key),
      defineProperty: (target, key) => refuse(key),
      deleteProperty: (target, key) => refuse(key),
      setPrototypeOf: () => refuse('prototype'),
      preventExtensions: () => refuse('extensibility'),
    });
    proxies.set(id, proxy);
    ids.set(proxy, id);
    return proxy;
  }

  // The clock of the host instead of the machine's.
  const RealDate = Date;
  const clock = () => reaching(hostNow);
  function HostDate(...args) {
    if (new.target === undefined) return new RealDate(clock()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [clock()] : args, new.target);
  }
  Object.defineProperty(HostDate, 'name', { value: 'Date', configurable: true });
  Object.defineProperty(HostDate, 'length', { value: 7, configurable: true });
  HostDate.prototype = RealDate.prototype;
  const define = (target, key, value) =>
    Object.defineProperty(target, key, { value, writable: true, configurable: true });
  define(RealDate.prototype, 'constructor', HostDate);
  define(HostDate, 'now', function now() { return clock(); });
  define(HostDate, 'parse', RealDate.parse);
  define(HostDate, 'UTC', RealDate.UTC);
  define(globalThis, 'Date', HostDate);

  // Not in Apps Script.
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;

  for (const [name, id, path] of parse(globals)) define(globalThis, name, proxyOf(id, path));

  // What google.script.run lets through, with its words for the rest.
  function toPlain(value, place, above) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && isFinite(value)) return value;
    const illegal = () => { throw new TypeError('Failed due to illegal value in property: ' + place); };
    if (typeof value !== 'object' || ids.has(value) || above.includes(value)) illegal();
    const path = above.concat([value]);
    if (Array.isArray(value)) {
      return Array.from(value, (item, index) =>
        item === undefined ? null : toPlain(item, String(index), path));
    }
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null) illegal();
    const out = Object.create(null);
    for (const key of Object.keys(value)) {
      if (value[key] !== undefined) out[key] = toPlain(value[key], key, path);
    }
    return out;
  }

  let outcome = { pending: true };

  function failed(error) {
    const isError = error instanceof Error;
    outcome = {
      name: isError ? String(error.name) : 'Error',
      message: isError ? String(error.message) : show(error),
      stack: isError ? String(error.stack) : '',
      details: isError && error.details !== undefined ? show(error.details) : undefined,
    };
  }

  // Calls a top-level function: with wire arguments for an event, with JSON for google.script.run.
  function run(name, args, rpc) {
    try {
      const list = rpc ? parse(args) : decode(parse(args));
      const result = Reflect.apply(globalThis[name], undefined, list);
      if (result instanceof Promise) {
        if (rpc) missing('A promise as the result of google.script.run');
        result.then(() => { outcome = { value: 'null' }; }, failed);
        return;
      }
      const value = rpc && result !== undefined ? toPlain(result, 'result', []) : null;
      outcome = { value: stringify(value) };
    } catch (error) {
      failed(error);
    }
  }

  return { run, failed, outcome: () => stringify(outcome) };
})
`;
