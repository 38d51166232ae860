import { ImageRun } from 'docx';

const TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
} as const;
type Embeddable = (typeof TYPES)[keyof typeof TYPES];

export interface Picture {
  readonly type: Embeddable;
  readonly data: Buffer;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** The library counts in pixels, of which an inch has 96. */
const PIXELS_PER_POINT = 96 / 72;

/**
 * A picture whose bytes are in the document, in a form that Word and PDF readers show. Google's own
 * addresses cannot be read here.
 */
export function embeddedPicture(
  object: gapi.client.docs.InlineObject | undefined,
): Picture | undefined {
  const embedded = object?.inlineObjectProperties?.embeddedObject;
  const uri = embedded?.imageProperties?.contentUri ?? '';
  const [, mime = '', base64] = /^data:([^;,]+);base64,(.*)$/s.exec(uri) ?? [];
  if (base64 === undefined || !(mime in TYPES)) return undefined;
  return {
    type: TYPES[mime as keyof typeof TYPES], // just tested
    data: Buffer.from(base64, 'base64'),
    width: embedded?.size?.width?.magnitude ?? 72,
    height: embedded?.size?.height?.magnitude ?? 72,
    description: embedded?.description ?? embedded?.title ?? '',
  };
}

export function pictureRun({ type, data, width, height, description }: Picture): ImageRun {
  return new ImageRun({
    type,
    data,
    transformation: {
      width: Math.round(width * PIXELS_PER_POINT),
      height: Math.round(height * PIXELS_PER_POINT),
    },
    altText: { name: 'Picture', description, title: '' },
  });
}
