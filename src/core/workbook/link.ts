/** Whether an entry is an address that evidence may be: https, without blanks. Apps Script has no `URL`. */
export const isLink = (text: string): boolean => /^https:\/\/\S+$/.test(text);
