import { NotSupportedError } from '../not-supported.ts';
import { invalidArgument } from './api-error.ts';
import { isObject, type Json } from './json.ts';

/**
 * Google keeps a byte for each part, cut and not rounded, answers a float, and leaves out zeros: 0.5
 * is answered as 0.49803922 (recorded: github.com/burnash/gspread
 * tests/cassettes/WorksheetTest.test_update_tab_color.json). A float is as near to its byte as 32
 * bits allow, so what was answered can be sent again.
 */
export function rgbColor(color: unknown): Json {
  if (!isObject(color)) return {};
  const parts: Record<string, number> = {};
  for (const [name, part] of Object.entries(color)) {
    if (typeof part !== 'number') continue;
    if (name === 'alpha') {
      if (part !== 1) throw new NotSupportedError('a colour with alpha');
      continue;
    }
    if (part < 0 || part > 1) {
      throw invalidArgument(`Color.${name} must be between 0 and 1, inclusive, but was ${part}`);
    }
    const byte = Math.floor(Math.fround(part * 255));
    if (byte > 0) parts[name] = shortest(Math.fround(byte / 255));
  }
  return parts;
}

/** A number of single precision in as few digits as tell it from others: 0.7529412, 0.49803922. */
function shortest(float: number): number {
  const digits = [6, 7, 8].find((count) => Math.fround(Number(float.toPrecision(count))) === float);
  return Number(float.toPrecision(digits ?? 9));
}
