import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { boundsOf, intersect } from '../bounds.ts';
import { colorMask } from '../cells/cell-format.ts';
import { normalizeColors } from '../cells/color.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardCells } from '../protection.ts';
import type { BandedRange, Request, Response } from '../types.ts';
import { newId, required } from './ids.ts';

export function addBanding(draft: Draft, request: NonNullable<Request['addBanding']>): Response {
  const given = required(request.bandedRange, 'bandedRange');
  const id = newId(draft, given.bandedRangeId, 'Banded range', (one) => !!find(draft, one));
  const { sheet, banding } = checked(draft, { ...given, bandedRangeId: id });
  draft.list(sheet, 'bandedRanges').push(banding);
  return { addBanding: { bandedRange: banding } };
}

export function updateBanding(
  draft: Draft,
  request: NonNullable<Request['updateBanding']>,
): Response {
  const given = required(request.bandedRange, 'bandedRange');
  const readOnly = new Set(['bandedRangeReference']);
  const mask = updateMask(draft.context.schemas, 'BandedRange', request.fields, readOnly);
  const found = existing(draft, given.bandedRangeId);
  const source = normalizeColors(given) as BandedRange;
  const merged = merge<BandedRange>(found.banding, source, colorMask(mask)) ?? {};
  const { bandedRangeId = 0 } = found.banding;
  const { sheet, banding } = checked(draft, { ...merged, bandedRangeId });
  if (sheet !== found.sheet) throw new NotSupportedError('moving a banding to another sheet');
  draft.list(sheet, 'bandedRanges')[found.index] = banding;
  return {};
}

export function deleteBanding(
  draft: Draft,
  request: NonNullable<Request['deleteBanding']>,
): Response {
  const { sheet, index, banding } = existing(draft, request.bandedRangeId);
  if (banding.range) guardCells(draft, sheet, boundsOf(sheet, banding.range, { clampEnd: true }));
  draft.list(sheet, 'bandedRanges').splice(index, 1);
  return {};
}

function find(draft: Draft, id: number) {
  for (const sheet of draft.spreadsheet.sheets) {
    const index = sheet.bandedRanges.findIndex((banding) => banding.bandedRangeId === id);
    const banding = sheet.bandedRanges[index];
    if (banding) return { sheet, index, banding };
  }
  return undefined;
}

function existing(draft: Draft, id = 0) {
  const found = find(draft, id);
  if (!found) throw invalidArgument(`No banded range with id: ${id}`);
  return found;
}

function checked(draft: Draft, given: BandedRange): { sheet: HostSheet; banding: BandedRange } {
  const range = required(given.range, 'bandedRange.range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  guardCells(draft, sheet, area);
  const banding = normalizeColors(given) as BandedRange;
  if (!banding.rowProperties && !banding.columnProperties) {
    throw invalidArgument('At least one of rowProperties or columnProperties must be specified.');
  }
  for (const properties of [banding.rowProperties, banding.columnProperties]) {
    if (!properties) continue;
    required(properties.firstBandColorStyle, 'BandingProperties.firstBandColor');
    required(properties.secondBandColorStyle, 'BandingProperties.secondBandColor');
  }
  for (const other of sheet.bandedRanges) {
    if (other.bandedRangeId === given.bandedRangeId || !other.range) continue;
    if (intersect(area, boundsOf(sheet, other.range, { clampEnd: true }))) {
      throw invalidArgument(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
    }
  }
  return { sheet, banding };
}
