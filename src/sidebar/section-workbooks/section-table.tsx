import type { SectionEntry } from '../../core/rpc/sections.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { shownMoment } from '../kit/moment.ts';
import { texts } from './texts.ts';

/** Each Section with its figures, its workbook, and what can be done with that. */
export function SectionTable({
  sections,
  lang,
  disabled,
  onMake,
}: {
  readonly sections: readonly SectionEntry[];
  readonly lang: Lang;
  readonly disabled: boolean;
  readonly onMake: (section: SectionEntry) => void;
}) {
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
        {sections.map((section) => (
          <SectionRow
            key={section.name}
            section={section}
            lang={lang}
            disabled={disabled}
            onMake={() => onMake(section)}
          />
        ))}
      </tbody>
    </table>
  );
}

function SectionRow({
  section: { name, actions, contributions, stale, syncedOn, url, people },
  lang,
  disabled,
  onMake,
}: {
  readonly section: SectionEntry;
  readonly lang: Lang;
  readonly disabled: boolean;
  readonly onMake: () => void;
}) {
  return (
    <tr>
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
      <td>{syncedOn === '' ? texts.never[lang] : shownMoment(syncedOn, lang)}</td>
      <td class="buttons">
        {url !== '' && (
          <a href={url} target="_blank" rel="noreferrer">
            {texts.open[lang]}
          </a>
        )}
        {url === '' && actions === 0 ? (
          <span class="quiet">{texts.noActions[lang]}</span>
        ) : (
          <button
            type="button"
            disabled={disabled}
            aria-label={`${(url === '' ? texts.make : texts.repair)[lang]} ${name}`}
            onClick={onMake}
          >
            {(url === '' ? texts.make : texts.repair)[lang]}
          </button>
        )}
      </td>
    </tr>
  );
}
