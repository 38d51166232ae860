import { cleanLine } from '../../shared/clean-text.ts';
import type { AreaName } from '../../workbook/data-sheets.ts';

/** "1 Implementation – We act". */
export function areaTitle({ number, name, motto }: AreaName): string {
  const names = [name, motto ?? ''].map(headline).filter((text) => text !== '');
  return `${number} ${names.join(' – ')}`.trim();
}

/** A title as a heading: on one line, without a full stop at its end. */
export function headline(title: string): string {
  return cleanLine(title).replace(/(?<![.…])\.$/, '');
}
