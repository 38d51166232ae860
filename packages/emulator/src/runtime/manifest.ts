import * as z from 'zod/mini';

/**
 * What the runtime reads of `appsscript.json`. Unknown keys are refused, as Google refuses them
 * ("Invalid manifest; unknown fields"):
 * https://developers.google.com/apps-script/manifest
 */
const manifestSchema = z.strictObject({
  timeZone: z.string().check(z.refine(isTimeZone, 'not a time zone')),
  runtimeVersion: z.literal('V8'),
  exceptionLogging: z.optional(z.enum(['STACKDRIVER', 'NONE'])),
  oauthScopes: z.array(z.string().check(z.startsWith('https://'))),
  dependencies: z.optional(
    z.strictObject({
      enabledAdvancedServices: z.optional(
        z.array(
          z.strictObject({
            userSymbol: z.string().check(z.regex(/^[A-Za-z_$][\w$]*$/)),
            serviceId: z.string(),
            version: z.string(),
          }),
        ),
      ),
    }),
  ),
  addOns: z.optional(z.looseObject({})),
  sheets: z.optional(z.looseObject({})),
  urlFetchWhitelist: z.optional(z.array(z.string())),
});

export interface AdvancedServiceEntry {
  /** The name under which the script sees the service: `Sheets`. */
  readonly userSymbol: string;
  /** `sheets`, `docs`, `drive`, … */
  readonly serviceId: string;
  readonly version: string;
}

export interface Manifest {
  readonly timeZone: string;
  readonly scopes: ReadonlySet<string>;
  readonly advancedServices: readonly AdvancedServiceEntry[];
}

/** @throws Error that says what is wrong with the manifest */
export function parseManifest(text: string): Manifest {
  const result = manifestSchema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`appsscript.json: ${z.prettifyError(result.error)}`);
  const manifest = result.data;
  return {
    timeZone: manifest.timeZone,
    scopes: new Set(manifest.oauthScopes),
    advancedServices: manifest.dependencies?.enabledAdvancedServices ?? [],
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
