import type { SectionEntry } from '../../core/rpc/sections.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Notice } from '../kit/notice.tsx';
import { texts } from './texts.ts';

/** Who gets the right to edit which new workbook, before it is made. */
export function ConfirmEditors({
  sections,
  lang,
  onMake,
  onBack,
}: {
  readonly sections: readonly SectionEntry[];
  readonly lang: Lang;
  readonly onMake: () => void;
  readonly onBack: () => void;
}) {
  return (
    <Notice kind="warning">
      <h2>{texts.whoEdits[lang]}</h2>
      <ul>
        {sections.map(({ name, title, editors }) => (
          <li key={name}>
            <strong>{title}</strong>
            {colon[lang]} {editors.join(', ') || texts.onlyYou[lang]}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="primary" onClick={onMake}>
          {texts.makeShared[lang]} ({sections.length})
        </button>
        <button type="button" onClick={onBack}>
          {texts.back[lang]}
        </button>
      </div>
    </Notice>
  );
}
