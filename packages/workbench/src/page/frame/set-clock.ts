/** From now on `new Date()` and `Date.now()` of this window tell the time so many milliseconds later. */
export function setClock(window: { Date: DateConstructor }, ahead: number): void {
  const real = window.Date;
  const now = (): number => real.now() + ahead;
  window.Date = new Proxy(real, {
    construct: (date, args: []) => (args.length === 0 ? new date(now()) : new date(...args)),
    get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
  });
}
