import { workerData } from 'node:worker_threads';
import type { Conversion, ConversionResult } from './sync.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

/** The other end of `convertSync`: converts, answers, and wakes the thread that waits. */
const { kind, document, port, signal }: Conversion = workerData;
const writers = { docx: writeDocx, pdf: writePdf };

const answer = async (): Promise<ConversionResult> => {
  try {
    return { bytes: await writers[kind](document) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

port.postMessage(await answer());
Atomics.store(signal, 0, 1);
Atomics.notify(signal, 0);
port.close();
