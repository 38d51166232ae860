import { NotSupportedError } from '../not-supported.ts';
import { ApiError, invalidArgument } from './api-error.ts';

/** What applies each kind of request to a draft and answers it, by the name of the request. Others are not supported. */
export type RequestHandlers<Draft, Request, Response> = {
  readonly [K in keyof Request]?: (draft: Draft, request: NonNullable<Request[K]>) => Response;
};

/** Applies the requests of a batch in their order; the first that fails ends it, and names its place. */
export function applyBatch<Draft, Request extends object, Response>(
  handlers: RequestHandlers<Draft, Request, Response>,
  draft: Draft,
  requests: readonly Request[],
): Response[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  return requests.map((request, index) => {
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
      if (!(error instanceof ApiError && error.code === 400)) throw error;
      throw new ApiError(400, error.status, `Invalid requests[${index}].${name}: ${error.message}`);
    }
  });
}
