import { pt } from '../../docs/defaults.ts';
import { defined, dimension, twips } from './measures.ts';
import type { Target } from './read-package.ts';
import { child, children, flag, propertyOf, type Xml } from './xml.ts';

type DocumentStyle = gapi.client.docs.DocumentStyle;

/** A header or footer of the file, by its ID in the Doc. */
export interface HeaderFooter {
  readonly id: string;
  readonly path: string;
  readonly kind: 'header' | 'footer';
}

const KEYS = {
  header: { default: 'defaultHeaderId', first: 'firstPageHeaderId', even: 'evenPageHeaderId' },
  footer: { default: 'defaultFooterId', first: 'firstPageFooterId', even: 'evenPageFooterId' },
} as const;

/** The headers and footers that a section names: `{ defaultHeaderId: 'kix.header1' }`. */
export function headerIds(
  section: Xml | undefined,
  targets: ReadonlyMap<string, Target>,
  register: (kind: 'header' | 'footer', path: string) => string,
): Partial<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const kind of ['header', 'footer'] as const) {
    for (const { attributes } of children(section, `w:${kind}Reference`)) {
      const type = attributes.get('w:type') ?? 'default';
      const path = targets.get(attributes.get('r:id') ?? '')?.target;
      if (path === undefined || !(type === 'default' || type === 'first' || type === 'even'))
        continue;
      ids[KEYS[kind][type]] = register(kind, path);
    }
  }
  return ids;
}

/** Page, margins, and which headers are used. Sizes of a file without any are Word's: Letter, 1 inch. */
export function documentStyleOf(
  section: Xml | undefined,
  settings: Xml | undefined,
): DocumentStyle {
  const size = child(section, 'w:pgSz')?.attributes;
  const margins = child(section, 'w:pgMar')?.attributes;
  const start = child(section, 'w:pgNumType')?.attributes.get('w:start');
  // A negative margin keeps the text where it is, however high the header.
  const margin = (name: string, otherwise: number) =>
    pt(Math.abs(twips(margins?.get(name)) ?? otherwise));
  return {
    background: { color: {} },
    pageNumberStart: start === undefined ? 1 : Number(start) || 0,
    marginTop: margin('w:top', 72),
    marginBottom: margin('w:bottom', 72),
    marginRight: margin('w:right', 72),
    marginLeft: margin('w:left', 72),
    pageSize: {
      height: dimension(size?.get('w:h')) ?? pt(792),
      width: dimension(size?.get('w:w')) ?? pt(612),
    },
    marginHeader: margin('w:header', 36),
    marginFooter: margin('w:footer', 36),
    useCustomHeaderFooterMargins: true,
    useFirstPageHeaderFooter: flag(section, 'w:titlePg') ?? false,
    useEvenPageHeaderFooter: flag(settings, 'w:evenAndOddHeaders') ?? false,
    documentFormat: { documentMode: 'PAGES' },
  };
}

/** A later section, with the margins and headers that it has itself. */
export function sectionStyleOf(section: Xml | undefined): gapi.client.docs.SectionStyle {
  const margins = child(section, 'w:pgMar')?.attributes;
  const margin = (name: string) => dimension(margins?.get(name)?.replace(/^-/, ''));
  return {
    columnSeparatorStyle: 'NONE',
    contentDirection: 'LEFT_TO_RIGHT',
    sectionType: propertyOf(section, 'w:type') === 'continuous' ? 'CONTINUOUS' : 'NEXT_PAGE',
    ...defined<gapi.client.docs.SectionStyle>({
      marginTop: margin('w:top'),
      marginBottom: margin('w:bottom'),
      marginLeft: margin('w:left'),
      marginRight: margin('w:right'),
      marginHeader: margin('w:header'),
      marginFooter: margin('w:footer'),
      useFirstPageHeaderFooter: flag(section, 'w:titlePg'),
    }),
  };
}
