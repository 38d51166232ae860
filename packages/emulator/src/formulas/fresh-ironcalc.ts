import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

export type IronCalc = typeof import('@ironcalc/wasm');

/** The few forms of import and export that wasm-bindgen writes. */
const imported = /^ *import (?:\* as (\w+)|(\{[^}]*\})) from ['"]([^'"]+)['"];?$/gm;
const exported = /^ *export (var|class|function) (\w+)/gm;
const listed = /^ *export \{([^}]*)\};?$/gm;

type Evaluate = () => unknown;

let compiled:
  | { readonly evaluate: Evaluate; readonly program: Uint8Array<ArrayBuffer> }
  | undefined;

/**
 * A new instance of the formula engine. A trap in WebAssembly (a stack that overflows) leaves an instance
 * unusable, and the package keeps the one that it has: so its module is evaluated anew, which Node does
 * for nothing that was imported.
 */
export function freshIronCalc(): IronCalc {
  compiled ??= compile(createRequire(import.meta.url).resolve('@ironcalc/wasm'));
  const engine = compiled.evaluate() as IronCalc; // what the package exports
  engine.initSync({ module: compiled.program });
  return engine;
}

function compile(file: string): NonNullable<typeof compiled> {
  const program = readFileSync(resolve(dirname(file), 'wasm_bg.wasm'));
  return { evaluate: compileModule(file), program };
}

/** @returns a function that evaluates the module and gives its exports, other ones at every call. */
function compileModule(file: string): Evaluate {
  const names: string[] = [];
  const body = readFileSync(file, 'utf8')
    .replaceAll(imported, (_, all: string | undefined, some: string | undefined, from: string) => {
      return `const ${all ?? some} = load(${JSON.stringify(from)});`;
    })
    .replaceAll(exported, (_, kind: string, name: string) => {
      names.push(name);
      return `${kind} ${name}`;
    })
    .replaceAll(listed, (_, list: string) => {
      names.push(
        ...list.split(',').map((each) => each.trim().replace(/^(\w+) as (\w+)$/, '$2: $1')),
      );
      return '';
    })
    .replaceAll('import.meta.url', JSON.stringify(file));
  const loaded = new Map<string, Evaluate>();
  const load = (from: string): unknown => {
    const evaluate = loaded.get(from) ?? compileModule(resolve(dirname(file), from));
    loaded.set(from, evaluate);
    return evaluate();
  };
  const run = compileFunction(`${body}\nreturn {${names.join()}};`, ['load'], { filename: file });
  return () => run(load);
}
