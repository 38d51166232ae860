import { t } from '../../shared/i18n/lang.ts';
import { rowProblemTexts } from '../../workbook/row-problem-texts.ts';
import { type RowFacts, type RowRule, when } from '../rule.ts';

/** A number as people type it into a cell for percent: "40", "40 %", "40,0 %", 40; or "0,4" as a text. */
function typedShare(row: RowFacts): number | undefined {
  const text = String(row.raw('progress')).trim();
  const [, hundredths] = /^0?[.,](\d\d?)$/.exec(text) ?? [];
  const [, percents] = /^(\d{1,3})(?:\s*%|[.,]0+\s*%)?$/.exec(text) ?? [];
  const percent = Number(hundredths?.padEnd(2, '0') ?? percents);
  return percent <= 100 ? percent / 100 : undefined;
}

/** A share as a number that is no whole percent: 12.5 %. */
const isFraction = (share: number): boolean =>
  Math.abs(share * 100 - Math.round(share * 100)) > 1e-6;

export const progressRange: RowRule = {
  code: 'progress-range',
  severity: 'error',
  text: rowProblemTexts['not-a-share'],
  check: (row) => {
    const after = typedShare(row);
    return when(row.fault('progress') === 'not-a-share', 'progress', {
      shown: String(row.raw('progress')),
      ...(after === undefined ? {} : { mend: { field: 'progress', after } }),
    });
  },
};

export const progressWhole: RowRule = {
  code: 'progress-whole',
  severity: 'warning',
  text: {
    message: t(
      'Progress is not a whole percentage',
      'L’avancement n’est pas un pourcentage entier',
      'El avance no es un porcentaje entero',
    ),
    remedy: t('Round it.', 'Arrondissez-le.', 'Redondéelo.'),
  },
  check: (row) => {
    const share = row.value('progress');
    if (typeof share !== 'number' || !isFraction(share)) return [];
    const after = Math.round(share * 100) / 100;
    const shown = `${Number((share * 100).toFixed(2))}%`;
    return [{ column: 'progress', shown, mend: { field: 'progress', after } }];
  },
};

export const completedUnder100: RowRule = {
  code: 'completed-under-100',
  severity: 'error',
  text: {
    message: t(
      'Completed, but progress is under 100 %',
      'Achevé, mais l’avancement est inférieur à 100 %',
      'Completada, pero el avance no llega al 100 %',
    ),
    remedy: t(
      'Set progress to 100 %, or choose another status.',
      'Mettez l’avancement à 100 % ou choisissez un autre statut.',
      'Ponga el avance al 100 % o elija otro estado.',
    ),
  },
  check: (row) => {
    const share = row.value('progress');
    // Progress is optional for continuous actions.
    const under = share === null ? row.value('kind') !== 'continuous' : share !== 1;
    const wrong = row.value('status') === 'completed' && under && !row.fault('progress');
    return when(wrong, 'progress', { mend: { field: 'progress', after: 1 } });
  },
};

export const notStartedOver0: RowRule = {
  code: 'not-started-over-0',
  severity: 'error',
  text: {
    message: t(
      'Not started, but progress is over 0 %',
      'Non commencé, mais l’avancement est supérieur à 0 %',
      'No iniciada, pero el avance supera el 0 %',
    ),
    remedy: t(
      'Choose another status, or clear the progress.',
      'Choisissez un autre statut ou effacez l’avancement.',
      'Elija otro estado o borre el avance.',
    ),
  },
  check: (row) =>
    when(row.value('status') === 'not-started' && Number(row.value('progress') ?? 0) > 0, 'status'),
};
