import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { selects } from '../../rest/masks/field-mask.ts';
import { emptyParagraph } from '../blocks.ts';
import { checkTab, type Draft } from '../draft.ts';
import { checkedLocation } from '../places.ts';
import { styleMask, styleValues } from '../style-values.ts';
import type { DocumentStyle, Location, Response } from '../types.ts';

/** Discovery: "This property is read-only." */
const readOnly = [
  'defaultFooterId',
  'defaultHeaderId',
  'evenPageFooterId',
  'evenPageHeaderId',
  'firstPageFooterId',
  'firstPageHeaderId',
  'useCustomHeaderFooterMargins',
];

const margins = [
  'marginTop',
  'marginBottom',
  'marginLeft',
  'marginRight',
  'marginHeader',
  'marginFooter',
] as const;

export function updateDocumentStyle(
  draft: Draft,
  request: gapi.client.docs.UpdateDocumentStyleRequest,
): Response {
  checkTab(request.tabId);
  const { schemas } = draft.context;
  const mask = styleMask(schemas, 'DocumentStyle', request.fields, readOnly, request.documentStyle);
  const given = styleValues(schemas, 'DocumentStyle', request.documentStyle, mask);
  const { document } = draft;
  const style = merge(document.documentStyle, given, mask) ?? {};
  if (selects(mask, 'background') && !style.background?.color?.color) {
    throw invalidArgument('Cannot set a transparent background');
  }
  checkPage(style);
  if (selects(mask, 'marginHeader') || selects(mask, 'marginFooter')) {
    style.useCustomHeaderFooterMargins = true;
  }
  clearSectionMargins(draft, mask);
  document.documentStyle = style;
  return {};
}

/** Assumed: a page has a size, and its margins leave room. */
function checkPage(style: DocumentStyle): void {
  const { width, height } = style.pageSize ?? {};
  const [across, down] = [width?.magnitude ?? 0, height?.magnitude ?? 0];
  if (across <= 0 || down <= 0) {
    throw invalidArgument('The page size must have a positive width and height.');
  }
  const of = (name: (typeof margins)[number]) => style[name]?.magnitude ?? 0;
  if (
    of('marginLeft') + of('marginRight') >= across ||
    of('marginTop') + of('marginBottom') >= down
  ) {
    throw invalidArgument('The page margins leave no room on the page.');
  }
}

/** "Updating the … margin on the document style clears the … margin on all section styles." */
function clearSectionMargins(draft: Draft, mask: Parameters<typeof selects>[0]): void {
  for (const block of draft.document.body) {
    if (!('sectionBreak' in block)) continue;
    const style = { ...block.sectionBreak.sectionStyle };
    for (const name of margins.slice(0, 4)) if (selects(mask, name)) delete style[name];
    block.sectionBreak = { sectionStyle: style };
  }
}

export function createHeader(
  draft: Draft,
  { type, sectionBreakLocation }: gapi.client.docs.CreateHeaderRequest,
): Response {
  if (type !== 'DEFAULT') throw invalidArgument('Header type not specified');
  checkFirstSection(draft, sectionBreakLocation);
  const { documentStyle, headers } = draft.document;
  if (documentStyle.defaultHeaderId) throw invalidArgument('Default header already exists.');
  const headerId = `kix.${draft.context.newId()}`;
  headers[headerId] = [emptyParagraph()];
  draft.document.documentStyle = { ...documentStyle, defaultHeaderId: headerId };
  return { createHeader: { headerId } };
}

export function createFooter(
  draft: Draft,
  { type, sectionBreakLocation }: gapi.client.docs.CreateFooterRequest,
): Response {
  if (type !== 'DEFAULT') throw invalidArgument('Footer type not specified');
  checkFirstSection(draft, sectionBreakLocation);
  const { documentStyle, footers } = draft.document;
  if (documentStyle.defaultFooterId) throw invalidArgument('Default footer already exists.');
  const footerId = `kix.${draft.context.newId()}`;
  footers[footerId] = [emptyParagraph()];
  draft.document.documentStyle = { ...documentStyle, defaultFooterId: footerId };
  return { createFooter: { footerId } };
}

/** "If this is unset or refers to the first section break …, the … applies to the document style." */
function checkFirstSection(draft: Draft, location: Location | undefined): void {
  if (!location) return;
  const { segmentId, index } = checkedLocation(draft, location);
  if (segmentId === '' && index === 0) return;
  throw new NotSupportedError('a header or footer of a later section');
}
