import type { Bench } from '../protocol/contract.ts';
import { type Lang, languages } from '../protocol/lang.ts';

/** The address that the terminal printed means the first file, also when one comes back to it. */
export function fileOfAddress({ firstFile }: Bench): string | undefined {
  return location.hash === '' ? firstFile : /^#\/file\/([\w-]+)$/.exec(location.hash)?.[1];
}

export function storedLang({ lang }: Bench): Lang {
  return languages.find((code) => code === sessionStorage.getItem('lang')) ?? lang;
}

/** A window stays the person that it was when it is loaded again. */
export function storedUser({ people }: Bench): string {
  const stored = sessionStorage.getItem('user');
  const known = people.find(({ email }) => email === stored) ?? people[0];
  return known?.email ?? '';
}
