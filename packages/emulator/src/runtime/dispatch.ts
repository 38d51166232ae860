import { NotSupportedError } from '../not-supported.ts';
import { ApiError } from '../rest/api-error.ts';
import { checkAccess } from './access.ts';
import { exception, ScriptException, timeLimitMessage } from './exception.ts';
import { answered } from './faults.ts';
import { localized } from './localized.ts';
import type { Run } from './run.ts';
import { ServiceRef, shortName } from './service-class.ts';
import type { Stopwatch } from './stopwatch.ts';
import { Foreign, fromWire, type HandleTable, reply, replyError } from './wire.ts';

export interface Dispatcher {
  /** Answers one request of the script; never throws, so that no host error crosses. */
  readonly dispatch: (request: string) => string;
  /** A gap or a bug of the host that the script met, whether or not it caught the error. */
  failure(): Error | undefined;
}

interface Request {
  readonly op: 'call' | 'class' | 'missing';
  readonly id?: number;
  readonly name?: string;
  readonly path?: string;
  readonly args?: unknown;
}

export function createDispatcher(run: Run, handles: HandleTable, stopwatch: Stopwatch): Dispatcher {
  let failure: Error | undefined;
  const fail = (error: unknown): string => {
    const known =
      error instanceof ScriptException || error instanceof ApiError || isFullStack(error);
    const asError = error instanceof Error ? error : new Error(String(error));
    if (!known) failure ??= asError;
    const { name, message, ...more } =
      error instanceof ApiError ? exception(error.message) : asError;
    const isOfService = name === 'Exception';
    return replyError({
      ...{ name, message: isOfService ? localized(message, run.locale) : message },
      ...('details' in more ? { details: more.details } : {}),
    });
  };
  const answer = (request: Request): string => {
    if (request.op === 'missing') throw new NotSupportedError(String(request.name));
    if (request.op === 'class') return reply(describe(handles, request.path), handles);
    if (stopwatch.exceeded()) throw exception(timeLimitMessage);
    const ref = handles.get(request.id);
    const args = fromWire(request.args, handles) as unknown[];
    return reply(callMember(run, ref, String(request.name), args), handles);
  };
  return {
    dispatch: (text) => {
      try {
        return answer(JSON.parse(text) as Request);
      } catch (error) {
        return fail(error);
      }
    },
    failure: () => failure,
  };
}

/** The script recursed too deep: the stack was full before the host was asked. */
function isFullStack(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded';
}

/** What a proxy of this class offers. */
function describe(handles: HandleTable, path: unknown): unknown {
  const type = handles.classOf(path);
  return {
    methods: Object.keys(type.methods),
    constants: type.constants ?? {},
    textual: type.textual === true,
  };
}

function callMember(run: Run, ref: ServiceRef, name: string, args: readonly unknown[]): unknown {
  const { type, self } = ref;
  const member = Object.hasOwn(type.methods, name) ? type.methods[name] : undefined;
  if (member === undefined) throw new NotSupportedError(`${type.path}.${name}`);
  if (type.service === undefined) return member.call(run, self, args, `${type.path}.${name}`);
  const startedAt = performance.now();
  const trace = (error?: unknown): void =>
    run.record({
      service: type.service ?? '',
      method: shortName(type, name),
      params: { args: args.map(showArgument) },
      ms: performance.now() - startedAt,
      ...(error === undefined
        ? {}
        : { error: error instanceof Error ? error.message : String(error) }),
    });
  const traced = member.traced !== false;
  try {
    checkAccess(run, member.access ?? type.access, shortName(type, name));
    const work = (): unknown => member.call(run, self, args, `${type.path}.${name}`);
    // A REST call looks to its answers itself, before they are wrapped.
    if (!traced) return work();
    const call = { method: shortName(type, name), params: args };
    const result = answered(run.host.answers(), call, work);
    trace();
    return result;
  } catch (error) {
    if (traced) trace(error);
    throw error;
  }
}

/** Arguments as the trace shows them: objects by class, long lists of bytes by their length. */
function showArgument(value: unknown): unknown {
  if (value instanceof ServiceRef) return `[${value.type.path}]`;
  if (value instanceof Foreign) return `[${value.kind}]`;
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const isBytes = value.length > 64 && value.every((item) => typeof item === 'number');
    return isBytes ? `[${value.length} bytes]` : value.map(showArgument);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, showArgument(item)]));
}
