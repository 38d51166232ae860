import { enabled } from '../access.ts';
import { list, number, record, text } from '../args.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

/** https://developers.google.com/apps-script/reference/cache/cache#put(String,String,Integer) */
const keyLimit = 250;
const valueLimit = 100 * 1024;
const defaultSeconds = 600;
const maximumSeconds = 21_600;

/** `self` is the cache's name. What writes gives null (brucemcpherson/gas-fakes, tests on the real service). */
const cacheClass: ServiceClass<string> = {
  path: 'CacheService.Cache',
  service: 'cache',
  access: enabled,
  methods: {
    get: method<string>([['String'], (run, cache, [key]) => read(run, cache, text(key)) ?? null]),
    getAll: method<string>([
      ['String[]'],
      (run, cache, [keys]) =>
        Object.fromEntries(
          list(keys).flatMap((key) => {
            const value = read(run, cache, text(key));
            return value === undefined ? [] : [[text(key), value]];
          }),
        ),
    ]),
    put: method<string>(
      [['String', 'String'], (run, cache, [key, value]) => put(run, cache, key, value)],
      [
        ['String', 'String', 'Integer'],
        (run, cache, [key, value, seconds]) => put(run, cache, key, value, number(seconds)),
      ],
    ),
    putAll: method<string>(
      [['Object'], (run, cache, [values]) => putAll(run, cache, values, defaultSeconds)],
      [
        ['Object', 'Integer'],
        (run, cache, [values, seconds]) => putAll(run, cache, values, number(seconds)),
      ],
    ),
    remove: method<string>([
      ['String'],
      (run, cache, [key]) => {
        run.host.caches.remove(cache, text(key));
        return null;
      },
    ]),
    removeAll: method<string>([
      ['String[]'],
      (run, cache, [keys]) => {
        for (const key of list(keys)) run.host.caches.remove(cache, text(key));
      },
    ]),
  },
};

const cacheServiceClass: ServiceClass = {
  path: 'CacheService',
  service: 'cache',
  access: enabled,
  methods: {
    getScriptCache: method([[], () => new ServiceRef(cacheClass, 'script')]),
    getUserCache: method([[], (run) => new ServiceRef(cacheClass, `user ${run.user}`)]),
    getDocumentCache: method([
      [],
      (run) =>
        run.spreadsheetId === undefined
          ? null
          : new ServiceRef(cacheClass, `document ${run.spreadsheetId}`),
    ]),
  },
};

export const cacheService = new ServiceRef(cacheServiceClass, undefined);

function read(run: Run, cache: string, key: string): string | undefined {
  if (key.length > keyLimit) throw exception('Argument too large: key');
  return run.host.caches.get(cache, key);
}

function put(
  run: Run,
  cache: string,
  key: unknown,
  value: unknown,
  seconds = defaultSeconds,
): null {
  if (text(key).length > keyLimit) throw exception('Argument too large: key');
  if (Buffer.byteLength(text(value), 'utf8') > valueLimit) {
    throw exception('Argument too large: value');
  }
  if (seconds < 1 || seconds > maximumSeconds) {
    throw exception(`Invalid argument: expirationInSeconds`);
  }
  run.host.caches.put(cache, text(key), text(value), seconds);
  return null;
}

function putAll(run: Run, cache: string, values: unknown, seconds: number): void {
  for (const [key, value] of Object.entries(record(values))) {
    if (typeof value !== 'string') throw exception('Cached values must be strings');
    put(run, cache, key, value, seconds);
  }
}
