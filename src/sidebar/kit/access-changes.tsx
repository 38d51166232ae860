import type { AccessPlan } from '../../core/rpc/sharing.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { accessLevels as levels } from '../../core/workbook/lists.ts';
import { fileTexts as texts } from './file-texts.ts';

const ranks = { none: 0, viewer: 1, editor: 2, owner: 3 } as const;

/** Who gets or loses what in a file, person by person. */
export function AccessChanges({
  changes,
  lang,
}: {
  readonly changes: AccessPlan['changes'];
  readonly lang: Lang;
}) {
  return (
    <ul>
      {changes.map(({ email, before, after }) => (
        <li key={email}>
          {email}
          {colon[lang]} {levels[before][lang]} → {levels[after][lang]} (
          {(ranks[after] > ranks[before] ? texts.gets : texts.loses)[lang]})
        </li>
      ))}
    </ul>
  );
}
