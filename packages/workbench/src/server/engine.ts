import type { MethodInput, MethodName } from '../protocol/contract.ts';
import { methods } from '../protocol/contract.ts';
import type { Lang, Text } from '../protocol/lang.ts';
import { benchTexts } from './bench-texts.ts';
import { createBookMethods } from './book-methods.ts';
import { createChangeWatch } from './change-watch.ts';
import { createDocMethods } from './doc-methods.ts';
import { createDueTriggers } from './due-triggers.ts';
import type { EngineParts } from './engine-parts.ts';
import { createFileMethods } from './file-methods.ts';
import { createFrames } from './frames.ts';
import { createHostMethods } from './host-methods.ts';
import { failureText, Refusal } from './refusal.ts';

export interface Engine {
  /** @throws Refusal, or whatever a bug throws */
  call(method: string, input: unknown, lang: Lang): unknown;
  /** The page of a frame, or undefined if there is none (any more). */
  frame(id: string): string | undefined;
  /** Runs the clock triggers whose time has come. */
  tick(): void;
}

/** The methods of the protocol over one host. What they changed is told to all windows. */
export function createEngine(parts: EngineParts): Engine {
  const frames = createFrames(parts.page, parts.host.functions, parts.host.now);
  const runDueTriggers = createDueTriggers(parts);
  const table = {
    ...createBookMethods(parts, frames.add),
    ...createDocMethods(parts),
    ...createFileMethods(parts),
    ...createHostMethods(parts, runDueTriggers),
    'question.answer': ({ id, button, text }: MethodInput<'question.answer'>) => {
      parts.answered(id, { button, text });
      return null;
    },
  } satisfies { readonly [M in MethodName]: (input: MethodInput<M>, lang: Lang) => unknown };
  const tellChanges = createChangeWatch(parts);
  return {
    call(method, input, lang) {
      if (!isMethod(method)) throw new Refusal(404, benchTexts.nothingHere);
      const checked = methods[method].safeParse(input);
      if (!checked.success) throw new Refusal(400, unreadable(method, checked.error.message));
      // The schema of this method has just accepted the input; TypeScript cannot tie the two.
      const run = table[method] as (input: unknown, lang: Lang) => unknown;
      try {
        return run(checked.data, lang);
      } finally {
        tellChanges();
      }
    },
    frame: frames.get,
    tick() {
      for (const { handler, error } of runDueTriggers()) {
        if (error !== undefined) console.error(`${handler}: ${failureText(error, 'en')}`);
      }
      tellChanges();
    },
  };
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(methods, method);
}

/** A mistake of the page, not of a person: the details are for those who mend it. */
function unreadable(method: string, detail: string): Text {
  const { en, fr, es } = benchTexts.unreadable;
  const details = `(${method}: ${detail})`;
  return { en: `${en} ${details}`, fr: `${fr} ${details}`, es: `${es} ${details}` };
}
