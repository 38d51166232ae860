import type { Lang } from '../../core/i18n/lang.ts';
import type { SectionEntry } from '../../core/rpc/sections.ts';
import { texts } from './texts.ts';

/** Each Section with its figures and its workbook. */
export function SectionTable({
  sections,
  lang,
}: {
  readonly sections: readonly SectionEntry[];
  readonly lang: Lang;
}) {
  if (sections.length === 0) return null;
  return (
    <table class="sections">
      <thead>
        <tr>
          <th>{texts.section[lang]}</th>
          <th class="number">{texts.actions[lang]}</th>
          <th class="number">{texts.contributions[lang]}</th>
          <th>{texts.syncedOn[lang]}</th>
          <th>{texts.workbook[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ name, actions, contributions, stale, syncedOn, url, people }) => (
          <tr key={name}>
            <td>
              {name}
              <br />
              <span class="quiet">{people.join(', ') || texts.nobody[lang]}</span>
            </td>
            <td class="number">{actions}</td>
            <td class="number">
              {contributions}
              {stale > 0 && (
                <>
                  <br />
                  <span class="quiet">
                    {stale} {texts.stale[lang]}
                  </span>
                </>
              )}
            </td>
            <td>{syncedOn === '' ? texts.never[lang] : syncedOn.replace('T', ' ')}</td>
            <td>
              {url === '' ? (
                '–'
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {texts.open[lang]}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
