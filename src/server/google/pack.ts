const name = 'paper.json';

/** A text, packed into letters that a cell can hold: a zip archive in base64. */
export function pack(text: string): string {
  const archive = Utilities.zip([Utilities.newBlob(text, 'application/json', name)], 'paper.zip');
  return Utilities.base64Encode(archive.getBytes());
}

/** What was packed; undefined where it cannot be unpacked any more. */
export function unpack(packed: string): string | undefined {
  try {
    const bytes = Utilities.base64Decode(packed);
    const parts = Utilities.unzip(Utilities.newBlob(bytes, 'application/zip'));
    return parts.find((part) => part.getName() === name)?.getDataAsString('UTF-8');
  } catch {
    return undefined;
  }
}
