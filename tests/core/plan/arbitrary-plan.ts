import fc from 'fast-check';

/** What a generated document says, in the words of the plan schema. */
export interface ModelPlan {
  readonly year: number;
  readonly areas: readonly ModelArea[];
}

export interface ModelArea {
  readonly number: string;
  readonly name: string;
  readonly motto: string | null;
  readonly narrative: readonly string[];
  readonly chapters: readonly ModelChapter[];
}

export interface ModelChapter {
  readonly number: string;
  readonly title: string;
  readonly axis: string | null;
  /** True if the axis is written before this chapter. */
  readonly announced: boolean;
  readonly narrative: readonly string[];
  readonly tiers: readonly ModelTier[];
}

export interface ModelTier {
  readonly key: string;
  readonly heading: string;
  readonly actions: readonly ModelAction[];
}

export interface ModelAction {
  /** Pieces in turn plain and bold, starting with plain (perhaps empty). */
  readonly pieces: readonly string[];
  readonly subItems: readonly string[];
}

/** How a document is written down. */
export interface Style {
  readonly eol: string;
  readonly bom: boolean;
  readonly finalEol: boolean;
  readonly bullet: string;
  readonly nested: string;
  readonly space: string;
  readonly trailingDot: boolean;
  readonly hashes: boolean;
  readonly blankAfterHeading: boolean;
  readonly boldHeadings: boolean;
  readonly blankBetweenBullets: boolean;
}

const word = fc.constantFrom(
  ...'city water climate rights Local4Action #CitiesAreListening health "care" peace l’eau niñez UN-Habitat (CIB) 2030'.split(
    ' ',
  ),
);
const first = fc.constantFrom('Foster', 'Publish', 'Élaborer', 'Ñandú', 'Continue');
const words = (max: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: max }).map((list) => list.join(' '));
const phrase = fc.tuple(first, words(4)).map((parts) => parts.join(' '));
const sentence = phrase.map((text) => `${text}.`);

const tierHeadings = [
  { key: 'core', heading: 'CORE ACTION:' },
  { key: 'core', heading: 'CORE ACTIONS:' },
  { key: 'core', heading: 'Core Actions' },
  { key: 'enhanced', heading: 'ENHANCED ACTION(S):' },
  { key: 'enhanced', heading: '• ENHANCED ACTION:' },
  { key: 'enhanced', heading: '**ENHANCED ACTIONS:**' },
  { key: 'enhanced-sida', heading: 'ENHANCED ACTION via our partnership with SIDA:' },
  { key: 'enhanced-giz', heading: 'ENHANCED ACTIONS via our partnership with GIZ:' },
  { key: 'prioritaire', heading: 'ACTIONS PRIORITAIRES :' },
  { key: 'basica', heading: 'ACCIÓN BÁSICA:' },
] as const;

const action: fc.Arbitrary<ModelAction> = fc.record({
  pieces: fc.oneof(
    phrase.map((text) => [text]),
    fc.tuple(phrase, words(3), words(3)).map(([a, b, c]) => [`${a} `, b, ` ${c}`]),
    fc.tuple(phrase, words(2)).map(([a, b]) => ['', a, ` ${b}.`]),
    sentence.map((text) => ['', text]),
  ),
  subItems: fc.array(sentence, { maxLength: 2 }),
});

const tier: fc.Arbitrary<ModelTier> = fc
  .tuple(fc.constantFrom(...tierHeadings), fc.array(action, { minLength: 1, maxLength: 3 }))
  .map(([heading, actions]) => ({ ...heading, actions }));

interface Node {
  readonly title: string;
  readonly axis: string | null;
  readonly narrative: readonly string[];
  readonly tiers: readonly ModelTier[];
  readonly children: readonly Node[];
}

