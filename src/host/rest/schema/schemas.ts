import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { projectRoot } from '../../project-root.ts';
import { bodyError } from './body-error.ts';

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
  /** Throws the 400 that Google answers to a body that is not such a message. */
  check(name: string, body: unknown): void;
}

const loaded = new Map<string, Schemas>();

/** Reads `sheets.json` from a folder, making it first where it is missing. */
export function loadSchemas(folder = join(projectRoot(), 'build', 'schemas')): Schemas {
  const known = loaded.get(folder);
  if (known) return known;
  const file = join(folder, 'sheets.json');
  const script = join(projectRoot(), 'scripts', 'schemas.mjs');
  if (!existsSync(file) && existsSync(script)) execFileSync(process.execPath, [script]);
  const schemas = createSchemas(JSON.parse(readFileSync(file, 'utf8')));
  loaded.set(folder, schemas);
  return schemas;
}

function createSchemas(document: {
  readonly definitions: Readonly<Record<string, MessageSchema>>;
}): Schemas {
  const ajv = new Ajv({ strict: false, verbose: true });
  ajv.addSchema(document, 'sheets');
  const compiled = new Map<string, ValidateFunction>();
  const validator = (name: string): ValidateFunction => {
    const found = compiled.get(name) ?? ajv.getSchema(`sheets#/definitions/${name}`);
    if (!found) throw new Error(`no schema of ${name}`);
    compiled.set(name, found);
    return found;
  };
  return {
    message: (name) => document.definitions[name],
    check(name, body) {
      const validate = validator(name);
      if (!validate(body)) throw bodyError(validate.errors?.[0]);
    },
  };
}
