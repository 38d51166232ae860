import { enabled } from '../access.ts';
import { record, text } from '../args.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

/** Which store: of the script, of a person, or of a spreadsheet. */
type Store =
  | { readonly of: 'script' }
  | { readonly of: 'user'; readonly key: string }
  | { readonly of: 'document'; readonly key: string };

type Values = Readonly<Record<string, string>>;

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;

/** https://developers.google.com/apps-script/reference/properties/properties */
const propertiesClass: ServiceClass<Store> = {
  path: 'PropertiesService.Properties',
  service: 'properties',
  access: enabled,
  methods: {
    getProperty: method<Store>([['String'], (run, at, [key]) => read(run, at)[text(key)] ?? null]),
    getProperties: method<Store>([[], (run, at) => read(run, at)]),
    getKeys: method<Store>([[], (run, at) => Object.keys(read(run, at))]),
    setProperty: method<Store>([
      ['String', 'String'],
      (run, at, [key, value]) => write(run, at, { ...read(run, at), [text(key)]: text(value) }),
    ]),
    setProperties: method<Store>(
      [['Object'], (run, at, [values]) => write(run, at, { ...read(run, at), ...strings(values) })],
      [
        ['Object', 'Boolean'],
        (run, at, [values, deleteOthers]) =>
          write(run, at, { ...(deleteOthers === true ? {} : read(run, at)), ...strings(values) }),
      ],
    ),
    deleteProperty: method<Store>([
      ['String'],
      (run, at, [key]) => {
        const { [text(key)]: _gone, ...rest } = read(run, at);
        return write(run, at, rest);
      },
    ]),
    deleteAllProperties: method<Store>([[], (run, at) => write(run, at, {})]),
  },
};

const propertiesServiceClass: ServiceClass = {
  path: 'PropertiesService',
  service: 'properties',
  access: enabled,
  methods: {
    getScriptProperties: method([[], () => new ServiceRef(propertiesClass, { of: 'script' })]),
    getUserProperties: method([
      [],
      (run) => new ServiceRef(propertiesClass, { of: 'user', key: run.user }),
    ]),
    // Null where there is no container, as for the document lock.
    getDocumentProperties: method([
      [],
      (run) =>
        run.containerId === undefined
          ? null
          : new ServiceRef(propertiesClass, { of: 'document', key: run.containerId }),
    ]),
  },
};

export const propertiesService = new ServiceRef(propertiesServiceClass, undefined);

function read(run: Run, at: Store): Values {
  const { properties } = run.host.readState();
  return (at.of === 'script' ? properties.script : properties[at.of][at.key]) ?? {};
}

function write(run: Run, at: Store, values: Values): ServiceRef<Store> {
  let total = 0;
  for (const [key, value] of Object.entries(values)) {
    const size = Buffer.byteLength(value, 'utf8');
    if (size > valueLimit) throw exception('Argument too large: value');
    total += size + Buffer.byteLength(key, 'utf8');
  }
  if (total > storeLimit) {
    throw exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  run.host.updateState((state) => ({
    ...state,
    properties:
      at.of === 'script'
        ? { ...state.properties, script: { ...values } }
        : { ...state.properties, [at.of]: { ...state.properties[at.of], [at.key]: { ...values } } },
  }));
  return new ServiceRef(propertiesClass, at);
}

/** Google turns other values into strings (5 becomes "5.0"); here that is refused as a slip. */
function strings(values: unknown): Values {
  for (const value of Object.values(record(values))) {
    if (typeof value !== 'string') throw exception('Properties must be strings');
  }
  return record(values) as Values;
}
