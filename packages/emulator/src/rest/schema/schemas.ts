import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { packageRoot } from '../../package-root.ts';
import { bodyError } from './body-error.ts';
import { secondOfUnion, type Unions } from './unions.ts';

/** A message as JSON schema: only what the generated file holds. */
export interface MessageSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, MessageSchema>>;
  readonly items?: MessageSchema;
  readonly additionalProperties?: boolean | MessageSchema;
}

/** Google's published messages, by name: `CellData`, `BatchUpdateSpreadsheetRequest`. */
export interface Schemas {
  /** The schema of a message, or undefined if there is no such message. */
  message(name: string): MessageSchema | undefined;
  /**
   * Throws the 400 that Google answers to a body that is not such a message; `field` is the request's
   * field that the body is. Words of an enum in lower case are put right in the body, as Google takes
   * them (asked so by github.com/brucemcpherson/gas-fakes).
   */
  check(name: string, body: unknown, field?: string): void;
}

/** Google's APIs that the host has. */
export const apiNames = ['sheets', 'docs', 'drive'] as const;
export type ApiName = (typeof apiNames)[number];

/** Prefix of the messages' names in errors about the shape of a body. */
const packages: Readonly<Record<ApiName, string>> = {
  sheets: 'type.googleapis.com/google.apps.sheets.v4',
  docs: 'type.googleapis.com/google.apps.docs.v1',
  // Assumed: Drive names no message in its errors.
  drive: 'type.googleapis.com/google.apps.drive.v3',
};

const loaded = new Map<string, Schemas>();

/** The messages of an API, from the generated schemas; these are made first where they are missing. */
export function loadSchemas(api: ApiName): Schemas {
  const file = join(packageRoot(), 'build', 'schemas', `${api}.json`);
  const known = loaded.get(file);
  if (known) return known;
  const script = join(packageRoot(), 'schemas', 'generate.mjs');
  if (!existsSync(file)) execFileSync(process.execPath, [script]);
  const schemas = createSchemas(api, JSON.parse(readFileSync(file, 'utf8')));
  loaded.set(file, schemas);
  return schemas;
}

function createSchemas(
  api: ApiName,
  document: { readonly definitions: Readonly<Record<string, MessageSchema>> },
): Schemas {
  // To optimise the code costs a third of the time to compile it, and makes it no faster.
  const ajv = new Ajv({ strict: false, verbose: true, code: { optimize: false } });
  ajv.addKeyword({ keyword: 'oneofs', type: 'object', validate: oneUnionField, errors: false });
  ajv.addSchema(document, api);
  const compiled = new Map<string, ValidateFunction>();
  const validator = (name: string): ValidateFunction => {
    const found = compiled.get(name) ?? ajv.getSchema(`${api}#/definitions/${name}`);
    if (!found) throw new Error(`no schema of ${name}`);
    compiled.set(name, found);
    return found;
  };
  return {
    message: (name) => document.definitions[name],
    check(name, body, field) {
      const validate = validator(name);
      while (!validate(body)) {
        const error = validate.errors?.[0];
        if (!error || !raiseEnum(body, error)) throw bodyError(packages[api], error, field);
      }
    },
  };
}

/** Writes the word that an error is about in capitals, if that makes it one of its enum's. */
function raiseEnum(body: unknown, { keyword, data, schema, instancePath }: ErrorObject): boolean {
  if (keyword !== 'enum' || typeof data !== 'string' || !Array.isArray(schema)) return false;
  const word = data.toUpperCase();
  if (word === data || !schema.includes(word)) return false;
  const path = instancePath.split('/').slice(1);
  const last = path.pop() ?? '';
  // The error's path leads through objects and lists of the body.
  const parent = path.reduce((at, key) => (at as Record<string, unknown>)[key], body);
  (parent as Record<string, unknown>)[last] = word;
  return true;
}

function oneUnionField(unions: Unions, message: object): boolean {
  return secondOfUnion(unions, message) === undefined;
}
