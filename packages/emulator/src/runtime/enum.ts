import { anywhere } from './access.ts';
import { type ServiceClass, ServiceRef } from './service-class.ts';

/** An enum of a service, such as `ScriptApp.AuthMode`: the holder, and its values by name. */
export interface ServiceEnum<N extends string> {
  readonly holder: ServiceRef;
  readonly value: (name: N) => ServiceRef;
  /** The name of a value of this enum, or undefined for anything else. */
  readonly nameOf: (value: unknown) => N | undefined;
  /** How a parameter of this enum is declared. */
  readonly type: `=${string}`;
}

/** Values print as their name, also in JSON, and are the same object throughout a run. */
export function enumOf<N extends string>(path: string, names: readonly N[]): ServiceEnum<N> {
  const valueClass: ServiceClass<N> = {
    path,
    access: anywhere,
    methods: {
      toString: { call: (_run, name) => name },
      toJSON: { call: (_run, name) => name },
      name: { call: (_run, name) => name },
      ordinal: { call: (_run, name) => names.indexOf(name) },
    },
  };
  const values = Object.fromEntries(names.map((name) => [name, new ServiceRef(valueClass, name)]));
  const holderClass: ServiceClass = {
    path: `${path}s`,
    access: anywhere,
    methods: {},
    constants: values,
  };
  return {
    holder: new ServiceRef(holderClass, undefined),
    value: (name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${path}.${name}`);
      return value;
    },
    nameOf: (value) => names.find((name) => value instanceof ServiceRef && values[name] === value),
    type: `=${path}`,
  };
}
