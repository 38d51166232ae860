import type { AuthMode, Run } from './run.ts';

/** When a member may be called. */
export interface Access {
  /** The least mode in which the call is possible. */
  readonly from: AuthMode;
  /** In FULL mode, the manifest must list one of these; none means that no scope is needed. */
  readonly scopes: readonly string[];
  /** Whether an API answers by itself where the person's consent is missing. */
  readonly byApi?: true;
}

export interface Method<S = unknown> {
  /** `where` names the method in errors: `SpreadsheetApp.Range.getRange`. */
  call(run: Run, self: S, args: readonly unknown[], where: string): unknown;
  /** Instead of the class's access. */
  readonly access?: Access;
  /** False for a REST call: it writes its own record, with Google's method id. */
  readonly traced?: false;
}

/** A class of service objects. What it does not list throws NotSupportedError in the script. */
export interface ServiceClass<S = unknown> {
  /** Unique, as Google names it in errors: `SpreadsheetApp.Range`. */
  readonly path: string;
  /** The service's name in the trace; undefined for what is no service call (enums). */
  readonly service?: string;
  readonly access: Access;
  readonly methods: Readonly<Record<string, Method<S>>>;
  readonly constants?: Readonly<Record<string, ServiceRef>>;
  /** Arguments cross as text, whatever they are: `console`, `Logger`. */
  readonly textual?: boolean;
}

/** A service object as the host holds it; the script holds a proxy. */
export class ServiceRef<S = unknown> {
  readonly type: ServiceClass<S>;
  readonly self: S;

  constructor(type: ServiceClass<S>, self: S) {
    this.type = type;
    this.self = self;
  }
}

/** The object behind an argument, if it is of this class. */
export function selfOf<S>(
  type: Pick<ServiceClass<S>, 'path'> & Partial<ServiceClass<S>>,
  value: unknown,
): S | undefined {
  if (!(value instanceof ServiceRef) || value.type.path !== type.path) return undefined;
  // The path is unique, so a ref of this path was made with this class.
  return value.self as S;
}

/** `Range.getValue` for `SpreadsheetApp.Range`: how permission errors and the trace name it. */
export function shortName(type: ServiceClass, method: string): string {
  return `${type.path.slice(type.path.lastIndexOf('.') + 1)}.${method}`;
}
