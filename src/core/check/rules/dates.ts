import { type Text, t } from '../../shared/i18n/lang.ts';
import { isClosed } from '../../workbook/lists.ts';
import { rowProblemTexts } from '../../workbook/row-problem-texts.ts';
import { dateReadings } from '../date-readings.ts';
import { type RowRule, when } from '../rule.ts';

const dateColumns = ['start', 'due', 'plannedDue'] as const;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const dateAsText: RowRule = {
  code: 'date-as-text',
  severity: 'error',
  text: rowProblemTexts['not-a-date'],
  check: (row) =>
    dateColumns.flatMap((column) => {
      if (row.fault(column) !== 'not-a-date') return [];
      const shown = String(row.raw(column)).trim();
      const [after, second] = dateReadings(shown);
      if (after === undefined) return [{ column, shown }];
      if (second !== undefined) return [{ column, shown, remedy: twoDays(after, second) }];
      return [{ column, shown, mend: { field: column, after } }];
    }),
};

const twoDays = (a: string, b: string): Text =>
  t(
    `It can mean ${a} or ${b}: pick the day in the calendar.`,
    `Cela peut être ${a} ou ${b} : choisissez le jour dans le calendrier.`,
    `Puede ser ${a} o ${b}: elija el día en el calendario.`,
  );

export const dueBeforeStart: RowRule = {
  code: 'due-before-start',
  severity: 'error',
  text: {
    message: t(
      'Due before it starts',
      'L’échéance précède le début',
      'El plazo es anterior al inicio',
    ),
    remedy: t(
      'Correct one of the two dates.',
      'Corrigez l’une des dates.',
      'Corrija una de las dos fechas.',
    ),
  },
  check: (row) => {
    const [start, due] = [day(row.value('start')), day(row.value('due'))];
    return when(start !== undefined && due !== undefined && due < start, 'due', {
      shown: due ?? '',
    });
  },
};

export const milestoneWithoutDue: RowRule = {
  code: 'milestone-without-due',
  severity: 'warning',
  text: {
    message: t('Milestone without a due date', 'Étape sans échéance', 'Hito sin plazo'),
    remedy: t(
      'Enter when it is due, or correct the kind to Continuous.',
      'Saisissez l’échéance ou corrigez la nature en Continue.',
      'Indique el plazo o cambie el tipo a Continua.',
    ),
  },
  check: (row) => when(row.value('kind') === 'milestone' && row.raw('due') === '', 'due'),
};

export const dueOutsideYear: RowRule = {
  code: 'due-outside-year',
  severity: 'warning',
  text: {
    message: t(
      'Due outside the year of the plan',
      'Échéance hors de l’année du plan',
      'Plazo fuera del año del plan',
    ),
    remedy: t(
      'Check the year; leave it if the action really goes on.',
      'Vérifiez l’année ; laissez-la si l’action se poursuit vraiment.',
      'Compruebe el año; déjelo si la acción continúa de verdad.',
    ),
  },
  check: (row, { year }) => {
    const due = day(row.value('due'));
    const wrong = year !== undefined && due !== undefined && due.slice(0, 4) !== String(year);
    return when(wrong, 'due', { shown: due ?? '' });
  },
};

export const overdueNotDelayed: RowRule = {
  code: 'overdue-not-delayed',
  severity: 'warning',
  text: {
    message: t(
      'Overdue, but the status does not say so',
      'Échéance dépassée, mais le statut ne le dit pas',
      'Plazo vencido, pero el estado no lo indica',
    ),
    remedy: t(
      'Choose Delayed or Completed, or enter the new due date.',
      'Choisissez En retard ou Achevé, ou saisissez la nouvelle échéance.',
      'Elija Retrasada o Completada, o indique el nuevo plazo.',
    ),
  },
  check: (row, { today }) => {
    const due = day(row.value('due'));
    const status = row.value('status');
    const open = status !== 'delayed' && !isClosed(status);
    return when(due !== undefined && due < today && open, 'status', { shown: due ?? '' });
  },
};
