import type { DocAction } from '../protocol/doc-view.ts';

/**
 * What a person types, as Docs API requests. Text typed over other text goes in behind it before that
 * is removed: so it takes its look, and stays inside the named ranges that hold it. Text between takes
 * the look of what is before it.
 */
export function docRequests({ start, end, text }: DocAction): gapi.client.docs.Request[] {
  const added: gapi.client.docs.Request[] =
    text === '' ? [] : [{ insertText: { location: { index: end }, text } }];
  const removed: gapi.client.docs.Request[] =
    end > start ? [{ deleteContentRange: { range: { startIndex: start, endIndex: end } } }] : [];
  return [...added, ...removed];
}
