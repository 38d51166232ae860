import type { Lang } from '../../../core/shared/i18n/lang.ts';
import { TextField } from '../fields.tsx';
import { Notice } from '../notice.tsx';
import type { Choice } from './choice.ts';
import { PasteBox } from './paste-box.tsx';
import { type DocxFault, readDocx } from './read-docx.ts';
import { docxFaults, texts } from './texts.ts';

interface SourceChoiceProps {
  readonly lang: Lang;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** The ways that are offered. */
  readonly kinds?: readonly Choice['kind'][];
}

const allKinds = ['built-in', 'paste', 'docx', 'doc'] as const;

/** Where the plan is: the ways to it, and what each of them needs. What was given stays when one looks at another. */
export function SourceChoice({ lang, choice, onChoice, kinds = allKinds }: SourceChoiceProps) {
  const put = (change: Partial<Choice>): void => onChoice({ ...choice, ...change });
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readDocx(file).catch((): DocxFault => 'not-docx');
    if (typeof read === 'string') put({ docx: undefined, docxFault: read });
    else put({ docx: { name: file.name, plan: read }, docxFault: undefined });
  };
  return (
    <fieldset>
      <legend>{texts.source[lang]}</legend>
      {kinds.map((kind) => (
        <label key={kind} class="choice">
          <input
            type="radio"
            name="source"
            checked={choice.kind === kind}
            onChange={() => put({ kind })}
          />{' '}
          {texts[kind][lang]}
        </label>
      ))}
      <div class="given">
        {choice.kind === 'paste' && (
          <PasteBox lang={lang} text={choice.text} onText={(text) => put({ text })} />
        )}
        {choice.kind === 'docx' && (
          <div class="field">
            <label for="docx">{texts.docxLabel[lang]}</label>
            <input
              id="docx"
              type="file"
              accept=".docx"
              onChange={(event) => {
                void take(event.currentTarget.files?.[0]);
              }}
            />
            <p class="hint">{texts.docxHint[lang]}</p>
            {choice.docx && (
              <Notice kind="success">
                {choice.docx.name}: {texts.docxRead[lang]}
              </Notice>
            )}
            {choice.docxFault && <Notice kind="error">{docxFaults[choice.docxFault][lang]}</Notice>}
          </div>
        )}
        {choice.kind === 'doc' && (
          <TextField
            type="url"
            label={texts.docLabel[lang]}
            hint={texts.docHint[lang]}
            value={choice.link}
            onValue={(link) => put({ link })}
          />
        )}
      </div>
    </fieldset>
  );
}
