import type { AccessList } from '../../core/rpc/sharing.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { accessLevels as levels, roles } from '../../core/workbook/lists.ts';
import { texts } from './texts.ts';

const roleNames: Readonly<Record<string, Readonly<Record<Lang, string>>>> = roles;

/** Who may open a file, by role and Section, each with the choice of another access. */
export function PeopleList({
  people,
  chosen,
  lang,
  onChosen,
}: {
  readonly people: AccessList['people'];
  readonly chosen: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly onChosen: (email: string, level: string) => void;
}) {
  return (
    <ul class="people">
      {people.map(({ email, level, role, section, isFound }) => (
        <li key={email}>
          {email}
          <br />
          <span class="quiet">
            {[
              roleNames[role]?.[lang] ?? texts.noRole[lang],
              section,
              isFound && texts.notHere[lang],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {level === 'owner' ? (
            <p>{levels.owner[lang]}</p>
          ) : (
            <select
              aria-label={`${texts.level[lang]} ${email}`}
              value={chosen[email] ?? level}
              onChange={(event) => onChosen(email, event.currentTarget.value)}
            >
              {(['editor', 'viewer', 'none'] as const).map((key) => (
                <option key={key} value={key}>
                  {levels[key][lang]}
                </option>
              ))}
            </select>
          )}
        </li>
      ))}
    </ul>
  );
}
