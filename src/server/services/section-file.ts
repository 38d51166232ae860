import { fileMark } from '../../core/access/sharing/file-claim.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import type { PlanMark } from '../google/drive.ts';
import { isShutOut } from '../google/failure.ts';
import type { OwnFile } from '../google/own-file.ts';
import { noteError } from '../log.ts';
import { Refused } from '../refused.ts';
import { refusedFile } from './own-files.ts';
import { claimOf, type SectionBook, sectionNamed } from './section-book.ts';

/** Known again by plan and Section, if an earlier try was cut off before its address was noted. */
export const markOf = ({ snapshot }: SectionBook, { name }: KnownSection): PlanMark => ({
  plan: snapshot.spreadsheetId,
  of: fileMark({ kind: 'section', section: name }),
});

export interface KnownFile {
  readonly file: OwnFile;
  /** The name that the Section had when the file was made or confirmed; '' for the present one. */
  readonly before: string;
}

/**
 * The workbook that Settings names, if it is surely ours; under the name that the Section had before, too. That
 * name is what its contributions go by: its own marker may say any.
 */
export function knownFile(book: SectionBook, section: KnownSection, context: Context): KnownFile {
  const claim = claimOf(section);
  if (claim === undefined)
    throw new Refused([sectionProblem('workbook-gone', context.lang, section.name)]);
  const file = context.ownFiles.find(claim);
  if (file !== undefined) return { file, before: '' };
  try {
    const { section: before } = context.ownFiles.look(claim);
    const renamed =
      before !== '' && sectionNamed(book, before) === undefined
        ? context.ownFiles.find({ ...claim, section: before })
        : undefined;
    if (renamed === undefined) throw refusedFile(claim, context);
    return { file: renamed, before };
  } catch (error) {
    if (!isShutOut(error)) throw error;
    throw new Refused([sectionProblem('workbook-gone', context.lang, section.name)]);
  }
}

/** Marks the workbook of a Section that has a new name: in Drive by who made it, else for oneself. */
export function markAgain(
  section: KnownSection,
  file: OwnFile,
  mark: PlanMark,
  context: Context,
): void {
  const claim = claimOf(section);
  if (claim !== undefined) context.ownFiles.confirm([claim]);
  try {
    context.drive.setMark(file.id, mark);
  } catch (error) {
    // Who did not make the file cannot; they have confirmed it.
    noteError(error);
  }
}
