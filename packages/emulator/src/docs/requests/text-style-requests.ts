import { isDeepStrictEqual } from 'node:util';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { type FieldMask, selects } from '../../rest/masks/field-mask.ts';
import {
  inlineLength,
  joinRuns,
  paragraphText,
  splitElements,
  styleOf,
  withStyle,
} from '../blocks.ts';
import type { Draft } from '../draft.ts';
import type { Inline } from '../model.ts';
import { checkedRange, type ParagraphPlace, paragraphsIn, type Span, touch } from '../places.ts';
import { styleMask, styleValues } from '../style-values.ts';
import { splitsSurrogatePair } from '../text.ts';
import type { Response, TextStyle } from '../types.ts';
import { checkedLink, linkLook } from './links.ts';

/** A change of a text style: the fields to be written, and the style they are read from. */
interface Change {
  readonly mask: FieldMask;
  readonly style: TextStyle;
}

export function updateTextStyle(
  draft: Draft,
  request: gapi.client.docs.UpdateTextStyleRequest,
): Response {
  const { schemas } = draft.context;
  const mask = styleMask(schemas, 'TextStyle', request.fields);
  const given = styleValues(schemas, 'TextStyle', request.textStyle, mask);
  checkFont(given, mask);
  const link = given.link === undefined ? undefined : checkedLink(draft, given.link);
  const change = { mask, style: link ? { ...given, link } : given };
  const span = checkedRange(draft, request.range);
  for (const place of paragraphsIn(draft, span)) restyle(draft, place, span, change);
  return {};
}

/** Discovery: TextStyle.weightedFontFamily and WeightedFontFamily.weight. */
function checkFont({ weightedFontFamily: font, fontSize }: TextStyle, mask: FieldMask): void {
  if (font) {
    const { weight = 400 } = font;
    const familyMask = mask.fields.get('weightedFontFamily');
    if (!font.fontFamily && familyMask && selects(familyMask, 'fontFamily')) {
      throw invalidArgument('The font family must be set with a non-empty value.');
    }
    if (weight < 100 || weight > 900 || weight % 100 !== 0) {
      throw invalidArgument(
        `Font weight must be a multiple of 100 between 100 and 900, but was ${weight}.`,
      );
    }
  }
  if (fontSize && !fontSize.magnitude) throw invalidArgument('The font size must be positive.');
}

function restyle(draft: Draft, place: ParagraphPlace, span: Span, change: Change): void {
  const { paragraph } = place.block;
  const text = paragraphText(paragraph);
  let from = Math.max(0, span.start - place.start);
  let to = Math.min(text.length, span.end - place.start);
  if (splitsSurrogatePair(text, from) || splitsSurrogatePair(text, to)) {
    throw invalidArgument('The range must not split a surrogate pair.');
  }
  const linked = selects(change.mask, 'link');
  if (change.style.link) [from, to] = relinked(paragraph.elements, from, to);
  // "The range may be extended to include adjacent newlines"; "links are not settable on newlines".
  if (!linked && to === text.length - 1) to += 1;
  const namedStyle = paragraph.paragraphStyle.namedStyleType;
  const write = (style: TextStyle): TextStyle =>
    inheriting(draft, namedStyle, merge(style, change.style, change.mask) ?? {});
  const [before, rest] = splitElements(paragraph.elements, from);
  const [inside, after] = splitElements(rest, to - from);
  const changed = linked
    ? linkElements(inside, styleOf(before.at(-1) ?? {}), change, write)
    : inside.map((element) => withStyle(element, write(styleOf(element))));
  paragraph.elements = joinRuns([...before, ...changed, ...after]);
  const whole = from === 0 && to >= text.length - 1;
  if (whole && paragraph.bullet && !linked) {
    paragraph.bullet = { ...paragraph.bullet, textStyle: write(paragraph.bullet.textStyle ?? {}) };
  }
  touch(draft, place);
}

/**
 * Discovery, TextStyle.link: a link brings its colour and underline unless the request sets them;
 * removing one gives the text the style of the text before it, or the default behind another link.
 */
function linkElements(
  elements: readonly Inline[],
  preceding: TextStyle,
  { mask, style }: Change,
  write: (style: TextStyle) => TextStyle,
): Inline[] {
  const look = Object.fromEntries(
    Object.entries(linkLook).filter(([name]) => !selects(mask, name)),
  );
  return elements.flatMap((element) => {
    const run = styleOf(element);
    if (!style.link) {
      const base = run.link ? (preceding.link ? {} : preceding) : run;
      return [withStyle(element, write(base))];
    }
    const length = inlineLength(element);
    const newline = element.textRun?.content?.endsWith('\n') === true;
    const [text, end] = splitElements([element], newline ? length - 1 : length);
    return [
      ...text.map((part) => withStyle(part, write({ ...run, ...look }))),
      ...end.map((part) => withStyle(part, withoutLink(write(run)))),
    ];
  });
}

function withoutLink({ link: _link, ...style }: TextStyle): TextStyle {
  return style;
}

/**
 * A link on part of an existing link changes that link as a whole (discovery, TextStyle.link): the
 * bounds move to the ends of the links that they lie in.
 */
function relinked(elements: readonly Inline[], from: number, to: number): [number, number] {
  const links: { link: TextStyle['link']; start: number; end: number }[] = [];
  let start = 0;
  for (const element of elements) {
    const end = start + inlineLength(element);
    const { link } = styleOf(element);
    const last = links.at(-1);
    if (last && isDeepStrictEqual(last.link, link)) last.end = end;
    else links.push({ link, start, end });
    start = end;
  }
  const around = (index: number) =>
    links.find((each) => each.link && each.start < index && index < each.end);
  return [around(from)?.start ?? from, around(to)?.end ?? to];
}

/** "If the value for a particular style matches that of the parent, that style will be set to inherit." */
function inheriting(draft: Draft, namedStyleType: string | undefined, style: TextStyle): TextStyle {
  const { namedStyles } = draft.document;
  const own = namedStyles.find((each) => each.namedStyleType === namedStyleType)?.textStyle;
  const normal = namedStyles.find((each) => each.namedStyleType === 'NORMAL_TEXT')?.textStyle;
  const parent = { ...normal, ...own };
  return Object.fromEntries(
    Object.entries(style).filter(
      // A field of the style is a field of its parent.
      ([name, value]) => !isDeepStrictEqual(value, parent[name as keyof TextStyle]),
    ),
  );
}
