import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packFiles } from '../../pack-files.ts';

/**
 * The file with the IDs that the library draws at random counted instead, and without the time at
 * which it was packed: the same Doc makes the same bytes.
 */
export function stableFile(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const names = new Map<string, string>();
  const paths = Object.keys(parts).sort();
  for (const path of paths.filter((name) => name.endsWith('.rels'))) {
    for (const [, id = ''] of strFromU8(parts[path] ?? new Uint8Array()).matchAll(
      / Id="([^"]*)"/g,
    )) {
      // The library's own IDs are rId and a number; those of links are drawn.
      if (!/^rId\d+$/.test(id) && !names.has(id)) names.set(id, `rLink${names.size + 1}`);
    }
  }
  const entries = paths.map((path): [string, Uint8Array] => {
    const part = parts[path] ?? new Uint8Array();
    if (!/\.(?:xml|rels)$/.test(path)) return [path, part];
    let drawings = 0;
    const text = strFromU8(part)
      .replace(/( (?:Id|r:id|r:embed)=")([^"]*)"/g, (whole, before, id) => {
        const name = names.get(id);
        return name === undefined ? whole : `${before}${name}"`;
      })
      .replace(/(<(?:wp:docPr|pic:cNvPr) [^>]*?\bid=")\d+"/g, (_whole, before) => {
        drawings += 1;
        return `${before}${drawings}"`;
      })
      .replace(/ w:(?:rsid\w*|nsid)="[^"]*"/g, '');
    return [path, strToU8(text)];
  });
  return packFiles(Object.fromEntries(entries));
}
