import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { selects } from '../../rest/masks/field-mask.ts';
import { joinRuns, styleOf, withStyle } from '../blocks.ts';
import { defaultParagraphStyle } from '../defaults.ts';
import type { Draft } from '../draft.ts';
import { isHeading } from '../headings.ts';
import type { Paragraph } from '../model.ts';
import { checkedRange, paragraphsIn } from '../places.ts';
import { styleMask, styleValues } from '../style-values.ts';
import type { ParagraphStyle, Response } from '../types.ts';

/** Discovery: "This property is read-only." */
const readOnly = ['headingId', 'tabStops'];

export function updateParagraphStyle(
  draft: Draft,
  request: gapi.client.docs.UpdateParagraphStyleRequest,
): Response {
  const { schemas, newId } = draft.context;
  const mask = styleMask(
    schemas,
    'ParagraphStyle',
    request.fields,
    readOnly,
    request.paragraphStyle,
  );
  const given = styleValues(schemas, 'ParagraphStyle', request.paragraphStyle, mask);
  if (given.lineSpacing !== undefined && given.lineSpacing <= 0) {
    throw invalidArgument('The line spacing must be positive.');
  }
  const span = checkedRange(draft, request.range);
  for (const { block, around, segmentId } of paragraphsIn(draft, span)) {
    const { paragraph } = block;
    if (selects(mask, 'pageBreakBefore') && (around.length > 0 || segmentId !== '')) {
      // Discovery, ParagraphStyle.pageBreakBefore: 400 in tables, headers and footers.
      throw invalidArgument('Page break before is not supported in this region of the document.');
    }
    if (selects(mask, 'namedStyleType')) setNamedStyle(paragraph, given.namedStyleType, newId);
    const before = paragraph.paragraphStyle;
    paragraph.paragraphStyle = {
      ...defaultParagraphStyle(),
      ...merge<ParagraphStyle>(before, given, mask),
    };
  }
  return {};
}

/**
 * "Updating the named style type affects other properties" (discovery): a paragraph that gets another
 * named style loses its own formatting, as in the editor, but for its direction and its list's
 * indents. That runs lose their bold when they become a heading was seen in answers of the API.
 * What becomes a heading gets an ID, what was one before keeps it; what is one already gets none (assumed).
 */
function setNamedStyle(
  paragraph: Paragraph,
  namedStyleType: ParagraphStyle['namedStyleType'] = 'NORMAL_TEXT',
  newId: () => string,
): void {
  const { paragraphStyle: before } = paragraph;
  if (before.namedStyleType === namedStyleType) return;
  const { direction = 'LEFT_TO_RIGHT', indentStart, indentFirstLine } = before;
  const { headingId = isHeading(before) ? undefined : `h.${newId()}` } = before;
  paragraph.paragraphStyle = {
    ...(headingId === undefined || !isHeading({ namedStyleType }) ? {} : { headingId }),
    namedStyleType,
    direction,
    ...(paragraph.bullet && indentStart ? { indentStart } : {}),
    ...(paragraph.bullet && indentFirstLine ? { indentFirstLine } : {}),
  };
  if (!isHeading(paragraph.paragraphStyle)) return;
  paragraph.elements = joinRuns(
    paragraph.elements.map((element) => {
      const { bold: _bold, ...style } = styleOf(element);
      return withStyle(element, style);
    }),
  );
}
