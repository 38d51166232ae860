import { docMark, type FileClaim, fileMark } from '../../core/access/sharing/file-claim.ts';
import { originalOf, sectionMarkerOf } from '../../core/sections/section-marker.ts';
import * as z from '../../core/shared/schema.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import type { DocsApi } from './docs.ts';
import type { DriveApi, DriveFile } from './drive.ts';
import { failureOf } from './failure.ts';
import { fillProperties } from './fill-properties.ts';
import { confirmedFile, type FileKind, fileAtHand, madeFile, type OwnFile } from './own-file.ts';
import type { Clock } from './retry.ts';
import { whyFailed } from './second-look.ts';
import { sheetsApi } from './sheets.ts';

/** What Google says of a file that the plan names. */
export interface Looked {
  readonly kind: FileKind;
  readonly title: string;
  /** '' where Google does not tell: of Docs that others made, and in shared drives. */
  readonly owner: string;
  /** Whether it carries the mark of this plan, and of this Section or paper. */
  readonly isMarked: boolean;
  /** The Section of this plan whose workbook it says it is; '' for none. */
  readonly section: string;
  /** Address of the workbook that it is a copy of, mark and all. */
  readonly copyOf: string | undefined;
}

/** Which files are of the plan at hand, by what an editor of it cannot forge. */
export interface OwnFiles {
  /** The spreadsheet of the plan itself. */
  readonly here: OwnFile;
  /**
   * The file, if this person made it for this very Section or paper (`appProperties`, which our app alone writes,
   * of files that `drive.file` shows to their maker alone), or has confirmed it (their user properties). Round trips:
   * two for all that an execution asks of, and one for each of the first `mostAsked` that the list does not hold.
   */
  readonly find: (claim: FileClaim) => OwnFile | undefined;
  /** Address of who owns a file that `drive.file` shows to this person; '' for others. Round trips as of `find`. */
  readonly ownerOf: (id: string) => string;
  /** Title, owner and mark of a file, for the person to decide: two round trips. @throws where it is closed to them */
  readonly look: (claim: FileClaim) => Looked;
  /** Keeps that the person knows these files. */
  readonly confirm: (claims: readonly FileClaim[]) => void;
}

const prefix = 'files.';
const Confirmed = z.array(z.tuple([z.string(), z.string()]));
type Confirmed = z.infer<typeof Confirmed>;
/** A value holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const mostConfirmed = 110;
/** Files that are asked for by themselves in one execution: a list lacks only what was made a moment ago. */
const mostAsked = 10;

export function ownFilesOf(
  plan: string,
  drive: DriveApi,
  docs: DocsApi,
  clock: Clock,
  deadline: number,
): OwnFiles {
  const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();
  let confirmed: Confirmed | undefined;
  let made: readonly DriveFile[] | undefined;
  const asked = new Map<string, DriveFile | undefined>();
  const known = (): Confirmed => {
    confirmed ??= read(store().getProperty(prefix + plan));
    return confirmed;
  };
  const madeHere = (id: string): DriveFile | undefined => {
    made ??= drive.filesOf(plan);
    const listed = made.find((file) => file.id === id);
    if (listed !== undefined || asked.has(id)) return listed ?? asked.get(id);
    if (asked.size >= mostAsked) return undefined;
    const file = drive.fileOf(id, plan);
    asked.set(id, file);
    return file;
  };
  const ownerOf = (id: string): string =>
    madeHere(id)?.owners?.[0]?.emailAddress?.toLowerCase() ?? '';
  return {
    here: fileAtHand(plan),
    find: (claim) => {
      // What only Access names may be any file of this plan.
      const isRight = (of = ''): boolean => claim.kind === 'other' || of === fileMark(claim);
      const [, kept] = known().find(([id, of]) => id === claim.id && isRight(of)) ?? [];
      if (kept !== undefined) return confirmedFile(kindOf(kept), claim.id);
      const file = madeHere(claim.id);
      return file && isRight(file.appProperties?.of) ? madeFile(file) : undefined;
    },
    ownerOf,
    look: (claim) => {
      const file = madeHere(claim.id);
      const isOfPlan = file !== undefined && file.appProperties?.of === undefined;
      const looked = lookAt(claim, plan, docs, clock, deadline);
      return {
        ...looked,
        owner: looked.owner || ownerOf(claim.id),
        isMarked: looked.isMarked || isOfPlan,
      };
    },
    confirm: (claims) => {
      const more = claims.map((claim): [string, string] => [claim.id, fileMark(claim)]);
      const ids = new Set(more.map(([id]) => id));
      const next = [...known().filter(([id]) => !ids.has(id)), ...more].slice(-mostConfirmed);
      fillProperties(store(), { [prefix + plan]: JSON.stringify(next) });
      confirmed = next;
    },
  };
}

const kindOf = (mark: string): FileKind => (mark.startsWith('p.') ? 'document' : 'spreadsheet');

function read(value: string | null): Confirmed {
  try {
    return Confirmed.safeParse(JSON.parse(value ?? '')).data ?? [];
  } catch {
    return [];
  }
}

function lookAt(
  claim: FileClaim,
  plan: string,
  docs: DocsApi,
  clock: Clock,
  deadline: number,
): Looked {
  const asSheet = (): Looked => spreadsheetAt(claim, plan, clock, deadline);
  const asDoc = (): Looked => documentAt(claim, plan, docs);
  if (claim.kind === 'section') return asSheet();
  if (claim.kind === 'paper') return asDoc();
  try {
    return asSheet();
  } catch (error) {
    if (failureOf(error) === 'unknown') throw error;
    return asDoc();
  }
}

function spreadsheetAt(claim: FileClaim, plan: string, clock: Clock, deadline: number): Looked {
  const structure = sheetsApi(claim.id, clock, deadline).structure();
  const marker = sectionMarkerOf(structure);
  const own = marker?.master === plan ? marker : undefined;
  const section = own?.section ?? '';
  // Null in a shared drive; the types leave that out.
  const owner = SpreadsheetApp.openById(claim.id).getOwner() as GoogleAppsScript.Base.User | null;
  return {
    kind: 'spreadsheet',
    title: structure.properties.title,
    owner: owner?.getEmail().toLowerCase() ?? '',
    isMarked: claim.kind === 'section' && foldLabel(section) === foldLabel(claim.section),
    section,
    copyOf: own && originalOf(own, structure),
  };
}

function documentAt(claim: FileClaim, plan: string, docs: DocsApi): Looked {
  const { namedRanges = {} } = docs.get(claim.id, 'namedRanges');
  const name = docMark(plan, fileMark(claim));
  const isMarked = claim.kind === 'paper' && namedRanges[name] !== undefined;
  return {
    kind: 'document',
    title: titleOf(claim.id),
    owner: '',
    isMarked,
    section: '',
    copyOf: undefined,
  };
}

function titleOf(id: string): string {
  try {
    return DocumentApp.openById(id).getName();
  } catch (error) {
    throw whyFailed(error, () => Docs?.Documents?.get(id, { fields: 'documentId' }));
  }
}
