import { pt } from '../../docs/defaults.ts';
import type { SegmentContext } from './context.ts';
import { points } from './measures.ts';
import { descendant, type Xml } from './xml.ts';

const EMU_PER_POINT = 12_700;
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/emf',
  wmf: 'image/wmf',
};

/**
 * The picture of a drawing (`w:drawing`, or `w:pict` of older files) as an inline object with its
 * bytes in a data URI, where Google has an address. Undefined for other drawings.
 */
export function pictureOf(
  drawing: Xml,
  context: SegmentContext,
): gapi.client.docs.ParagraphElement | undefined {
  const embedded =
    descendant(drawing, 'a:blip')?.attributes.get('r:embed') ??
    descendant(drawing, 'v:imagedata')?.attributes.get('r:id');
  const path = context.targets.get(embedded ?? '')?.target;
  const bytes = path === undefined ? undefined : context.file.bytes(path);
  if (path === undefined || !bytes) return undefined;
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  const extent = descendant(drawing, 'wp:extent')?.attributes;
  const about = descendant(drawing, 'wp:docPr')?.attributes;
  const [description, title] = [about?.get('descr'), about?.get('title')];
  const shape = shapeSize(drawing);
  const width = points(extent?.get('cx'), EMU_PER_POINT) ?? shape.width;
  const height = points(extent?.get('cy'), EMU_PER_POINT) ?? shape.height;
  const inlineObjectId = `kix.picture${Object.keys(context.inlineObjects).length + 1}`;
  const contentUri = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  context.inlineObjects[inlineObjectId] = {
    objectId: inlineObjectId,
    inlineObjectProperties: {
      embeddedObject: {
        ...(title ? { title } : {}),
        ...(description ? { description } : {}),
        imageProperties: { contentUri },
        ...(width && height ? { size: { width: pt(width), height: pt(height) } } : {}),
      },
    },
  };
  return { inlineObjectElement: { inlineObjectId, textStyle: {} } };
}

/** `style="width:120pt;height:36pt"` of a shape in VML. */
function shapeSize(drawing: Xml): { width?: number | undefined; height?: number | undefined } {
  const style = descendant(drawing, 'v:shape')?.attributes.get('style') ?? '';
  const length = (name: string) =>
    points(new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(style)?.[1], 1);
  return { width: length('width'), height: length('height') };
}
