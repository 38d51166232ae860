import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/**
 * The folder of this package, where its generated files lie (`build/`). It is the same for the sources and for a
 * bundle of them that lies anywhere in a project with this package.
 */
export function packageRoot(): string {
  return dirname(createRequire(import.meta.url).resolve('apps-script-emulator/package.json'));
}
