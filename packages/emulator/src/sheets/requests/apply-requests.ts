import { invalidArgument } from '../../rest/api-error.ts';
import { applyBatch, type RequestHandlers } from '../../rest/apply-batch.ts';
import type { Draft } from '../draft.ts';
import type { Request, Response } from '../types.ts';
import { addBanding, deleteBanding, updateBanding } from './banding-requests.ts';
import { updateBorders } from './border-requests.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './cell-requests.ts';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectPosition,
} from './chart-requests.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-format-requests.ts';
import { copyPaste } from './copy-requests.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimension-requests.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  setBasicFilter,
  updateFilterView,
} from './filter-requests.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './group-requests.ts';
import { mergeCells, unmergeCells } from './merge-requests.ts';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './metadata-requests.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-range-requests.ts';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './protected-range-requests.ts';
import { addSheet, deleteSheet, updateSheetProperties } from './sheet-requests.ts';
import { sortRange } from './sort-requests.ts';
import { updateSpreadsheetProperties } from './spreadsheet-requests.ts';

/** The requests of batchUpdate that the host knows. */
const handlers: RequestHandlers<Draft, Request, Response> = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** https://developers.google.com/workspace/sheets/api/limits names the payload; 100,000 is refused. */
const LIMIT = 100_000;

export function applyRequests(draft: Draft, requests: readonly Request[]): Response[] {
  if (requests.length > LIMIT) {
    throw invalidArgument(
      `A batch may hold at most ${LIMIT} requests, but has ${requests.length}.`,
    );
  }
  return applyBatch(handlers, draft, requests);
}
