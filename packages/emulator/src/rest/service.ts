import { NotSupportedError } from '../not-supported.ts';
import { invalidArgument } from './api-error.ts';
import type { Json } from './json.ts';
import { select } from './masks/apply-mask.ts';
import { responseMask } from './masks/check-mask.ts';
import type { FieldMask } from './masks/field-mask.ts';
import { checkParams, stringParam } from './params.ts';
import { createQuota, type QuotaKind, type QuotaLimits } from './quota.ts';
import type { Schemas } from './schema/schemas.ts';

/** Who calls. */
export interface Caller {
  readonly email: string;
  /** False for calls of the host itself: no quota. */
  readonly counted?: boolean;
  /**
   * Drive with the scope `drive`: every file that is shared with the person. Otherwise (`drive.file`)
   * only those that the add-on made or opened for them.
   */
  readonly allFiles?: boolean;
}

/** Bytes that go with a request. */
export interface Media {
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/**
 * A REST API of Google over the files of the host.
 *
 * `call` takes a method's id (`docs.documents.get`), its path and query parameters and its body, and
 * returns the plain JSON of the answer, which shares parts with the stored file: treat it as immutable.
 * It throws ApiError where Google answers an error, and NotSupportedError where the host lacks something.
 */
export interface Service {
  call(methodId: string, params: Json, body: unknown, caller: Caller, media?: Media): unknown;
}

/** One method of an API, as its discovery document describes it. */
export interface ServiceMethod {
  readonly kind: QuotaKind;
  /** Query and path parameters, beside those of every method. */
  readonly params: readonly string[];
  /** Message of the request body; absent for none. */
  readonly body?: string;
  /** The request's field that the body is, in errors about its shape. */
  readonly bodyField?: string;
  /** Message of the answer, which `fields` is checked against; absent where the method reads `fields` itself. */
  readonly answer?: string;
  /** Whether the method applies `fields` itself. */
  readonly masked?: boolean;
  readonly takesMedia?: true;
  readonly run: (call: ServiceCall) => unknown;
}

/** A call whose parameters and body were checked. */
export interface ServiceCall {
  readonly params: Json;
  /** In the shape of the method's message. */
  readonly body: unknown;
  readonly mask: FieldMask | undefined;
  readonly caller: Caller;
  readonly media: Media | undefined;
}

export interface ServiceSpec {
  readonly quota: QuotaLimits;
  readonly now: () => Date;
  readonly schemas: Schemas;
  /** By method id. Others are not supported. */
  readonly methods: Readonly<Record<string, ServiceMethod>>;
  /** Refuses parameters that the method does not have; by default as the API would. */
  readonly checkParams?: (methodId: string, params: Json, known: readonly string[]) => void;
  /** What a body in JSON says; by default what it holds. */
  readonly readBody?: (text: string) => unknown;
  /** Whether a method that has no body takes an empty one. */
  readonly allowsEmptyBody?: boolean;
}

/** The one way of a call: the method, the quota, the parameters, the mask, the body, and then its work. */
export function createService(spec: ServiceSpec): Service {
  const { schemas, methods, readBody = JSON.parse } = spec;
  const countCall = createQuota(spec.now, spec.quota);
  const refuseParams =
    spec.checkParams ?? ((_methodId, params, known) => checkParams(params, known));

  const maskOf = ({ answer }: ServiceMethod, params: Json): FieldMask | undefined => {
    const fields = answer === undefined ? undefined : stringParam(params, 'fields');
    return answer === undefined || fields === undefined
      ? undefined
      : responseMask(schemas, answer, fields);
  };
  const checkBody = ({ body, bodyField }: ServiceMethod, json: unknown): void => {
    if (body !== undefined) schemas.check(body, json === undefined ? {} : json, bodyField);
    else if (json !== undefined && json !== null && !(spec.allowsEmptyBody && isEmpty(json))) {
      throw invalidArgument('This method takes no request body.');
    }
  };

  return {
    call(methodId, params, body, caller, media) {
      const method = Object.hasOwn(methods, methodId) ? methods[methodId] : undefined;
      if (!method) throw new NotSupportedError(methodId);
      if (caller.counted !== false) countCall(method.kind, caller.email);
      // What crosses the wire is JSON: nothing the caller still holds can change what is stored.
      const text = body === undefined ? undefined : JSON.stringify(body);
      const json: unknown = text === undefined ? undefined : readBody(text);
      refuseParams(methodId, params, method.params);
      if (media !== undefined && method.takesMedia !== true) {
        throw new NotSupportedError(`${methodId} with media`);
      }
      const mask = maskOf(method, params);
      checkBody(method, json);
      const answer = method.run({ params, body: json ?? {}, mask, caller, media });
      return mask && !method.masked ? select(answer, mask) : answer;
    },
  };
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
