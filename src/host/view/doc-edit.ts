import type { DocAction } from '../protocol/doc-view.ts';

/**
 * What a person types, as Docs API requests: text put in takes the look of the text before it, and
 * named ranges move along.
 */
export function docRequests({ start, end, text }: DocAction): gapi.client.docs.Request[] {
  const removed: gapi.client.docs.Request[] =
    end > start ? [{ deleteContentRange: { range: { startIndex: start, endIndex: end } } }] : [];
  const added: gapi.client.docs.Request[] =
    text === '' ? [] : [{ insertText: { location: { index: start }, text } }];
  return [...removed, ...added];
}
