import type { Lang } from '../../core/shared/i18n/lang.ts';
import { kindKeys, kinds } from '../../core/workbook/lists.ts';
import { Select, TextArea } from '../kit/fields.tsx';
import { kindOf, type Wording } from './draft.ts';
import { texts } from './texts.ts';

interface WordingProps {
  readonly value: Wording;
  readonly hint: string;
  readonly put: (changes: Partial<Wording>) => void;
  readonly lang: Lang;
}

/** Text, expected result and kind of an action. */
export function WordingFields({ value, hint, put, lang }: WordingProps) {
  return (
    <>
      <TextArea
        label={texts.action[lang]}
        hint={hint}
        rows={5}
        value={value.action}
        onValue={(action) => put({ action })}
      />
      <TextArea
        label={texts.expectedResult[lang]}
        value={value.expectedResult}
        onValue={(expectedResult) => put({ expectedResult })}
      />
      <Select
        label={texts.kind[lang]}
        value={value.kind}
        choices={[
          ['', texts.noKind[lang]],
          ...kindKeys.map((key): [string, string] => [key, kinds[key][lang]]),
        ]}
        onValue={(kind) => put({ kind: kindOf(kind) })}
      />
    </>
  );
}
