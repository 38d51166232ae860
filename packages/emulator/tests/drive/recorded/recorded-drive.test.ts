import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/rest/api-error.ts';
import { createWorld, docType, stranger, type World, writer } from '../support.ts';

/** An answer of the real Drive API as others recorded it, and a small case of our own of the same kind. */
interface Recorded {
  readonly fact: string;
  /** Repository and thread or path. */
  readonly source: string;
  readonly run: (world: World) => unknown;
  readonly answer: unknown;
}

/** What a call is refused with: code, reason, message. */
function refusal(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (error instanceof ApiError) return [error.code, error.reason, error.message];
    throw error;
  }
  return 'accepted';
}

const recorded: readonly Recorded[] = [
  {
    fact: 'a file answers its kind, ID, name and type unless more is asked for',
    source: 'onyx-dot-app/onyx, pull request 1665',
    run: (world) => world.call('get', { fileId: 'doc' }),
    answer: { kind: 'drive#file', id: 'doc', name: "Mayor's paper", mimeType: docType },
  },
  {
    fact: 'a file that is not there is named',
    source: 'googleapis/google-api-ruby-client, issue 3265',
    run: (world) => refusal(() => world.call('get', { fileId: 'none' })),
    answer: [404, 'notFound', 'File not found: none.'],
  },
  {
    fact: 'a file that is not shared is not found, unlike at the Docs API',
    source: 'googleapis/google-api-ruby-client, issue 3265',
    run: (world) =>
      refusal(() =>
        world.call('get', { fileId: 'doc' }, undefined, { as: stranger, allFiles: true }),
      ),
    answer: [404, 'notFound', 'File not found: doc.'],
  },
  {
    fact: 'a folder to search in that is not there is not named',
    source: 'adityak74/google-drive-upload-git-action, issue 21',
    run: (world) => refusal(() => world.list("'none' in parents")),
    answer: [404, 'notFound', 'File not found: .'],
  },
  {
    fact: 'a folder to put a file into that is not there is named',
    source: 'mathisve/gdrive-upload-action, issue 18',
    run: (world) => refusal(() => world.call('create', {}, { name: 'a', parents: ['none'] })),
    answer: [404, 'notFound', 'File not found: none.'],
  },
  {
    fact: 'strings of a search may stand in double quotes',
    source: 'burnash/gspread, tests/cassettes',
    run: (world) => world.list(`mimeType="${docType}" and name != "it's"`),
    answer: ['doc'],
  },
  {
    fact: 'a field of an older version is no field',
    source: 'googleworkspace/java-samples, issue 1547',
    run: (world) =>
      refusal(() => world.call('list', { fields: 'nextPageToken, items(id, title)' })),
    answer: [400, 'invalidParameter', 'Invalid field selection items'],
  },
  {
    fact: 'parents are not written, but added and removed',
    source: 'RobinBobin/react-native-google-drive-api-wrapper, issue 65',
    run: (world) => refusal(() => world.call('update', { fileId: 'doc' }, { parents: ['folder'] })),
    answer: [
      403,
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    ],
  },
  {
    fact: 'what an answer holds cannot all be sent back',
    source: 'googleapis/google-api-dotnet-client, issue 1181',
    run: (world) => refusal(() => world.call('update', { fileId: 'doc' }, { kind: 'drive#file' })),
    answer: [
      403,
      'fieldNotWritable',
      'The resource body includes fields which are not directly writable.',
    ],
  },
  {
    fact: 'only what Google’s own editors write is exported',
    source: 'https://developers.google.com/workspace/drive/api/guides/handle-errors',
    run: (world) =>
      refusal(() => world.call('export', { fileId: 'text', mimeType: 'application/pdf' })),
    answer: [403, 'fileNotExportable', 'Export only supports Docs Editors files.'],
  },
  {
    fact: 'a list says whether it is complete, and nothing of further pages where there are none',
    source: 'googleworkspace/java-samples, drive/snippets/drive_v3; discovery: FileList',
    run: (world) => world.call('list', { q: "name = 'Notes'" }, undefined, { as: writer }),
    answer: {
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [{ kind: 'drive#file', id: 'text', name: 'Notes', mimeType: 'text/plain' }],
    },
  },
];

describe('as recorded at the Drive API', () => {
  it.each(recorded)('$fact', ({ run, answer }) => {
    expect(run(createWorld())).toEqual(answer);
  });
});
