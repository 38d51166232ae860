/**
 * The addresses in a text as people paste it: with commas, semicolons, blanks or one a line, and with names
 * as mail programs put them: "Nia Ba <nia@city.org>". What is no address is kept, to be told of.
 */
export function addressesIn(text: string): string[] {
  const found = text.split(/[,;\n]/).flatMap((piece) => {
    const named = /<([^<>]*)>/.exec(piece)?.[1];
    return (named ?? piece).split(/\s+/);
  });
  return [...new Set(found.map((each) => each.trim()))].filter((each) => each !== '');
}
