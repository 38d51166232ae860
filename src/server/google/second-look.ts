import { authorised } from './authorisation.ts';
import { Explained, type Failure, failureOf } from './failure.ts';

/** How to find out why a call was refused; each is one call of a service. */
export interface Looks {
  /** Reads the same file by the same API, where a write was refused. */
  readonly read?: () => unknown;
  /** Opens the same file by a built-in service, for which no API has to be enabled. */
  readonly open: () => unknown;
  /** Why the API would not take a request that is right. */
  readonly whyInvalid?: () => Failure | undefined;
}

/**
 * Makes a call of an API; if it is refused and the answer does not tell why, looks again, twice at most.
 * Whoever may open the file with a built-in service and not read it by the API meets a disabled API;
 * whoever may read it and not write to it may only view it.
 * @throws Explained with the reason, or the error as it came
 */
export function lookingAgain<T>(looks: Looks, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const failure = failureOf(error);
    const found =
      failure === 'invalid'
        ? whatCameOf(() => looks.whyInvalid?.())
        : failure === 'denied'
          ? whyDenied(looks)
          : undefined;
    throw found === undefined ? error : new Explained(found, error);
  }
}

function whyDenied({ read, open }: Looks): Failure | undefined {
  if (!authorised()) return 'scopes-missing';
  const reading = read === undefined ? 'denied' : (failureIn(read) ?? 'done');
  if (reading === 'done') return 'view-only';
  if (reading !== 'denied') return undefined;
  return failureIn(open) === undefined ? 'api-disabled' : undefined;
}

function failureIn(call: () => unknown): Failure | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * Why a built-in service failed, whose words are in the person's language: a file that the API does not let
 * the person read either is closed to them.
 * @param read reads the file by its API
 * @returns Explained with the reason, or the error as it came
 */
export function whyFailed(error: unknown, read: () => unknown): unknown {
  if (failureOf(error) !== 'unknown') return error;
  if (!authorised()) return new Explained('scopes-missing', error);
  const reading = failureIn(read);
  return reading === 'gone' || reading === 'denied' ? new Explained('denied', error) : error;
}

/** A look that fails finds nothing. */
function whatCameOf<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
