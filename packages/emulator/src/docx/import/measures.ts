import { pt } from '../../docs/defaults.ts';

type Dimension = gapi.client.docs.Dimension;

const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  pi: 12,
};

/** Points of a length; strict files may write `1.5cm` where others count in `perPoint` parts. */
export function points(value: string | undefined, perPoint: number): number | undefined {
  if (value === undefined) return undefined;
  const [, number, unit] = /^([+-]?[\d.]+)\s*([a-z]*)$/i.exec(value.trim()) ?? [];
  const amount = Number(number);
  if (number === undefined || !Number.isFinite(amount)) return undefined;
  const result = unit ? amount * (UNITS[unit.toLowerCase()] ?? Number.NaN) : amount / perPoint;
  return Number.isFinite(result) ? Math.round(result * 1000) / 1000 : undefined;
}

/** Twentieths of a point. */
export const twips = (value: string | undefined): number | undefined => points(value, 20);

export const dimension = (value: string | undefined, perPoint = 20): Dimension | undefined => {
  const amount = points(value, perPoint);
  return amount === undefined ? undefined : pt(amount);
};

/** `1F3347` as a colour. `auto` and what is no colour are none. Zeros are left out, as Google does. */
export function colorOf(hex: string | undefined): gapi.client.docs.OptionalColor | undefined {
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(0), part(2), part(4)];
  return {
    color: {
      rgbColor: {
        ...(red === 0 ? {} : { red }),
        ...(green === 0 ? {} : { green }),
        ...(blue === 0 ? {} : { blue }),
      },
    },
  };
}

/** Leaves out the keys without a value. */
export function defined<T extends object>(
  values: {
    readonly [K in keyof T]: T[K] | undefined;
  },
): Partial<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // What is left has a value.
  return Object.fromEntries(entries) as Partial<T>;
}
