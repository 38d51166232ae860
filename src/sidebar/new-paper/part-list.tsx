import { type PartKey, partKeys } from '../../core/papers/report/paper-parts.ts';
import { partNames } from '../../core/papers/report/part-names.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { texts } from './texts.ts';

/** The parts of the paper in their order; those that it does not have stand below. */
export function PartList({
  parts,
  onParts,
  lang,
}: {
  readonly parts: readonly PartKey[];
  readonly onParts: (parts: readonly PartKey[]) => void;
  readonly lang: Lang;
}) {
  const others = partKeys.filter((key) => !parts.includes(key));
  const moved = (at: number, by: -1 | 1): PartKey[] => {
    const next = [...parts];
    const [part] = next.splice(at, 1);
    if (part !== undefined) next.splice(at + by, 0, part);
    return next;
  };
  return (
    <fieldset class="wide">
      <legend>{texts.parts[lang]}</legend>
      <ul class="parts">
        {parts.map((key, i) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked
                onChange={() => onParts(parts.filter((each) => each !== key))}
              />{' '}
              {partNames[key][lang]}
            </label>
            <button
              type="button"
              disabled={i === 0}
              aria-label={`${texts.earlier[lang]}: ${partNames[key][lang]}`}
              onClick={() => onParts(moved(i, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={i === parts.length - 1}
              aria-label={`${texts.later[lang]}: ${partNames[key][lang]}`}
              onClick={() => onParts(moved(i, 1))}
            >
              ↓
            </button>
          </li>
        ))}
        {others.map((key) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={false} onChange={() => onParts([...parts, key])} />{' '}
              {partNames[key][lang]}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
