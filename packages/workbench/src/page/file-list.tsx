import type { FileEntry } from '../protocol/contract.ts';
import { call } from './bench-api.ts';
import type { PageProps } from './page-props.ts';
import { roleTexts, texts } from './texts.ts';

const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;

/** The files that this person can open. */
export function FileList(props: PageProps & { files: readonly FileEntry[] }) {
  const { files, lang, user, open, onProblem } = props;
  const create = async (): Promise<void> => {
    const title = texts.untitled[lang];
    const { fileId } = await call('files.create', { user, title, locale: locales[lang] });
    open(fileId);
  };
  return (
    <main class="files">
      <h1>{texts.files[lang]}</h1>
      <button
        type="button"
        class="primary"
        onClick={() => {
          create().catch((error: Error) => onProblem(error.message));
        }}
      >
        {texts.newSheet[lang]}
      </button>
      {files.length === 0 ? (
        <p>{texts.noFiles[lang]}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{texts.name[lang]}</th>
              <th scope="col">{texts.owner[lang]}</th>
              <th scope="col">{texts.access[lang]}</th>
              <th scope="col">{texts.modified[lang]}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ id, title, kind, owner, role, modifiedTime }) => (
              <tr key={id}>
                <td>
                  <a href={`#/file/${id}`}>
                    <span class={`kind ${kind}`} aria-hidden="true" /> {title}
                  </a>
                </td>
                <td>{owner}</td>
                <td>{roleTexts[role]?.[lang]}</td>
                <td>
                  {new Date(modifiedTime).toLocaleString(lang, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
