/**
 * The answer of an advanced service as plain objects and arrays. What kind of objects Apps Script hands out
 * is not documented: schemas that ask for plain ones, such as records, may refuse them, and what is not
 * enumerable would be lost on the way to a page.
 */
export function plain(answer: unknown): unknown {
  const json = JSON.stringify(answer) as string | undefined; // undefined for undefined, whatever the types say
  return json === undefined ? undefined : JSON.parse(json);
}
