import * as z from '../shared/schema.ts';

/**
 * A text with bold spans. `bold` holds half-open ranges `[start, end)` in UTF-16 code units of
 * `text`, in ascending order, neither empty nor touching.
 */
export const RichText = z.object({
  text: z.string(),
  bold: z.array(z.tuple([z.int(), z.int()])),
});
export type RichText = z.infer<typeof RichText>;

/** `milestone`: has an end. `continuous`: "Continue…", "Support…". A guess that managers correct. */
export const Kind = z.enum(['milestone', 'continuous']);
export type Kind = z.infer<typeof Kind>;

/**
 * A tier of the plan. The built-in keys are `core`, `enhanced` and `enhanced-sida`; any other
 * heading "NAME ACTION…:" makes a further tier whose key is derived from its name and whose letter
 * collides with none.
 */
export const Tier = z.object({
  key: z.string(),
  /** One or more capital letters, unique in the plan: the letter of an action's ID. */
  letter: z.string(),
  /** The heading as the plan writes it the first time, without bullet and colon. */
  heading: z.string(),
});
export type Tier = z.infer<typeof Tier>;

/** One top-level bullet. Nested bullets are its sub-items, never actions. */
export const Action = z.object({
  /** The natural ID, such as `2.1.1-C03`: chapter, tier letter, ordinal within the pair. */
  id: z.string(),
  /** Key of a tier in `Plan.tiers`. */
  tier: z.string(),
  text: RichText,
  subItems: z.array(RichText),
  kind: Kind,
  /** Line of the bullet in the source, counted from 1. */
  line: z.int(),
});
export type Action = z.infer<typeof Action>;

/** Any numbered part below an area. Chapters stand flat, in document order. */
export const Chapter = z.object({
  /** Dotted, without a trailing dot: `2.2.2.1`. */
  number: z.string(),
  title: z.string(),
  /** Number of the parent chapter or area. */
  parent: z.string(),
  /** The axis that the chapter stands under, or null. */
  axis: z.nullable(z.string()),
  narrative: z.array(RichText),
  actions: z.array(Action),
  line: z.int(),
});
export type Chapter = z.infer<typeof Chapter>;

/** Top level of a plan: "Implementation – We act". */
export const Area = z.object({
  number: z.string(),
  name: z.string(),
  motto: z.nullable(z.string()),
  narrative: z.array(RichText),
  /** Actions that stand directly under the area, before its first chapter; usually none. */
  actions: z.array(Action),
  chapters: z.array(Chapter),
  line: z.int(),
});
export type Area = z.infer<typeof Area>;

/** The whole document of a year. */
export const Plan = z.object({
  title: z.nullable(z.string()),
  /** Year named in the title, or null. */
  year: z.nullable(z.int()),
  tiers: z.array(Tier),
  /** Names of the axes, in order of first appearance. */
  axes: z.array(z.string()),
  /** What stands between the title and the first area: a foreword. */
  narrative: z.array(RichText),
  areas: z.array(Area),
});
export type Plan = z.infer<typeof Plan>;
