import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from 'apps-script-emulator';
import * as z from 'zod/mini';

/** How far a data folder has come with what it begins with. */
const stageSchema = z.discriminatedUnion('stage', [
  /** Files that are not in this list are leftovers, if the host was killed meanwhile. */
  z.object({ stage: z.literal('started'), filesBefore: z.array(z.string()) }),
  /** The workbook is whole, its paper is not there yet. */
  z.object({ stage: z.literal('workbook'), fileId: z.string(), paperRequest: z.string() }),
  z.object({ stage: z.literal('whole'), fileId: z.string() }),
]);
export type ExampleStage = z.infer<typeof stageSchema>;

/** The file in the data folder that holds the stage. */
export const stageFile = 'example.json';

/** The stage of a data folder; undefined if nothing was begun. @throws DataFolderError */
export function readStage(data: string): ExampleStage | undefined {
  const path = join(data, stageFile);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return stageSchema.parse(JSON.parse(text));
  } catch (error) {
    const remedy = 'Restore it from a backup, or begin afresh with --reset';
    throw new DataFolderError(path, 'the file is damaged', remedy, error);
  }
}

/** The stage before or this one is there at any moment, if the host is killed meanwhile. */
export function writeStage(data: string, stage: ExampleStage): void {
  const path = join(data, stageFile);
  const unfinished = `${path}.tmp`;
  writeFileSync(unfinished, JSON.stringify(stage), { flush: true });
  renameSync(unfinished, path);
}
