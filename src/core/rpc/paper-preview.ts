import * as z from 'zod/mini';
import { Problem } from './outcome.ts';

/** What a paper would say, before it is made. */
export const PaperPreview = z.object({
  title: z.string(),
  /** The headings, in their order. */
  outline: z.array(z.object({ level: z.int(), text: z.string() })),
  /** Each figure with the IDs behind it: "1.1-C01–06, 2.1-C03". */
  figures: z.array(z.object({ label: z.string(), count: z.int(), ids: z.string() })),
  /** What a reader would miss or doubt; none of it keeps the paper from being made. */
  problems: z.array(Problem),
});
export type PaperPreview = z.infer<typeof PaperPreview>;
