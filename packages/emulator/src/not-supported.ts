/**
 * Thrown where the local host lacks something that Google has. Never do nothing instead: a silent
 * gap in the host would hide a bug of ours.
 */
export class NotSupportedError extends Error {
  constructor(what: string) {
    super(`${what} is not supported by the local host`);
    this.name = 'NotSupportedError';
  }
}

/** What is made of something; undefined where the host lacks what that needs. */
export function ifSupported<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotSupportedError) return undefined;
    throw error;
  }
}
