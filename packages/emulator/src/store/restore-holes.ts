/**
 * JSON has no empty places in arrays: a sparse row is written as `[null, {…}]`. Turns every null in
 * an array back into undefined, as the host's model has it. Changes and returns what it is given.
 */
export function restoreHoles(value: unknown): unknown {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      value[index] = item === null ? undefined : restoreHoles(item);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) restoreHoles(item);
  }
  return value;
}
