import type { MyAction } from '../../core/rpc/my-actions.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { statuses, statusKeys } from '../../core/workbook/lists.ts';
import { Select, TextField } from '../kit/fields.tsx';
import type { Filter } from './filter.ts';
import { texts } from './texts.ts';

/** What narrows the list. Areas and tiers are those that occur in it. */
export function FilterFields({
  actions,
  filter,
  onFilter,
  lang,
}: {
  readonly actions: readonly MyAction[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly lang: Lang;
}) {
  const put = <K extends keyof Filter>(key: K, value: Filter[K]): void =>
    onFilter({ ...filter, [key]: value });
  const occurring = (values: readonly string[]): [string, string][] => [
    ['', texts.all[lang]],
    ...[...new Set(values)].map((value): [string, string] => [value, value]),
  ];
  return (
    <>
      <TextField
        label={texts.search[lang]}
        value={filter.search}
        onValue={(value) => put('search', value)}
      />
      <div class="pair">
        <Select
          label={texts.only[lang]}
          value={filter.only}
          choices={[
            ['', texts.all[lang]],
            ['overdue', texts.overdue[lang]],
            ['due-soon', texts.dueSoon[lang]],
            ['not-updated', texts.notUpdated[lang]],
          ]}
          onValue={(value) => put('only', value as Filter['only'])} // its choices are these
        />
        <Select
          label={texts.status[lang]}
          value={filter.status}
          choices={[
            ['', texts.all[lang]],
            ...statusKeys.map((key): [string, string] => [key, statuses[key][lang]]),
            ['none', texts.noStatus[lang]],
          ]}
          onValue={(value) => put('status', value)}
        />
        <Select
          label={texts.area[lang]}
          value={filter.area}
          choices={occurring(actions.map(({ area }) => area))}
          onValue={(value) => put('area', value)}
        />
        <Select
          label={texts.tier[lang]}
          value={filter.tier}
          choices={occurring(actions.map(({ tier }) => tier))}
          onValue={(value) => put('tier', value)}
        />
      </div>
    </>
  );
}
