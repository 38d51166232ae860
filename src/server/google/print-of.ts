/** A print of a text that nobody can make another text for: SHA-256 in base64, of its UTF-8. */
export function printOf(text: string): string {
  const { DigestAlgorithm, Charset } = Utilities;
  return Utilities.base64Encode(
    Utilities.computeDigest(DigestAlgorithm.SHA_256, text, Charset.UTF_8),
  );
}
