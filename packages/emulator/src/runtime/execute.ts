import { type Context, constants, createContext, Script } from 'node:vm';
import { NotSupportedError } from '../not-supported.ts';
import type { Call } from '../trace.ts';
import { bootstrapSource } from './bootstrap.ts';
import { createDispatcher } from './dispatch.ts';
import { createDocuments } from './documents.ts';
import { ScriptError, ScriptException, timeLimitMessage } from './exception.ts';
import type { HostContext } from './host-context.ts';
import { localized } from './localized.ts';
import type { Page } from './page.ts';
import type { AuthMode, Run } from './run.ts';
import { serviceGlobals } from './service-globals.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';
import { withTimeZone } from './time-zone.ts';
import { HandleTable, toWire } from './wire.ts';

export interface RunRequest {
  readonly user: string;
  readonly locale: string;
  readonly authMode: AuthMode;
  readonly spreadsheetId: string | undefined;
  /** Whose properties and lock the run has, where that is not the spreadsheet at hand. */
  readonly containerId?: string | undefined;
  readonly page: Page | undefined;
  /** Name of a top-level function. */
  readonly functionName: string;
  /** Arguments of a trigger or menu item, or JSON text of those of `google.script.run`. */
  readonly args: readonly unknown[] | string;
  /** In milliseconds. */
  readonly limit: number;
}

export interface RunReport {
  /** Processor time of the script, without the services. */
  readonly cpuMs: number;
  /** Time to compile and evaluate all files of the project. */
  readonly evaluateMs: number;
  readonly calls: readonly Call[];
  readonly log: readonly string[];
}

/**
 * Runs one function of the project in a fresh context, as Google does for every execution.
 * @param onReport gets the measurements, also when the run fails
 * @returns what the function returned (only for `google.script.run`), as JSON text
 * @throws ScriptError for what the script did not catch; NotSupportedError even if it caught that
 */
export function execute(
  host: HostContext,
  request: RunRequest,
  onReport: (report: RunReport) => void,
): string {
  const calls: Call[] = [];
  const record = (call: Call): void => {
    calls.push(call);
    host.trace(call);
  };
  const stopwatch = createStopwatch(request.limit);
  const documents = createDocuments(host, request.user, () =>
    record({
      service: 'spreadsheet',
      method: 'SpreadsheetApp.flush',
      params: { args: [], implicit: true },
      ms: 0,
    }),
  );
  const run: Run = {
    id: host.newId(),
    host,
    user: request.user,
    locale: request.locale,
    authMode: request.authMode,
    spreadsheetId: request.spreadsheetId,
    containerId: request.spreadsheetId ?? request.containerId,
    page: request.page,
    documents,
    log: [],
    record,
    restCalls: 0,
    wait: (ms) => {
      host.clock.wait(ms);
      stopwatch.addWaiting(ms);
    },
    suspended: (ms) => stopwatch.addWaiting(-ms),
  };
  const handles = new HandleTable();
  const dispatcher = createDispatcher(run, handles, stopwatch);
  const attempt = <T>(action: () => T): Result<T> => {
    try {
      return { value: action() };
    } catch (error) {
      return { error };
    }
  };
  const ran = attempt(() =>
    withTimeZone(host.project.manifest.timeZone, () =>
      runScript(request, run, handles, dispatcher.dispatch, stopwatch),
    ),
  );
  // Pending writes are written when the script ends, also when it failed.
  const flushed = attempt(() => documents.end());
  host.locks.releaseAll(run.id);
  onReport({ ...stopwatch.times(), calls, log: run.log });
  const gap = dispatcher.failure();
  if (gap !== undefined) throw gap;
  if ('error' in ran) throw ran.error;
  if ('error' in flushed) throw asScriptError(flushed.error, request.locale);
  return ran.value;
}

type Result<T> = { readonly value: T } | { readonly error: unknown };

function asScriptError(error: unknown, locale: string): unknown {
  if (!(error instanceof ScriptException)) return error;
  return new ScriptError(error.name, localized(error.message, locale), '', error.details);
}

interface Bridge {
  run(name: string, args: string, rpc: boolean): void;
  failed(error: unknown): void;
  outcome(): string;
}

type Outcome =
  | { readonly pending: true }
  | { readonly value: string }
  | {
      readonly name: string;
      readonly message: string;
      readonly stack: string;
      readonly details?: string;
    };

function runScript(
  request: RunRequest,
  run: Run,
  handles: HandleTable,
  dispatch: (text: string) => string,
  stopwatch: Stopwatch,
): string {
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const globals = [...serviceGlobals(run.host.project.manifest)].map(([name, ref]) => [
    name,
    handles.idOf(ref),
    ref.type.path,
  ]);
  const bridge: Bridge = new Script(bootstrapSource, { filename: 'host' }).runInContext(context)(
    dispatch,
    () => run.host.clock.now().getTime(),
    stopwatch.enter,
    stopwatch.leave,
    JSON.stringify(globals),
  );
  const inside = (action: () => void): void => {
    // A timer of the engine cannot be stopped while a person reads, and would hit whatever runs then.
    const timeout = request.page?.patient ? patience : stopwatch.remaining();
    Object.defineProperty(context, entryName, { value: action, configurable: true });
    limited(() => entryScript.runInContext(context, { timeout }));
  };

  stopwatch.start();
  try {
    if (evaluateProject(run, context, bridge, stopwatch)) {
      const rpc = typeof request.args === 'string';
      const args = rpc ? request.args : JSON.stringify(toWire(request.args, handles));
      inside(() => bridge.run(request.functionName, String(args), rpc));
    }
  } finally {
    stopwatch.stop();
  }
  if (stopwatch.exceeded()) throw new ScriptError('Exception', timeLimitMessage, '');
  const outcome = JSON.parse(bridge.outcome()) as Outcome;
  if ('pending' in outcome) throw new NotSupportedError('A promise that never settles');
  if ('value' in outcome) return outcome.value;
  const stack = scriptFrames(run, outcome.stack);
  throw new ScriptError(outcome.name, outcome.message, stack, parseDetails(outcome.details));
}

/** @returns false if a file threw while it was evaluated; the bridge then holds the error */
function evaluateProject(
  run: Run,
  context: Context,
  bridge: Bridge,
  stopwatch: Stopwatch,
): boolean {
  const startedAt = performance.now();
  try {
    for (const { name, source } of run.host.project.scripts) {
      const timeout = stopwatch.remaining();
      limited(() => new Script(source, { filename: name }).runInContext(context, { timeout }));
    }
    return true;
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    bridge.failed(error);
    return false;
  } finally {
    stopwatch.setEvaluateMs(performance.now() - startedAt);
  }
}

/** Without the frames of the host. */
function scriptFrames(run: Run, stack: string): string {
  const names = run.host.project.scripts.map(({ name }) => name);
  return stack
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || names.some((name) => line.includes(`${name}:`)))
    .join('\n');
}

/** In milliseconds: a day. What runs longer than its limit is told so at its next service call. */
const patience = 86_400_000;

/** `inside` runs a host function through a script, so that time limit and microtasks apply. */
const entryName = '__hostEntry__';
const entryScript = new Script(
  `{ const entry = ${entryName}; delete globalThis.${entryName}; entry(); }`,
  { filename: 'host' },
);

function limited(action: () => void): void {
  try {
    action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw error;
    throw new ScriptError('Exception', timeLimitMessage, '');
  }
}

function parseDetails(details: string | undefined): unknown {
  if (details === undefined) return undefined;
  try {
    return JSON.parse(details);
  } catch {
    return details;
  }
}