const node = (depth: number): fc.Arbitrary<Node> =>
  fc.record({
    title: phrase,
    axis: fc.option(fc.constantFrom('People', 'Planet', 'Cross-cutting areas'), { freq: 3 }),
    narrative: fc.array(sentence, { maxLength: 2 }),
    tiers: fc.array(tier, { maxLength: 2 }),
    children: depth === 0 ? fc.constant([]) : fc.array(node(depth - 1), { maxLength: 2 }),
  });

/** Numbers the nodes; an axis holds for its later siblings and for all below them. */
function chaptersOf(parent: string, nodes: readonly Node[], above: string | null): ModelChapter[] {
  let axis = above;
  return nodes.flatMap((entry, index) => {
    const number = `${parent}.${index + 1}`;
    axis = entry.axis ?? axis;
    const { title, narrative, tiers } = entry;
    const announced = entry.axis !== null;
    const chapter = { number, title, axis, announced, narrative, tiers };
    return [chapter, ...chaptersOf(number, entry.children, axis)];
  });
}

export const modelPlan: fc.Arbitrary<ModelPlan> = fc
  .tuple(
    fc.integer({ min: 1990, max: 2090 }),
    fc.array(
      fc.record({
        name: phrase,
        motto: fc.option(phrase),
        narrative: fc.array(sentence, { maxLength: 2 }),
        nodes: fc.array(node(2), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([year, areas]) => ({
    year,
    areas: areas.map(({ name, motto, narrative, nodes }, index) => ({
      number: `${index + 1}`,
      name,
      motto,
      narrative,
      chapters: chaptersOf(`${index + 1}`, nodes, null),
    })),
  }));

export const style: fc.Arbitrary<Style> = fc.record({
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  finalEol: fc.boolean(),
  bullet: fc.constantFrom('- ', '* ', '• ', '– ', '•\t', '-\u00a0', '  - '),
  nested: fc.constantFrom('   ', '\t', '\u00a0\u00a0\u00a0', '      '),
  space: fc.constantFrom(' ', '\u00a0', '\t', '  '),
  trailingDot: fc.boolean(),
  hashes: fc.boolean(),
  blankAfterHeading: fc.boolean(),
  boldHeadings: fc.boolean(),
  blankBetweenBullets: fc.boolean(),
});

/** Writes a plan down. */
export function render(plan: ModelPlan, how: Style): string {
  const gap = how.blankAfterHeading ? [''] : [];
  const between = how.blankBetweenBullets ? [''] : [];
  const heading = (number: string, title: string): string[] => {
    const hash = how.hashes ? `${'#'.repeat(Math.min(number.split('.').length, 6))} ` : '';
    const text = `${number}${how.trailingDot ? '.' : ''}${how.space}${title}`;
    return [hash + (how.boldHeadings ? `**${text}**` : text), ...gap];
  };
  const bullets = ({ pieces, subItems }: ModelAction): string[] => [
    how.bullet + spaced(pieces.map((piece, at) => (at % 2 ? `**${piece}**` : piece)).join('')),
    ...between,
    ...subItems.map((item) => `${how.nested}- ${spaced(item)}`),
  ];
  const spaced = (text: string): string => text.replace(/ /g, how.space);
  const chapter = (part: ModelChapter): string[] => {
    return [
      ...(part.announced ? [part.axis ?? '', ''] : []),
      ...heading(part.number, part.title),
      ...part.narrative.map(spaced).flatMap((text) => [text, '']),
      ...part.tiers.flatMap((group) => [group.heading, ...gap, ...group.actions.flatMap(bullets)]),
      '',
    ];
  };
  const lines = [
    `WORK PLAN FOR ${plan.year}`,
    '',
    ...plan.areas.flatMap((area) => [
      ...heading(area.number, area.motto === null ? area.name : `${area.name} – ${area.motto}`),
      ...area.narrative.flatMap((text) => [text, '']),
      ...area.chapters.flatMap(chapter),
    ]),
  ];
  return (how.bom ? '\ufeff' : '') + lines.join(how.eol) + (how.finalEol ? how.eol : '');
}
