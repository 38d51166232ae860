import type { Color } from './sheets-api.ts';

/** `#rrggbb` as the API's colour, each part from 0 to 1. */
export function color(hex: string): Color {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
