import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CheckBoxes, Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import type { Selection } from '../kit/use-selected-actions.ts';
import type { Draft } from './draft.ts';
import { texts } from './texts.ts';

interface TargetProps {
  readonly draft: Draft;
  readonly put: (changes: Partial<Draft>) => void;
  readonly chapters: ManageOptions['chapters'];
  readonly selection: Selection | undefined;
  readonly lang: Lang;
}

/** Whole chapters, or the selected rows. */
export function TargetChoice({ draft, put, chapters, selection, lang }: TargetProps) {
  const ids = selection?.actions.map(({ action }) => action.id) ?? [];
  return (
    <>
      <Select
        label={texts.target[lang]}
        value={draft.target}
        choices={[
          ['chapters', texts.wholeChapters[lang]],
          ['rows', texts.selectedRows[lang]],
        ]}
        onValue={(value) => put({ target: value === 'rows' ? 'rows' : 'chapters' })}
      />
      {draft.target === 'chapters' && (
        <div class="field">
          <div class="chapters">
            <CheckBoxes
              label={texts.chapters[lang]}
              hint={texts.chaptersHint[lang]}
              value={draft.chapters}
              onValue={(value) => put({ chapters: value })}
              choices={chapters
                .filter(({ actions }) => actions > 0)
                .map(({ number, title, actions, unassigned }) => [
                  number,
                  `${number} ${title} (${unassigned} / ${actions})`,
                ])}
            />
          </div>
        </div>
      )}
      {draft.target === 'rows' &&
        (ids.length === 0 ? (
          <Notice>{texts.selectRows[lang]}</Notice>
        ) : (
          <p>
            {texts.selected[lang]} {ids.length}
            <br />
            <span class="quiet">
              {ids.slice(0, 12).join(', ')}
              {ids.length > 12 && ', …'}
            </span>
          </p>
        ))}
      {draft.target === 'rows' && (selection?.more ?? 0) > 0 && (
        <Notice kind="warning">{texts.moreRows[lang]}</Notice>
      )}
    </>
  );
}
