/** How deep the rows of a sheet lie in a file: file, content, sheets, sheet, rows. */
const keptDepth = 5;

/** The parts of a file as bytes. What a write has not touched is the same object as before. */
const kept = new WeakMap<object, Buffer>();

/** The value as JSON in UTF-8, as JSON.stringify writes it; parts that were written before are not again. */
export function jsonBytes(value: object): Buffer {
  const parts: Buffer[] = [];
  let text = '';
  const add = (each: unknown, depth: number): void => {
    if (typeof each !== 'object' || each === null) {
      text += JSON.stringify(each) ?? 'null';
    } else if (depth === keptDepth) {
      const bytes = kept.get(each) ?? Buffer.from(JSON.stringify(each));
      kept.set(each, bytes);
      parts.push(Buffer.from(text), bytes);
      text = '';
    } else if (Array.isArray(each)) addItems(each, depth + 1);
    else addFields(each, depth + 1);
  };
  const addItems = (items: readonly unknown[], depth: number): void => {
    text += '[';
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) text += ',';
      add(items[index], depth);
    }
    text += ']';
  };
  const addFields = (record: object, depth: number): void => {
    text += '{';
    const fields = Object.entries(record).filter(([, field]) => field !== undefined);
    for (const [index, [name, field]] of fields.entries()) {
      text += `${index > 0 ? ',' : ''}${JSON.stringify(name)}:`;
      add(field, depth);
    }
    text += '}';
  };
  add(value, 0);
  return Buffer.concat([...parts, Buffer.from(text)]);
}
