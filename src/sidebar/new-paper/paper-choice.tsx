import type { PaperOptions } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Select } from '../kit/fields.tsx';
import { stateTexts, texts } from './texts.ts';

/** Which paper of the Papers sheet the dialog shows, or a new one. */
export function PaperChoice({
  options,
  lang,
  chosen,
  onChosen,
}: {
  readonly options: PaperOptions;
  readonly lang: Lang;
  readonly chosen: string | null;
  readonly onChosen: (paperId: string | null) => void;
}) {
  return (
    <Select
      wide
      label={texts.paper[lang]}
      value={chosen ?? ''}
      choices={[
        ['', texts.newOne[lang]],
        ...options.entries.map(({ paperId, name, state }): [string, string] => [
          paperId,
          `${name} – ${stateTexts[state][lang]}`,
        ]),
      ]}
      onValue={(value) => onChosen(value === '' ? null : value)}
    />
  );
}
