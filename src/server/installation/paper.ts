import { withSlots } from '../../core/papers/report/letterhead/with-slots.ts';
import type { DocsDocument, DocsElement } from '../../core/shared/docs-api.ts';
import type { ProbeResult } from '../../core/shared/installation/probe-result.ts';
import type { Context } from '../context.ts';
import { docType, docxType } from '../google/drive.ts';
import { failureOf } from '../google/failure.ts';
import { builtInLetterhead, rewriteLetterhead } from '../google/letterhead.ts';
import type { OwnFile } from '../google/own-file.ts';
import { errorWords, type Look, probe, thrownBy } from './probe.ts';
import { scratchName, withScratch } from './scratch.ts';

const slots = [
  { key: 'one', level: 1, text: 'First heading' },
  { key: 'two', level: 2, text: 'Second heading' },
  { key: 'three', level: 1, text: 'Third heading' },
] as const;

/** What papers rest on: a Doc is made from the letterhead and changed. */
export function probePaper(context: Context): ProbeResult[] {
  const { clock } = context;
  const before = clock.now();
  const results: ProbeResult[] = [];
  const error = thrownBy(() => {
    const docx = rewriteLetterhead(builtInLetterhead(), (xml) => withSlots(xml, slots));
    const blob = docx?.setContentType(docxType);
    withScratch(context, { name: scratchName, mimeType: docType, content: blob }, (file) => {
      results.push(...probeDoc(file, context));
      const ms = clock.now() - before;
      results.push(probe('A34', () => [ms < 30_000, `${ms} ms`]));
    });
  });
  const broken = notConverted(context);
  if (error === undefined || results.length > 0) return [...results, broken];
  return [{ id: 'A24', verdict: 'different', seen: errorWords(error) }, broken];
}

/** What Drive says of a .docx that breaks off in the middle. */
const notConverted = (context: Context): ProbeResult =>
  probe('A40', () => {
    const whole = Utilities.base64Decode(builtInLetterhead());
    const content = Utilities.newBlob(whole.slice(0, whole.length / 2), docxType);
    const file = { name: scratchName, mimeType: docType, content };
    const error = thrownBy(() => withScratch(context, file, () => undefined));
    return [failureOf(error) === 'invalid', errorWords(error)];
  });

function probeDoc(file: OwnFile, { docs }: Context): ProbeResult[] {
  const read = (): DocsDocument => docs.get(file.id, 'revisionId,body,footers,namedRanges');
  const first = read();
  const headings = headingsOf(first);
  const [one] = headings;
  return [
    probe('A24', () => {
      const own = headings.filter(({ text }) => slots.some((slot) => slot.text === text));
      const without = own.filter(({ headingId }) => headingId === undefined).length;
      return [
        own.length === slots.length && without === 0,
        `${own.length} headings, ${without} without an ID`,
      ];
    }),
    probe('A26', () => {
      const json = JSON.stringify(first.footers ?? {});
      return [json.includes('PAGE_NUMBER'), `${Object.keys(first.footers ?? {}).length} footers`];
    }),
    probe('A25', () => {
      if (one?.headingId === undefined) return ['not-tried', 'no-heading'];
      const range = { startIndex: one.start, endIndex: one.start + 5 };
      const link = { headingId: one.headingId };
      docs.batchUpdate(file, [
        { updateTextStyle: { range, textStyle: { link }, fields: 'link' } },
        { createNamedRange: { name: 'work plan check', range } },
      ]);
      const json = JSON.stringify(read().body);
      const taken = new RegExp(`"headingId":"${one.headingId.replace(/\W/g, '\\$&')}"`, 'g');
      return [(json.match(taken) ?? []).length > 1, `link ${one.headingId}`];
    }),
    probe('A28', () => rangeMoves(file, read, docs)),
    probe('A27', () => {
      const error = thrownBy(() => docs.rewrite(file, insertion, first.revisionId));
      return [failureOf(error) === 'outdated', errorWords(error)];
    }),
  ];
}

const insertion = [{ insertText: { location: { index: 1 }, text: 'Before. ' } }];

function rangeMoves(file: OwnFile, read: () => DocsDocument, docs: Context['docs']): Look {
  const startOf = (document: DocsDocument): number | undefined =>
    document.namedRanges?.['work plan check']?.namedRanges?.[0]?.ranges?.[0]?.startIndex;
  const before = startOf(read());
  if (before === undefined) return ['not-tried', 'no-heading'];
  docs.batchUpdate(file, insertion);
  const after = startOf(read());
  return [after === before + 'Before. '.length, `${before} → ${after}`];
}

/** Headings of the body, with the index at which they start. */
function headingsOf({ body }: DocsDocument): {
  readonly text: string;
  readonly start: number;
  readonly headingId: string | undefined;
}[] {
  return (body?.content ?? []).flatMap(({ startIndex = 0, paragraph }: DocsElement) => {
    const { namedStyleType = '', headingId } = paragraph?.paragraphStyle ?? {};
    const text = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');
    return namedStyleType.startsWith('HEADING_')
      ? [{ text: text.trim(), start: startIndex, headingId }]
      : [];
  });
}
