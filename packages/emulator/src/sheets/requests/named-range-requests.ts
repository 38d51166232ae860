import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { boundsOf } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import { rewriteReferences } from '../structure/rewrite-references.ts';
import type { NamedRange, Request, Response } from '../types.ts';
import { required } from './ids.ts';

export function addNamedRange(
  draft: Draft,
  request: NonNullable<Request['addNamedRange']>,
): Response {
  const given = required(request.namedRange, 'namedRange');
  const namedRangeId = given.namedRangeId ?? draft.context.randomName();
  if (find(draft, namedRangeId)) {
    throw invalidArgument(`A named range with id ${namedRangeId} already exists.`);
  }
  const namedRange = checked(draft, { ...given, namedRangeId });
  draft.spreadsheet.namedRanges = [...draft.spreadsheet.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
}

export function updateNamedRange(
  draft: Draft,
  request: NonNullable<Request['updateNamedRange']>,
): Response {
  const given = required(request.namedRange, 'namedRange');
  const mask = updateMask(draft.context.schemas, 'NamedRange', request.fields);
  const before = existing(draft, given.namedRangeId);
  const merged = merge<NamedRange>(before, given, mask) ?? {};
  const { namedRangeId = '' } = before;
  const after = checked(draft, { ...merged, namedRangeId });
  const { namedRanges } = draft.spreadsheet;
  draft.spreadsheet.namedRanges = namedRanges.map((one) => (one === before ? after : one));
  if (before.name !== after.name) {
    rewriteReferences(draft, {
      kind: 'rename-name',
      from: before.name ?? '',
      to: after.name ?? '',
    });
  }
  return {};
}

export function deleteNamedRange(
  draft: Draft,
  request: NonNullable<Request['deleteNamedRange']>,
): Response {
  const gone = existing(draft, request.namedRangeId);
  const { sheets, namedRanges } = draft.spreadsheet;
  const bound = sheets.some((sheet) =>
    sheet.protectedRanges.some((range) => range.namedRangeId === gone.namedRangeId),
  );
  if (bound) throw new NotSupportedError('deleting the named range of a protection');
  draft.spreadsheet.namedRanges = namedRanges.filter((one) => one !== gone);
  return {};
}

function find(draft: Draft, id: string): NamedRange | undefined {
  return draft.spreadsheet.namedRanges.find((one) => one.namedRangeId === id);
}

function existing(draft: Draft, id = ''): NamedRange {
  const found = find(draft, id);
  if (!found) throw invalidArgument(`No named range with id: ${id}`);
  return found;
}

/**
 * Letters, digits and underscores, up to 250; no number first, no `true`/`false`, nothing that
 * reads as a range in A1 or R1C1 notation. https://support.google.com/docs/answer/63175
 * The refusal is recorded: github.com/mmedum/google-sheets-mcp docs/architecture.md (live driver).
 */
function checked(draft: Draft, named: NamedRange): NamedRange {
  const { name = '', namedRangeId = '' } = named;
  const wellFormed = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name);
  const likeRange = /^([A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*|true|false)$/i.test(name);
  if (!wellFormed || likeRange) throw invalidArgument('The name given to this range is invalid');
  const same = name.toLowerCase();
  const taken = draft.spreadsheet.namedRanges.some(
    (one) => one.namedRangeId !== namedRangeId && one.name?.toLowerCase() === same,
  );
  if (taken) throw invalidArgument(`A named range with the name "${name}" already exists.`);
  const range = required(named.range, 'range');
  boundsOf(draft.sheet(range.sheetId), range);
  return { namedRangeId, name, range };
}
