import * as z from 'zod';

/** @typedef {import('./options.mjs').TargetName} TargetName */

const scriptId = z
  .string('is missing: copy the script ID from Project settings in the Apps Script editor')
  .regex(
    /^[\w-]{30,}$/,
    'is not a script ID: copy it from Project settings in the Apps Script editor, without the rest of the address',
  );

const deploymentId = z
  .string('must be text')
  .regex(
    /^[\w-]{30,}$/,
    'is not a deployment ID: copy it from Deploy > Manage deployments in the Apps Script editor, or leave the line out',
  )
  .optional();

const Target = z.strictObject({ scriptId, deploymentId }, { error: problemOfTarget });

/** Targets that are not deployed to now may still be unfinished. */
const File = z.strictObject(
  { dev: z.unknown().optional(), prod: z.unknown().optional() },
  { error: problemOfFile },
);

/**
 * What a target is called at Google. The deployment ID is missing until the first deployment was made.
 * @typedef {z.infer<typeof Target>} Target
 */

/** @param {{ code?: string, keys?: string[] }} issue */
function problemOfTarget({ code, keys = [] }) {
  return code === 'unrecognized_keys'
    ? `has a key that is not known (${keys.join(', ')}): only scriptId and deploymentId may stand here`
    : 'must be { "scriptId": "…", "deploymentId": "…" }';
}

/** @param {{ code?: string, keys?: string[] }} issue */
function problemOfFile({ code, keys = [] }) {
  return code === 'unrecognized_keys'
    ? `names a target that is not known (${keys.join(', ')}): only dev and prod may stand here`
    : 'must be an object, as in deploy.example.json';
}

/**
 * Reads deploy.json.
 * @param {string | undefined} text undefined if there is no such file
 * @param {TargetName} name the target that is wanted
 * @returns {{ target: Target } | { problems: string[] }} problems name the key and the remedy
 */
export function readTarget(text, name) {
  if (text === undefined) {
    return {
      problems: [
        'There is no deploy.json. Copy deploy.example.json to deploy.json and put your script IDs into it (docs/install.md).',
      ],
    };
  }
  /** @type {unknown} */
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      problems: [
        `deploy.json is not valid JSON (${message}). Compare it with deploy.example.json.`,
      ],
    };
  }
  const file = File.safeParse(json);
  if (!file.success) return { problems: problemsOf('deploy.json:', file.error) };
  const { [name]: wanted, [name === 'dev' ? 'prod' : 'dev']: other } = file.data;
  if (wanted === undefined) {
    return { problems: [`deploy.json: ${name} is missing. Add it, as in deploy.example.json.`] };
  }
  const target = Target.safeParse(wanted);
  if (!target.success) return { problems: problemsOf(`deploy.json: ${name}`, target.error) };
  if (Target.safeParse(other).data?.scriptId === target.data.scriptId) {
    return {
      problems: [
        'deploy.json: dev and prod name the same script, so trying something out would change what people use. Make a script of its own for dev.',
      ],
    };
  }
  return { target: target.data };
}

/**
 * @param {string} place
 * @param {z.ZodError} error
 */
const problemsOf = (place, { issues }) =>
  issues.map(
    ({ path, message }) => `${[place, ...path].join('.').replace(':.', ': ')} ${message}.`,
  );
