import { NotSupportedError } from '../../not-supported.ts';
import { ApiError, invalidArgument } from '../../rest/api-error.ts';
import type { Draft } from '../draft.ts';
import type { Request, Response } from '../types.ts';
import { handlers } from './handlers.ts';

/** https://developers.google.com/workspace/sheets/api/limits names the payload; 100,000 is refused. */
const LIMIT = 100_000;

/** Applies requests in their order; the first that fails ends it, and names its place. */
export function applyRequests(draft: Draft, requests: readonly Request[]): Response[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  if (requests.length > LIMIT) {
    throw invalidArgument(
      `A batch may hold at most ${LIMIT} requests, but has ${requests.length}.`,
    );
  }
  return requests.map((request, index) => applyRequest(draft, request, index));
}

function applyRequest(draft: Draft, request: Request, index: number): Response {
  const [entry] = Object.entries(request);
  if (!entry) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  const [name, body] = entry;
  // The table pairs each name with a handler of its own message; the schema checked the message.
  const handler = handlers[name as keyof Request] as
    | ((draft: Draft, body: unknown) => Response)
    | undefined;
  if (!handler) throw new NotSupportedError(`the request ${name}`);
  try {
    return handler(draft, body);
  } catch (error) {
    if (error instanceof ApiError && error.code === 400) {
      throw new ApiError(400, error.status, `Invalid requests[${index}].${name}: ${error.message}`);
    }
    throw error;
  }
}
