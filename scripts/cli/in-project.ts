import { fileURLToPath } from 'node:url';

/** The path of something in the project. This file lies two folders deep as a source, and so does what is built of it. */
export function inProject(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
