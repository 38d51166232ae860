import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces =
  `xmlns:w="${W}" xmlns:r="${R}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';

interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly header1?: string;
  readonly header2?: string;
  readonly footer1?: string;
  /** Links outside by ID. */
  readonly links?: Readonly<Record<string, string>>;
  readonly picture?: Uint8Array;
}

/** A Word document of parts in XML, each without its root; parts are named in relationships. */
export function docxFile({ body, links = {}, picture, ...others }: Parts): Uint8Array {
  const roots: Readonly<Record<string, string>> = {
    styles: 'styles',
    numbering: 'numbering',
    settings: 'settings',
    header1: 'hdr',
    header2: 'hdr',
    footer1: 'ftr',
  };
  const parts = Object.entries(others).map(([name, xml]): [string, string] => [
    `word/${name}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><w:${roots[name]} ${spaces}>${xml}</w:${roots[name]}>`,
  ]);
  const relationships = [
    ...Object.keys(others).map(
      (name) =>
        `<Relationship Id="${name}" Type="${R}/${name.replace(/\d/, '')}" Target="${name}.xml"/>`,
    ),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
    ...(picture ? [`<Relationship Id="logo" Type="${R}/image" Target="media/logo.png"/>`] : []),
  ];
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const texts = Object.fromEntries([
    ['[Content_Types].xml', `<Types xmlns="${package_}/content-types"/>`],
    [
      '_rels/.rels',
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r" Type="${R}/officeDocument" Target="/word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${package_}/relationships">${relationships.join('')}</Relationships>`,
    ],
    [
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ],
    ...parts,
  ]);
  return zipSync({
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])),
    ...(picture ? { 'word/media/logo.png': picture } : {}),
  });
}

export const p = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
