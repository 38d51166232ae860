/** The version of the build: the build puts the string in its place. */
declare const buildVersion: string;

/**
 * What pages and server were built from: `1.0.0 (3b69ccb)`, with a `+` where files had been changed since that
 * commit. A page sends it with every call.
 */
export const version: string = buildVersion;
