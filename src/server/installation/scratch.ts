import type { Context } from '../context.ts';
import { madeFile, type OwnFile } from '../google/own-file.ts';
import { noteError } from '../log.ts';

/** Name of every file that the check makes. */
export const scratchName = 'Work Plan check';

/** Makes a file, works with it, and moves it to the bin whatever became of that. */
export function withScratch<T>(
  { drive }: Context,
  file: Parameters<Context['drive']['createScratch']>[0] | { readonly copyOf: string },
  work: (file: OwnFile) => T,
): T {
  const made =
    'copyOf' in file
      ? drive.copyScratch(file.copyOf, `${scratchName} copy`)
      : drive.createScratch(file);
  try {
    return work(madeFile(made));
  } finally {
    try {
      drive.trash(made.id);
    } catch (error) {
      // Found by its mark at the end of the check, and told there.
      noteError(error);
    }
  }
}

/** Moves to the bin what a check has left. @returns names of the files that stay */
export function binScratch({ drive }: Context): string[] {
  return drive.scratchFiles().flatMap(({ id, name }) => {
    try {
      drive.trash(id);
      return [];
    } catch (error) {
      noteError(error);
      return [name];
    }
  });
}
