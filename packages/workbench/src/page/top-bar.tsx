import type { Bench } from '../protocol/contract.ts';
import { colon, type Lang, languages } from '../protocol/lang.ts';
import type { AppState } from './app-state.ts';
import type { Panel } from './page-props.ts';
import { texts } from './texts.ts';

interface TopBarProps {
  readonly bench: Bench;
  readonly state: AppState;
  readonly onFiles: () => void;
  readonly onPanel: (panel: Panel) => void;
  readonly onLang: (lang: Lang) => void;
  readonly onUser: (email: string) => void;
}

/** Over every page: the files, the clock and what the add-on has done, the language, and who one is. */
export function TopBar({ bench, state, onFiles, onPanel, onLang, onUser }: TopBarProps) {
  const { lang, user, now, calls } = state;
  const person = bench.people.find(({ email }) => email === user);
  return (
    <header class="top">
      <button type="button" class="home" onClick={onFiles}>
        <span aria-hidden="true">☰</span> {texts.files[lang]}
      </button>
      <span class="space" />
      <button type="button" onClick={() => onPanel('clock')}>
        {texts.clock[lang]}
        {colon[lang]} {new Date(now).toLocaleDateString(lang)}
      </button>
      <button type="button" onClick={() => onPanel('outbox')}>
        {texts.outbox[lang]}
      </button>
      <button type="button" onClick={() => onPanel('triggers')}>
        {texts.triggers[lang]}
      </button>
      <button type="button" onClick={() => onPanel('calls')}>
        {texts.calls[lang]} ({calls.filter(({ roundTrip }) => roundTrip).length})
      </button>
      <label class="inline">
        <span class="hidden">{texts.language[lang]}</span>
        <select
          value={lang}
          onChange={(event) => onLang(event.currentTarget.value as Lang)} // its options are languages
        >
          {languages.map((code) => (
            <option key={code} value={code}>
              {code.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <label class="inline">
        {texts.people[lang]}
        <span class="avatar" aria-hidden="true">
          {(person?.name ?? '?').slice(0, 1)}
        </span>
        <select value={user} onChange={(event) => onUser(event.currentTarget.value)}>
          {bench.people.map(({ email, name, role }) => (
            <option key={email} value={email}>
              {name} – {role}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
