/**
 * Generates the JSON schemas that request bodies are validated with, one file per API, in the package:
 * `build/schemas/{sheets,docs,drive}.json`.
 *
 * Source: the gapi types, themselves generated from Google's discovery documents. What the types do
 * not say (`format: int32`, unions) is added by `rules.mjs`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { apis } from './rules.mjs';

const folder = fileURLToPath(new URL('../build/schemas', import.meta.url));
/** Raise when this script generates something else from the same packages. */
const generation = 5;

/** Writes what is missing or out of date in `build/schemas`. */
export async function generateSchemas() {
  for (const [name, api] of Object.entries(apis)) await generate(name, api);
}

async function generate(name, api) {
  const target = join(folder, `${name}.json`);
  const stamp = `${packageVersion(api.package)} #${generation}`;
  if (existsSync(target) && JSON.parse(readFileSync(target, 'utf8')).$comment === stamp) return;
  const { createGenerator } = await import('ts-json-schema-generator');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `${name}-roots.d.ts`);
  writeFileSync(
    entry,
    `/// <reference types="${api.package}" />\n` +
      api.roots.map((root) => `export type ${root} = gapi.client.${name}.${root};\n`).join(''),
  );
  const generated = createGenerator({
    path: entry,
    type: '*',
    expose: 'all',
    topRef: false,
    jsDoc: 'none',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('*');
  const definitions = tidy(generated.definitions ?? {}, api);
  const temporary = `${target}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ $comment: stamp, definitions }));
  renameSync(temporary, target);
}

function packageVersion(name) {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** Strips the namespace from the names, drops aliases, and tells integers from doubles. */
function tidy(definitions, api) {
  const short = (name) => decodeURIComponent(name).split('.').at(-1);
  const entries = Object.entries(definitions)
    .filter(([, schema]) => schema.type === 'object')
    .map(([name, schema]) => [short(name), schema]);
  const result = {};
  for (const [name, schema] of entries) result[name] = refine(schema, name, '');
  return result;

  function refine(schema, owner, field) {
    if (Array.isArray(schema)) return schema.map((item) => refine(item, owner, field));
    if (typeof schema !== 'object' || schema === null) return schema;
    const { properties, ...rest } = schema;
    const copy = Object.fromEntries(
      Object.entries(rest).map(([key, value]) =>
        key === '$ref'
          ? [key, `#/definitions/${short(value.split('/').at(-1))}`]
          : [key, refine(value, owner, field)],
      ),
    );
    if (copy.type === 'number' && !api.doubles[owner]?.includes(field)) {
      Object.assign(copy, { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 });
    }
    // Google reads these as "not set"; nobody means to send one, so they are refused.
    if (Array.isArray(copy.enum) && !api.unspecified?.[owner]?.includes(field))
      copy.enum = copy.enum.filter((one) => !/_UN(SPECIFIED|DEFINED)$/.test(one));
    // Names of messages and fields, for error messages.
    if (copy.enum && field) copy.title = `${owner}.${field}`;
    if (properties) copy.title = owner;
    if (properties) {
      const unions = api.unions[owner];
      if (unions) copy.oneofs = unions;
      copy.properties = Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, refine(value, owner, key)]),
      );
    }
    return copy;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generateSchemas();
