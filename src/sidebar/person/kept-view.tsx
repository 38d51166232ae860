import type { MentioningText, PersonKept } from '../../core/access/person/person-kept.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { fates, texts } from './texts.ts';

interface ViewProps {
  readonly kept: PersonKept;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly lang: Lang;
}

/** Where a person stands, by sheet, and the texts in which a manager may have the person replaced. */
export function KeptView({ kept, chosen, onChosen, lang }: ViewProps) {
  const { name, email, pseudonym, places } = kept;
  if (places.length === 0) return null;
  return (
    <>
      <h2>
        {[name, email].filter(Boolean).join(', ')} → {pseudonym}
      </h2>
      <table class="kept">
        <thead>
          <tr>
            <th>{texts.place[lang]}</th>
            <th class="count">{texts.count[lang]}</th>
            <th>{texts.after[lang]}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, count, fate }) => (
            <tr key={`${place} ${fate}`}>
              <td>{place}</td>
              <td class="count">{count}</td>
              <td>{fates[fate]?.[lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept.texts.length > 0 && (
        <Texts kept={kept} chosen={chosen} onChosen={onChosen} lang={lang} />
      )}
    </>
  );
}

function Texts({ kept, chosen, onChosen, lang }: ViewProps) {
  const replaceable = kept.texts.filter(({ canReplace }) => canReplace).map(({ key }) => key);
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChosen(next);
  };
  const isAll = replaceable.every((key) => chosen.has(key));
  return (
    <section>
      <h2>
        {texts.texts[lang]} ({kept.texts.length})
      </h2>
      <p class="quiet">{texts.textsHint[lang]}</p>
      {replaceable.length > 1 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => onChosen(new Set(isAll ? [] : replaceable))}
          />{' '}
          {texts.all[lang]}
        </label>
      )}
      <ul class="texts">
        {kept.texts.map((each) => (
          <li key={`${each.key} ${each.canReplace}`}>
            {each.canReplace ? (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={chosen.has(each.key)}
                  onChange={() => toggle(each.key)}
                />{' '}
                {each.text}
              </label>
            ) : (
              <>
                {each.text} <span class="quiet">{texts.formula[lang]}</span>
              </>
            )}
            <Places found={each} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Places({
  found: { places, more },
  lang,
}: {
  readonly found: MentioningText;
  readonly lang: Lang;
}) {
  return (
    <div class="quiet">
      {places.map(({ place, link }, i) => (
        <span key={place}>
          {i > 0 && ' · '}
          {link === '' ? (
            place
          ) : (
            <a href={link} target="_blank" rel="noreferrer">
              {place}
            </a>
          )}
        </span>
      ))}
      {more > 0 && ` · ${texts.more[lang]}${colon[lang]} ${more}`}
    </div>
  );
}
