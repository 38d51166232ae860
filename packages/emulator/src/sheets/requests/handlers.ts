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

/** What applies a request to a draft and answers it. */
type Handler<K extends keyof Request> = (
  draft: Draft,
  request: NonNullable<Request[K]>,
) => Response;

/** The requests of batchUpdate that the host knows. Others are not supported. */
export const handlers: { readonly [K in keyof Request]?: Handler<K> } = {
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
