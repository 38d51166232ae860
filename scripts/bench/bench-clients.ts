import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWorkbench } from './run-workbench.ts';

const clients = 200;

interface ClientsMeasurement {
  readonly clients: number;
  /** In MB, resident: before the first window, with all of them, and when all have seen an edit. */
  readonly idleMb: number;
  readonly openMb: number;
  readonly editedMb: number;
  /** Windows that were refused something. */
  readonly refused: number;
}

/** What many windows at a time cost the host: each has its stream of events and the workbook. */
export async function benchClients(): Promise<ClientsMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'workplan-bench-'));
  const bench = await runWorkbench(['--data', join(folder, 'data'), '--port', '8899']);
  try {
    const residentMb = (): number => {
      const ps = ['-o', 'rss=', '-p', String(bench.child.pid)];
      return Number(execFileSync('ps', ps, { encoding: 'utf8' })) / 1024;
    };
    const { people, firstFile = '' } = await bench.call('bench.open', {});
    const windows = Array.from({ length: clients }, (_, i) => ({
      window: `window-bench-${i}`,
      // Those who may see the workbook.
      user: people[i % (people.length - 1)]?.email ?? '',
    }));
    const send = async (method: string, input: object): Promise<number> => {
      const response = await bench.post(method, input);
      // Read and dropped: the memory of this process is not what is measured.
      for await (const _chunk of response.body ?? []);
      return response.ok ? 0 : 1;
    };
    const sum = async (each: (client: (typeof windows)[number]) => Promise<number>) =>
      (await Promise.all(windows.map(each))).reduce((all, one) => all + one, 0);
    const idleMb = residentMb();
    let refused = await sum(async ({ window, user }) => {
      listen(`${bench.origin}/events?window=${window}`, bench.token);
      return send('book.open', { window, user, fileId: firstFile, locale: 'en' });
    });
    const openMb = residentMb();
    const [{ window = '' } = {}] = windows;
    const place = { sheetId: 1002, row: 3, column: 14 };
    refused += await send('book.act', { window, action: { kind: 'type', ...place, text: 'x' } });
    refused += await sum((client) => send('book.refresh', { window: client.window }));
    const measured = { clients, idleMb, openMb, editedMb: residentMb(), refused };
    console.log(
      `memory of the host    ${idleMb.toFixed(0)} MB, with ${clients} windows ${openMb.toFixed(0)} MB, after an edit ${measured.editedMb.toFixed(0)} MB; ${refused} refused`,
    );
    return measured;
  } finally {
    await bench.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function listen(url: string, token: string): void {
  const line = get(url, { headers: { 'x-workbench-token': token }, agent: false }, (response) =>
    response.resume(),
  );
  // It breaks when the workbench stops.
  line.on('error', () => undefined);
}
