/**
 * What each API's discovery document says and its types do not: which messages are read from
 * outside, which numbers are doubles or floats (all others are int32), and which fields form a union.
 *
 * A union is `'*'` (all fields of the message) or a list of fields, under Google's name of it: at
 * most one may be set.
 */

const sheets = {
  package: '@maxim_mazurok/gapi.client.sheets-v4',
  /** Messages that are a request body or that a `fields` mask is checked against. */
  roots: [
    'BatchUpdateSpreadsheetRequest',
    'BatchUpdateSpreadsheetResponse',
    'Spreadsheet',
    'GetSpreadsheetByDataFilterRequest',
    'ValueRange',
    'BatchUpdateValuesRequest',
    'BatchUpdateValuesResponse',
    'BatchGetValuesResponse',
    'BatchGetValuesByDataFilterRequest',
    'BatchGetValuesByDataFilterResponse',
    'BatchClearValuesRequest',
    'BatchClearValuesResponse',
    'ClearValuesResponse',
    'UpdateValuesResponse',
    'AppendValuesResponse',
    'OverlayPosition',
    'SearchDeveloperMetadataRequest',
    'SearchDeveloperMetadataResponse',
    'DeveloperMetadata',
  ],
  /** https://sheets.googleapis.com/$discovery/rest?version=v4 */
  doubles: {
    ExtendedValue: ['numberValue'],
    Color: ['alpha', 'red', 'green', 'blue'],
    IterativeCalculationSettings: ['convergenceThreshold'],
    PieChartSpec: ['pieHole'],
    BubbleChartSpec: ['bubbleOpacity'],
    HistogramChartSpec: ['bucketSize', 'outlierPercentile'],
    HistogramRule: ['start', 'end', 'interval'],
    ChartHistogramRule: ['minValue', 'maxValue', 'intervalSize'],
    ChartAxisViewWindowOptions: ['viewWindowMin', 'viewWindowMax'],
    ChartCustomNumberFormatOptions: [],
    PointStyle: ['size'],
    ScorecardChartSpec: ['scaleFactor'],
    TreemapChartSpec: ['maxValue', 'minValue'],
  },
  unions: {
    Request: { kind: '*' },
    ExtendedValue: { value: '*' },
    DataFilter: { filter: '*' },
    ColorStyle: { kind: '*' },
    ConditionValue: { value: '*' },
    TextRotation: { value: '*' },
    // Recorded: github.com/mmedum/google-sheets-mcp internal/gapi/sheetstest/format.go
    ConditionalFormatRule: { rule: ['booleanRule', 'gradientRule'] },
  },
};

const insertionLocation = { insertion_location: ['location', 'endOfSegmentLocation'] };

const docs = {
  package: '@maxim_mazurok/gapi.client.docs-v1',
  roots: ['BatchUpdateDocumentRequest', 'BatchUpdateDocumentResponse', 'Document'],
  /** https://docs.googleapis.com/$discovery/rest?version=v1 */
  doubles: {
    CropProperties: ['angle', 'offsetBottom', 'offsetLeft', 'offsetRight', 'offsetTop'],
    Dimension: ['magnitude'],
    ImageProperties: ['angle', 'brightness', 'contrast', 'transparency'],
    ParagraphStyle: ['lineSpacing'],
    RgbColor: ['red', 'green', 'blue'],
  },
  /** Enums whose "unspecified" is a value that answers hold: the type of an unordered list's glyph. */
  unspecified: { NestingLevel: ['glyphType'] },
  /** Names of the unions are assumed where no answer of Google's was seen. */
  unions: {
    Request: { request: '*' },
    Link: { destination: '*' },
    WriteControl: { control: '*' },
    InsertTextRequest: insertionLocation,
    InsertTableRequest: insertionLocation,
    InsertPageBreakRequest: insertionLocation,
    InsertSectionBreakRequest: insertionLocation,
    InsertInlineImageRequest: insertionLocation,
    InsertPersonRequest: insertionLocation,
    InsertDateRequest: insertionLocation,
    CreateFootnoteRequest: insertionLocation,
    UpdateTableCellStyleRequest: { cells: ['tableRange', 'tableStartLocation'] },
    DeleteNamedRangeRequest: { named_range_reference: ['name', 'namedRangeId'] },
    ReplaceNamedRangeContentRequest: {
      named_range_reference: ['namedRangeId', 'namedRangeName'],
    },
    ReplaceAllTextRequest: { criteria: ['containsText'] },
    ParagraphElement: {
      content: [
        'autoText',
        'columnBreak',
        'dateElement',
        'equation',
        'footnoteReference',
        'horizontalRule',
        'inlineObjectElement',
        'pageBreak',
        'person',
        'richLink',
        'textRun',
      ],
    },
    StructuralElement: { content: ['paragraph', 'sectionBreak', 'table', 'tableOfContents'] },
  },
};

const drive = {
  package: '@maxim_mazurok/gapi.client.drive-v3',
  roots: ['File', 'FileList', 'Permission', 'PermissionList', 'GeneratedIds', 'About'],
  /** https://www.googleapis.com/discovery/v1/apis/drive/v3/rest */
  doubles: {
    // imageMediaMetadata and its location are messages without a name of their own.
    File: [
      'aperture',
      'exposureBias',
      'exposureTime',
      'focalLength',
      'maxApertureValue',
      'altitude',
      'latitude',
      'longitude',
    ],
    Drive: ['width', 'xCoordinate', 'yCoordinate'],
  },
  unions: {},
};

export const apis = { sheets, docs, drive };
