/**
 * Generates the JSON schemas that the local host validates request bodies with.
 *
 * Source: the gapi types, themselves generated from Google's discovery document. What the types do
 * not say is added here: Google's `format: int32` is lost in TypeScript's `number`, so every number
 * that is not listed as a double below becomes an integer.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const package_ = '@maxim_mazurok/gapi.client.sheets-v4';
/** Raise when this script generates something else from the same package. */
const generation = 3;

/** Messages that are a request body or that a `fields` mask is checked against. */
const roots = [
  'BatchUpdateSpreadsheetRequest',
  'BatchUpdateSpreadsheetResponse',
  'Spreadsheet',
  'GetSpreadsheetByDataFilterRequest',
  'ValueRange',
  'BatchUpdateValuesRequest',
  'BatchUpdateValuesResponse',
  'BatchGetValuesResponse',
  'BatchGetValuesByDataFilterRequest',
  'BatchGetValuesByDataFilterResponse',
  'BatchClearValuesRequest',
  'BatchClearValuesResponse',
  'ClearValuesResponse',
  'UpdateValuesResponse',
  'AppendValuesResponse',
  'OverlayPosition',
  'SearchDeveloperMetadataRequest',
  'SearchDeveloperMetadataResponse',
  'DeveloperMetadata',
];

/** Fields of type double or float in the discovery document (https://sheets.googleapis.com/$discovery/rest?version=v4). */
const doubles = {
  ExtendedValue: ['numberValue'],
  Color: ['alpha', 'red', 'green', 'blue'],
  IterativeCalculationSettings: ['convergenceThreshold'],
  PieChartSpec: ['pieHole'],
  BubbleChartSpec: ['bubbleOpacity'],
  HistogramChartSpec: ['bucketSize', 'outlierPercentile'],
  HistogramRule: ['start', 'end', 'interval'],
  ChartHistogramRule: ['minValue', 'maxValue', 'intervalSize'],
  ChartAxisViewWindowOptions: ['viewWindowMin', 'viewWindowMax'],
  ChartCustomNumberFormatOptions: [],
  PointStyle: ['size'],
  ScorecardChartSpec: ['scaleFactor'],
  TreemapChartSpec: ['maxValue', 'minValue'],
};

/** Messages whose fields are one `oneof`: at most one may be set. */
const unions = [
  'Request',
  'ExtendedValue',
  'DataFilter',
  'ColorStyle',
  'ConditionValue',
  'TextRotation',
];

/** Writes `build/schemas/sheets.json` unless it is up to date; returns its path. */
export async function generateSchemas() {
  const folder = join(project, 'build', 'schemas');
  const target = join(folder, 'sheets.json');
  const stamp = `${packageVersion()} #${generation}`;
  if (existsSync(target) && JSON.parse(readFileSync(target, 'utf8')).$comment === stamp)
    return target;
  const { createGenerator } = await import('ts-json-schema-generator');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'sheets-roots.d.ts');
  writeFileSync(
    entry,
    `/// <reference types="${package_}" />\n` +
      roots.map((name) => `export type ${name} = gapi.client.sheets.${name};\n`).join(''),
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
  const definitions = tidy(generated.definitions ?? {});
  const temporary = `${target}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ $comment: stamp, definitions }));
  renameSync(temporary, target);
  return target;
}

function packageVersion() {
  const file = createRequire(import.meta.url).resolve(`${package_}/package.json`);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** Strips the namespace from the names, drops aliases, and tells integers from doubles. */
function tidy(definitions) {
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
    if (copy.type === 'number' && !doubles[owner]?.includes(field)) {
      Object.assign(copy, { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 });
    }
    // Google reads these as "not set"; nobody means to send one, so they are refused.
    if (Array.isArray(copy.enum))
      copy.enum = copy.enum.filter((one) => !/_UN(SPECIFIED|DEFINED)$/.test(one));
    // Names of messages and fields, for error messages.
    if (copy.enum && field) copy.title = `${owner}.${field}`;
    if (properties) copy.title = owner;
    if (properties) {
      if (unions.includes(owner)) copy.maxProperties = 1;
      copy.properties = Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, refine(value, owner, key)]),
      );
    }
    return copy;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generateSchemas();
