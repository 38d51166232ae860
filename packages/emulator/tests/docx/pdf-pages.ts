export const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** How many pages a PDF has. */
export const pages = (pdf: Uint8Array): number =>
  latin(pdf).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
