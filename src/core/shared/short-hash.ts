/**
 * A short hash of a text: two FNV-1a sums of 32 bits over its UTF-16 units, in base 36. Enough to
 * notice a change, not a safeguard against forgery: `strongHash` is.
 */
export function shortHash(text: string): string {
  const sum = (seed: number): string => {
    let hash = seed;
    for (let i = 0; i < text.length; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return (hash >>> 0).toString(36);
  };
  return `${sum(0x811c9dc5)}.${sum(0x050c5d1f)}`;
}
