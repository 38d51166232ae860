/** What is used of pdfmake, which brings no types. https://pdfmake.github.io/docs/0.3/ */
declare module 'pdfmake' {
  interface Pdfmake {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  }
  const pdfmake: Pdfmake;
  export default pdfmake;
}

declare module 'pdfmake/fonts/Roboto.js' {
  const fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default fonts;
}
