import { describe, expect, it } from 'vitest';
import { type AppState, appReducer, isKindUnknown, pageOf } from '../../src/page/app-state.ts';
import type { FileEntry } from '../../src/protocol/contract.ts';

const file = (id: string, kind: FileEntry['kind']): FileEntry => ({
  ...{ id, kind, title: id, owner: 'a@b.org', role: 'owner', modifiedTime: '', people: [] },
});
const state = (more: Partial<AppState> = {}): AppState => ({
  ...{ lang: 'en', user: 'a@b.org', fileId: 'plan', files: undefined, searched: 'plan' },
  ...{ panel: undefined, problem: '', calls: [], question: undefined, now: '', lineFailure: '' },
  versions: { outbox: 0, triggers: 0 },
  ...more,
});

describe('the page for an address', () => {
  const files = [file('plan', 'spreadsheet'), file('paper', 'document'), file('logo', 'other')];

  it('is that of the kind of file', () => {
    expect(pageOf(state({ files }))).toBe('book');
    expect(pageOf(state({ files, fileId: 'paper' }))).toBe('document');
    expect(pageOf(state({ files, fileId: 'logo' }))).toBe('files');
    expect(pageOf(state({ files, fileId: undefined }))).toBe('files');
  });

  it('waits for the list that says the kind, and no longer than for one', () => {
    const unlisted = state({ files, fileId: 'new' });
    expect(isKindUnknown(unlisted)).toBe(true);
    expect(pageOf(unlisted)).toBe('waiting');
    expect(pageOf({ ...unlisted, searched: 'new' })).toBe('book');
    expect(pageOf({ ...unlisted, files: [...files, file('new', 'document')] })).toBe('document');
  });

  it('does not wait for the first file, which is a workbook', () => {
    expect(pageOf(state())).toBe('book');
  });
});

describe('what the host tells', () => {
  const after = (event: Parameters<typeof appReducer>[1] & { kind: 'heard' }) =>
    appReducer(state(), event);

  it('moves the clock, asks the question, and has the panels read again', () => {
    expect(after({ kind: 'heard', event: { kind: 'clock', now: '2026' } }).now).toBe('2026');
    expect(after({ kind: 'heard', event: { kind: 'outbox' } }).versions).toEqual({
      outbox: 1,
      triggers: 0,
    });
    const question = { id: 'q', kind: 'alert', title: '', text: 'Sure?', buttons: 'OK' } as const;
    const asked = after({ kind: 'heard', event: { kind: 'question', window: 'w', question } });
    expect(asked.question).toBe(question);
  });

  it('leaves everything as it was where it concerns the file', () => {
    const before = state();
    const event = { kind: 'book', fileId: 'plan' } as const;
    expect(appReducer(before, { kind: 'heard', event })).toBe(before);
  });
});
