interface AnswerMessage {
  /** JSON text. */
  readonly value?: string;
  readonly failure?: { readonly name: string; readonly message: string };
}

export type Send = (
  functionName: string,
  args: readonly unknown[],
  done: (answer: AnswerMessage) => void,
) => void;

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

export type Runner = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/**
 * `google.script.run`: each `with…` gives a new runner; of the project's functions, only the public
 * ones are members. https://developers.google.com/apps-script/guides/html/reference/run
 */
export function createRunner(
  functions: readonly string[],
  send: Send,
  handlers: Handlers = {},
): Runner {
  const next = (more: Handlers): Runner => createRunner(functions, send, { ...handlers, ...more });
  const members = functions.map((name) => [
    name,
    (...args: unknown[]): void => send(name, args, (answer) => deliver(answer, handlers)),
  ]);
  return {
    ...Object.fromEntries(members),
    // What a page passes here are functions; Google's own runner refuses others as they are called.
    withSuccessHandler: (success) => next({ success: success as Handler }),
    withFailureHandler: (failure) => next({ failure: failure as Handlers['failure'] & Handler }),
    withUserObject: (userObject) => next({ userObject }),
  };
}

function deliver({ value, failure }: AnswerMessage, handlers: Handlers): void {
  if (failure === undefined) {
    handlers.success?.(JSON.parse(value ?? 'null'), handlers.userObject);
    return;
  }
  const error = new Error(failure.message);
  error.name = failure.name;
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(`Uncaught ${failure.name}: ${failure.message}`);
}
