import { invalidArgument } from '../../rest/api-error.ts';
import { checkTab, type Draft } from '../draft.ts';
import { hasHeading } from '../headings.ts';
import type { Link, TextStyle } from '../types.ts';

/** What a link looks like unless the request says otherwise, as answers of the API show it. */
export const linkLook: TextStyle = {
  foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  underline: true,
};

/**
 * A link to be set, with headings of this Doc by their ID. Bookmarks cannot be made through the API
 * and the host has none; tabs have no ID but the one.
 */
export function checkedLink(draft: Draft, link: Link): Link {
  const { url, headingId, heading, bookmarkId, bookmark, tabId } = link;
  if (url !== undefined) {
    if (url === '') throw invalidArgument('Link URLs must not be empty.');
    return { url };
  }
  if (bookmarkId !== undefined || bookmark !== undefined) {
    const id = bookmarkId ?? bookmark?.id ?? '';
    throw invalidArgument(`The bookmark with ID ${id} was not found.`);
  }
  if (headingId !== undefined || heading !== undefined) {
    checkTab(heading?.tabId);
    const id = headingId ?? heading?.id ?? '';
    if (!hasHeading(draft.document, id)) {
      throw invalidArgument(`The heading with ID ${id} was not found.`);
    }
    return { headingId: id };
  }
  if (tabId !== undefined) {
    checkTab(tabId);
    return { tabId };
  }
  throw invalidArgument('Links must include at least one type.');
}
