import type { FileClaim } from '../../core/access/sharing/file-claim.ts';
import { type FileFault, fileProblem, realName } from '../../core/access/sharing/file-faults.ts';
import type { Context } from '../context.ts';
import type { OwnFile } from '../google/own-file.ts';
import { Refused } from '../refused.ts';

/**
 * The gate: a file that the plan names, if it is surely of this plan and of this Section or paper, and made by
 * whoever asks or confirmed by them. Round trips as of `OwnFiles.find`; two more for one that does not
 * pass, which is named with its real title and owner and left alone.
 * @throws where Google does not let the person look into a file that does not pass
 */
export function ownedFile(claim: FileClaim, context: Context): OwnFile {
  const file = context.ownFiles.find(claim);
  if (file === undefined) throw refusedFile(claim, context);
  return file;
}

/** Why a file that is not surely ours is left alone. @throws where it is closed to the person */
export function refusedFile(claim: FileClaim, { ownFiles, lang }: Context): Refused {
  const { title, owner, isMarked } = ownFiles.look(claim);
  const code: FileFault =
    claim.kind === 'other' ? 'file-unknown' : isMarked ? 'file-unconfirmed' : 'file-foreign';
  const place = realName(claim.name, title, owner, lang);
  return new Refused([{ ...fileProblem(code, lang, place), file: claim.id }]);
}
