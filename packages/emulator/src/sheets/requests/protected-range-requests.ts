import { isMailAddress } from '../../mail-address.ts';
import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge, touches } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import type { FieldMask } from '../../rest/masks/field-mask.ts';
import { domainOf, editorsOf, mayEdit } from '../access.ts';
import { boundsOf, contains, sheetTitle } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import {
  guardProtection,
  isWholeSheet,
  protectedGridRange,
  visibleProtection,
} from '../protection.ts';
import type { GridRange, ProtectedRange, Request, Response } from '../types.ts';
import { newId, required } from './ids.ts';

export function addProtectedRange(
  draft: Draft,
  request: NonNullable<Request['addProtectedRange']>,
): Response {
  const given = required(request.protectedRange, 'protectedRange');
  const id = newId(draft, given.protectedRangeId, 'Protected range', (one) => !!find(draft, one));
  const { sheet, range } = checkedProtection(draft, { ...given, protectedRangeId: id });
  draft.list(sheet, 'protectedRanges').push(range);
  // The people come with a reading. Recorded with and without a warning: github.com/burnash/gspread
  // tests/cassettes/WorksheetTest.test_add_protected_range_normal.json and …_warning.json
  const protectedRange = { ...visibleProtection(range, draft.context.access), editors: {} };
  return { addProtectedRange: { protectedRange } };
}

export function updateProtectedRange(
  draft: Draft,
  request: NonNullable<Request['updateProtectedRange']>,
): Response {
  const given = required(request.protectedRange, 'protectedRange');
  const readOnly = new Set(['requestingUserCanEdit', 'protectedRangeId']);
  const mask = updateMask(draft.context.schemas, 'ProtectedRange', request.fields, readOnly);
  const found = existing(draft, given.protectedRangeId);
  guardProtection(draft, found.range);
  const merged = merge<ProtectedRange>(elsewhere(found.range, given, mask), given, mask) ?? {};
  // "If this field is changed from true to false and the editors field is not set … the editors
  // will be set to all the editors in the document."
  // Turning a protection into a warning drops its editors.
  const { editors: _, ...rest } = merged;
  const wanted = merged.warningOnly && !touches(mask, 'editors') ? rest : merged;
  const { protectedRangeId = 0 } = found.range;
  const { sheet, range } = checkedProtection(draft, { ...wanted, protectedRangeId });
  if (sheet !== found.sheet) throw new NotSupportedError('moving a protection to another sheet');
  draft.list(sheet, 'protectedRanges')[found.index] = range;
  return {};
}

/**
 * A protection that an update gives the other kind of place, without the one it has: a named range in
 * the place of a range, or the reverse (asked so by github.com/brucemcpherson/gas-fakes).
 */
function elsewhere(before: ProtectedRange, given: ProtectedRange, mask: FieldMask): ProtectedRange {
  const { range: _, namedRangeId, ...rest } = before;
  if (given.namedRangeId !== undefined && mask.fields.has('namedRangeId')) return rest;
  if (given.range && mask.fields.has('range') && namedRangeId !== undefined) return rest;
  return before;
}

export function deleteProtectedRange(
  draft: Draft,
  request: NonNullable<Request['deleteProtectedRange']>,
): Response {
  const { sheet, index, range } = existing(draft, request.protectedRangeId);
  guardProtection(draft, range);
  draft.list(sheet, 'protectedRanges').splice(index, 1);
  return {};
}

function find(draft: Draft, id: number) {
  for (const sheet of draft.spreadsheet.sheets) {
    const index = sheet.protectedRanges.findIndex((range) => range.protectedRangeId === id);
    const range = sheet.protectedRanges[index];
    if (range) return { sheet, index, range };
  }
  return undefined;
}

function existing(draft: Draft, id = 0) {
  const found = find(draft, id);
  if (!found) throw invalidArgument(`No protected range with id: ${id}`);
  return found;
}

function givenArea(draft: Draft, given: ProtectedRange): GridRange {
  if (given.tableId !== undefined) throw new NotSupportedError('tables');
  if (given.range && given.namedRangeId !== undefined) {
    throw invalidArgument('Only one of range or namedRangeId may be set.');
  }
  const area = protectedGridRange(draft.spreadsheet, given);
  if (area) return area;
  throw given.namedRangeId === undefined
    ? invalidArgument('One of range or namedRangeId must be set.')
    : invalidArgument(`No named range with id: ${given.namedRangeId}`);
}

function checkedProtection(
  draft: Draft,
  given: ProtectedRange,
): { sheet: HostSheet; range: ProtectedRange } {
  const area = givenArea(draft, given);
  const sheet = draft.sheet(area.sheetId);
  boundsOf(sheet, area);
  const { protectedRangeId = 0, description, warningOnly } = given;
  const whole = given.namedRangeId === undefined && isWholeSheet(area);
  const second = sheet.protectedRanges.some(
    (one) => one.protectedRangeId !== protectedRangeId && isWholeSheet(one.range),
  );
  if (whole && second) {
    throw invalidArgument(`Sheet "${sheetTitle(sheet)}" already has sheet protection.`);
  }
  const holes = checkedHoles(sheet, given, whole);
  if (warningOnly && given.editors) {
    throw invalidArgument('ProtectedRange is warningOnly. Editors cannot be set on it.');
  }
  const range: ProtectedRange = {
    protectedRangeId,
    ...(given.namedRangeId === undefined ? { range: area } : { namedRangeId: given.namedRangeId }),
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : { editors: checkedEditors(draft, given.editors) }),
    ...(holes.length > 0 ? { unprotectedRanges: holes } : {}),
  };
  if (!mayEdit(range, draft.context.access)) {
    throw invalidArgument("You can't remove yourself as an editor.");
  }
  return { sheet, range };
}

/** "Unprotected ranges are only supported on protected sheets." */
function checkedHoles(sheet: HostSheet, given: ProtectedRange, whole: boolean) {
  const holes = given.unprotectedRanges ?? [];
  if (holes.length > 0 && !whole) {
    throw invalidArgument('Unprotected ranges are only supported on protected sheets.');
  }
  const all = boundsOf(sheet, {});
  for (const hole of holes) {
    const inside = (hole.sheetId ?? 0) === (sheet.properties.sheetId ?? 0);
    if (!inside || !contains(all, boundsOf(sheet, hole))) {
      throw invalidArgument('Unprotected ranges must be on the protected sheet.');
    }
  }
  return holes;
}

/**
 * Editors as the host keeps them: those who may edit the file where no list is given; the owner is
 * always among them. A person without access to the file may be listed: it gives them none.
 */
function checkedEditors(
  draft: Draft,
  editors: ProtectedRange['editors'],
): NonNullable<ProtectedRange['editors']> {
  const { record } = draft.context.access;
  if (!editors) return { users: editorsOf(record) };
  const { users = [], groups = [], domainUsersCanEdit } = editors;
  for (const email of [...users, ...groups]) {
    if (!isMailAddress(email)) throw invalidArgument(`Invalid email: ${email}`);
  }
  if (domainUsersCanEdit && domainOf(record.owner) === undefined) {
    throw invalidArgument('Domain protection is only supported on documents within a domain.');
  }
  const all = [...new Set([...users.map((user) => user.toLowerCase()), record.owner])];
  return {
    users: all,
    ...(groups.length > 0 ? { groups } : {}),
    ...(domainUsersCanEdit ? { domainUsersCanEdit } : {}),
  };
}
