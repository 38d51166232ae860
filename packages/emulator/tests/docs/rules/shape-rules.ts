import { insert, range } from '../support.ts';
import { type Rule, sources, untyped } from './rule.ts';

/** What the JSON parser and the field masks refuse. */
export const shapeRules: readonly Rule[] = [
  {
    rule: 'a batch has requests',
    source: sources.assumed,
    bad: [],
    message: /^Must specify at least one request\.$/,
  },
  {
    rule: 'a request names what it asks for',
    source: sources.seen,
    bad: [insert(1, 'a'), {}],
    message: /^Invalid requests\[1\]: No request set\.$/,
  },
  {
    rule: 'a request asks for one thing',
    source: 'https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request',
    bad: untyped({ ...insert(1, 'a'), insertPageBreak: { location: { index: 1 } } }),
    message: /oneof field 'request' is already set. Cannot set 'insertPageBreak'$/,
  },
  {
    rule: 'an unknown request is refused',
    source: sources.seen,
    bad: untyped({ replace_text: {} }),
    message:
      /^Invalid JSON payload received\. Unknown name "replace_text" at 'requests\[0\]': Cannot find field\.$/,
  },
  {
    rule: 'an unknown field is refused, with its path in snake case',
    source: sources.seen,
    bad: untyped({
      updateDocumentStyle: {
        documentStyle: { background: { color: { rgbColor: {} } } },
        fields: 'background',
      },
    }),
    message:
      /Unknown name "rgbColor" at 'requests\[0\]\.update_document_style\.document_style\.background\.color': Cannot find field\.$/,
  },
  {
    rule: 'an unknown value of an enum is refused',
    source: sources.seen,
    bad: untyped({
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { namedStyleType: 'HEADING_7' },
        fields: 'namedStyleType',
      },
    }),
    message: /NamedStyleType\), "HEADING_7"$/,
  },
  {
    rule: 'an index is an integer',
    source: 'discovery: Location.index, int32',
    bad: insert(1.5, 'a'),
    good: insert(1, 'a'),
    message:
      /^Invalid value at 'requests\[0\]\.insert_text\.location\.index' \(TYPE_INT32\), 1\.5$/,
  },
  {
    rule: 'text goes to one place',
    source: 'discovery: InsertTextRequest, union field insertion_location',
    bad: untyped({
      insertText: { text: 'a', location: { index: 1 }, endOfSegmentLocation: {} },
    }),
    good: { insertText: { text: 'a', endOfSegmentLocation: {} } },
    message: /oneof field 'insertion_location' is already set/,
  },
  {
    rule: 'a link leads to one place',
    source: 'discovery: Link, union field destination',
    bad: {
      updateTextStyle: {
        range: range(1, 2),
        textStyle: { link: { url: 'https://a.org', headingId: 'h.x' } },
        fields: 'link',
      },
    },
    message: /oneof field 'destination' is already set/,
  },
  {
    rule: 'an update names its fields',
    source: 'discovery: UpdateTextStyleRequest.fields',
    bad: { updateTextStyle: { range: range(1, 2), textStyle: { bold: true } } },
    good: { updateTextStyle: { range: range(1, 2), textStyle: { bold: true }, fields: 'bold' } },
    message:
      /^Invalid requests\[0\]\.updateTextStyle: At least one field must be listed in 'fields'/,
  },
  {
    rule: 'the fields of an update exist',
    source: sources.seen,
    bad: { updateParagraphStyle: { range: range(1, 2), paragraphStyle: {}, fields: 'bold' } },
    message: /^Invalid requests\[0\]\.updateParagraphStyle: Invalid field: bold$/,
  },
  {
    rule: 'the ID of a heading is not written',
    source: sources.seen,
    bad: {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { headingId: 'h.x' },
        fields: 'headingId',
      },
    },
    message: /^Invalid requests\[0\]\.updateParagraphStyle: Unallowed field: headingId$/,
  },
  {
    rule: 'tab stops are not written',
    source: sources.seen,
    bad: {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { tabStops: [] },
        fields: 'tabStops',
      },
    },
    message: /Unallowed field: tabStops$/,
  },
  {
    rule: 'a reader does not write',
    source: 'https://developers.google.com/workspace/drive/api/guides/ref-roles',
    bad: insert(1, 'a'),
    as: 'rita@cities.org',
    code: 403,
    message: /^The caller does not have permission$/,
  },
];
