import { axisKeeper } from './axis-keeper.ts';
import type { Report } from './diagnostic.ts';
import { guessKind } from './guess-kind.ts';
import type { Action, Area, Chapter, Plan, RichText, Tier } from './plan.ts';
import type { Item, TextItem } from './read-items.ts';
import { readBold } from './rich-text.ts';
import { letterGiver, type TierHeading } from './tier-heading.ts';
import { nameAndMotto, yearIn } from './titles.ts';
import { unfinishedEnding } from './unfinished.ts';

const core: TierHeading = { key: 'core', heading: 'CORE ACTION', name: '', named: false };

/**
 * Puts items into areas and chapters, and gives actions their IDs. A chapter of an area that does
 * not stand before it makes that area, named by its number, and a later heading fills in its name.
 * Chapters of equal number share their ordinals, so that IDs stay unique.
 */
export function buildPlan(items: readonly Item[], report: Report): Plan {
  const titles: string[] = [];
  const axes = new Set<string>();
  const foreword: RichText[] = [];
  const areas: Area[] = [];
  const areaOf = new Map<string, Area>();
  const madeUp = new Set<Area>();
  const tiers = new Map<string, Tier>();
  const ordinals = new Map<string, number>();
  const letterOf = letterGiver();
  let owner: Area | Chapter | null = null;
  let tier: TierHeading | null = null;
  /** Line of the open tier heading as long as it holds no action. */
  let emptyTier: { readonly line: number; readonly heading: string } | null = null;
  let warned = false;
  const axisOf = axisKeeper();
  /** An axis whose first chapter has not come yet. */
  let axis: string | null = null;

  const addArea = (number: string, line: number): Area => {
    const area: Area = {
      number,
      name: number,
      motto: null,
      narrative: [],
      actions: [],
      chapters: [],
      line,
    };
    areas.push(area);
    areaOf.set(number, area);
    return area;
  };

  const openArea = (number: string, line: number, title: string): Area => {
    const made = areaOf.get(number);
    const area = made !== undefined && madeUp.delete(made) ? made : addArea(number, line);
    return Object.assign(area, nameAndMotto(title === '' ? number : title), { line });
  };

  const openChapter = (number: string, line: number, title: string): Chapter => {
    const root = number.slice(0, number.indexOf('.'));
    const parent = number.slice(0, number.lastIndexOf('.'));
    const name = axisOf(number, parent, axis);
    axis = null;
    if (name !== null) axes.add(name);
    let area = areaOf.get(root);
    if (area === undefined) {
      area = addArea(root, line);
      madeUp.add(area);
    }
    const chapter: Chapter = {
      number,
      title,
      parent,
      axis: name,
      narrative: [],
      actions: [],
      line,
    };
    area.chapters.push(chapter);
    return chapter;
  };

  const closeTier = (): void => {
    if (emptyTier !== null) report('empty-tier', emptyTier.line, { heading: emptyTier.heading });
    emptyTier = null;
  };

  const addAction = (part: Area | Chapter, item: TextItem, text: RichText): Action => {
    if (tier === null || !tier.named) {
      if (!warned) report('no-tier', item.line, { number: part.number });
      warned = true;
    }
    const { key, heading, name } = tier ?? core;
    const known = tiers.get(key) ?? { key, letter: letterOf(key, name), heading };
    tiers.set(key, known);
    emptyTier = null;
    const prefix = `${part.number}-${known.letter}`;
    const ordinal = (ordinals.get(prefix) ?? 0) + 1;
    ordinals.set(prefix, ordinal);
    const action: Action = {
      id: prefix + String(ordinal).padStart(2, '0'),
      tier: key,
      text,
      subItems: [],
      kind: guessKind(text.text),
      line: item.line,
    };
    part.actions.push(action);
    return action;
  };

  const addText = (item: TextItem): void => {
    const { rich, balanced } = readBold(item.raw.join(' '));
    if (!balanced) report('unbalanced-bold', item.line, {});
    if (owner === null) foreword.push(rich);
    else if (item.node === 'narrative') addNarrative(owner, item, rich);
    else addBullet(owner, item, rich);
  };

  const addNarrative = (part: Area | Chapter, item: TextItem, rich: RichText): void => {
    if (part.actions.length > 0 && item.nearTier !== true) {
      report('text-after-actions', item.line, { number: part.number });
    }
    part.narrative.push(rich);
  };

  const addBullet = (part: Area | Chapter, item: TextItem, rich: RichText): void => {
    const last = part.actions[part.actions.length - 1];
    const action = item.node === 'sub-item' ? last : undefined;
    if (action) action.subItems.push(rich);
    const { id } = action ?? addAction(part, item, rich);
    const ending = unfinishedEnding(rich.text);
    if (ending !== null) report('unfinished', item.line, { id, ending });
  };

  for (const item of items) {
    switch (item.node) {
      case 'title':
        titles.push(item.text);
        break;
      case 'axis':
        closeTier();
        axis = item.text;
        break;
      case 'tier':
        closeTier();
        tier = item.tier;
        emptyTier = { line: item.line, heading: item.tier.heading };
        break;
      case 'area':
      case 'chapter': {
        closeTier();
        tier = null;
        warned = false;
        const number = item.parts.join('.');
        if (item.title === '') report('no-title', item.line, { number });
        const open = item.node === 'area' ? openArea : openChapter;
        owner = open(number, item.line, item.title);
        break;
      }
      default:
        addText(item);
    }
  }
  closeTier();
  const title = titles.length === 0 ? null : titles.join(' ');
  return {
    title,
    year: yearIn(title),
    tiers: [...tiers.values()],
    axes: [...axes],
    narrative: foreword,
    areas,
  };
}
