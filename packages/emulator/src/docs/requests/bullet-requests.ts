import { isDeepStrictEqual } from 'node:util';
import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { isParagraph, paragraphText } from '../blocks.ts';
import { pt } from '../defaults.ts';
import type { Draft } from '../draft.ts';
import { deleteContent } from '../edit/delete-content.ts';
import { isHeading } from '../headings.ts';
import type { Paragraph } from '../model.ts';
import { checkedRange, type ParagraphPlace, paragraphsIn } from '../places.ts';
import type { Response } from '../types.ts';
import { type BulletPreset, presetList } from './bullet-presets.ts';

const DEEPEST = 8;

/**
 * Discovery, CreateParagraphBulletsRequest: leading tabs give the nesting level and are removed; the
 * paragraphs join the list of the paragraph just before if it has the same preset. An empty range stands for
 * the paragraph that it is in (brucemcpherson/gas-fakes, whose own requests do so on the real service).
 */
export function createParagraphBullets(
  draft: Draft,
  { range, bulletPreset }: gapi.client.docs.CreateParagraphBulletsRequest,
): Response {
  const span = checkedRange(draft, range, true);
  if (!bulletPreset) throw invalidArgument('Bullet preset must be specified.');
  const places = paragraphsIn(draft, span);
  const first = places[0];
  if (!first) throw invalidArgument('The range must overlap at least one paragraph.');
  if (places.some((place) => isHeading(place.block.paragraph.paragraphStyle))) {
    throw new NotSupportedError('createParagraphBullets on a heading');
  }
  const listId = listFor(draft, first, bulletPreset);
  for (const place of places.reverse()) {
    const { paragraph } = place.block;
    const tabs = /^\t*/.exec(paragraphText(paragraph))?.[0].length ?? 0;
    const level = Math.min(tabs, DEEPEST);
    if (tabs > 0) {
      const { segmentId, start } = place;
      deleteContent(draft, { segmentId, start, end: start + tabs });
    }
    // Deleting may have put a new block in the place.
    const now = place.container[place.position];
    if (!isParagraph(now)) throw new Error('the paragraph is gone');
    giveBullet(now.paragraph, listId, level);
  }
  return {};
}

function listFor(draft: Draft, first: ParagraphPlace, preset: BulletPreset): string {
  const list = presetList(preset);
  const before = first.container[first.position - 1];
  const known = isParagraph(before) ? before.paragraph.bullet?.listId : undefined;
  if (known !== undefined && isDeepStrictEqual(draft.document.lists[known], list)) return known;
  const listId = `kix.${draft.context.newId()}`;
  draft.document.lists[listId] = list;
  return listId;
}

function giveBullet(paragraph: Paragraph, listId: string, level: number): void {
  paragraph.bullet = {
    listId,
    ...(level === 0 ? {} : { nestingLevel: level }),
    textStyle: {},
  };
  paragraph.paragraphStyle = {
    ...paragraph.paragraphStyle,
    indentFirstLine: pt(18 + 36 * level),
    indentStart: pt(36 + 36 * level),
  };
}

/**
 * Discovery, DeleteParagraphBulletsRequest: "The nesting level of each paragraph will be visually
 * preserved by adding indent to the start of the corresponding paragraph."
 */
export function deleteParagraphBullets(
  draft: Draft,
  { range }: gapi.client.docs.DeleteParagraphBulletsRequest,
): Response {
  for (const { block } of paragraphsIn(draft, checkedRange(draft, range))) {
    const { bullet, ...paragraph } = block.paragraph;
    if (!bullet) continue;
    const { indentFirstLine: _first, indentStart: _start, ...style } = paragraph.paragraphStyle;
    const level = bullet.nestingLevel ?? 0;
    const indent =
      level === 0 ? {} : { indentStart: pt(36 * level), indentFirstLine: pt(36 * level) };
    block.paragraph = { ...paragraph, paragraphStyle: { ...style, ...indent } };
  }
  return {};
}
