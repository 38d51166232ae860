/** Whether a text has the form of a mail address: one @, and behind it a dot with something on both sides. */
export const isMailAddress = (text: string): boolean =>
  /^[^\s@]+@(?=[^\s@]+$)[^\s@]+?\.[^\s@]/.test(text);
