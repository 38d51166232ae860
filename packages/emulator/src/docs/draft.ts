import { invalidArgument } from '../rest/api-error.ts';
import type { Schemas } from '../rest/schema/schemas.ts';
import { createLengths, type Lengths } from './lengths.ts';
import { type Block, type HostDocument, TAB_ID } from './model.ts';

/** What the requests of a batch need beside the draft. */
export interface DraftContext {
  readonly schemas: Schemas;
  readonly newId: () => string;
}

/**
 * A Doc being changed: a copy of its own, which is written to in place. Leaving it is the rollback.
 */
export class Draft {
  readonly document: HostDocument;
  readonly context: DraftContext;
  readonly lengths: Lengths = createLengths();

  constructor(origin: HostDocument, context: DraftContext) {
    this.document = structuredClone(origin);
    this.context = context;
  }

  /** The blocks of the body (no ID), a header or a footer. */
  segment(id: string): Block[] {
    if (id === '') return this.document.body;
    for (const segments of [this.document.headers, this.document.footers]) {
      const blocks = Object.hasOwn(segments, id) ? segments[id] : undefined;
      if (blocks) return blocks;
    }
    throw invalidArgument(
      `Segment with ID ${id} was not found. If a segment ID is provided, it must be a header, footer or footnote ID. Use an empty segment ID to reference the body.`,
    );
  }

  segmentEnd(id: string): number {
    return this.lengths.content(this.segment(id));
  }

  /** IDs of all segments, the body first. */
  segmentIds(): string[] {
    const { headers, footers } = this.document;
    return ['', ...Object.keys(headers), ...Object.keys(footers)];
  }
}

/** Discovery, Location.tabId: "In a document containing a single tab: … must match the … tab's ID". */
export function checkTab(tabId: string | undefined): void {
  if (tabId !== undefined && tabId !== '' && tabId !== TAB_ID) {
    throw invalidArgument(`Tab with ID ${tabId} was not found.`);
  }
}

/** The same of requests that go to several tabs. */
export function checkTabs(criteria: gapi.client.docs.TabsCriteria | undefined): void {
  for (const tabId of criteria?.tabIds ?? []) checkTab(tabId);
}
