import { t } from '../../shared/i18n/lang.ts';
import { areaColumns } from './area-columns.ts';
import type { Column } from './column.ts';

/**
 * The columns of Retired: those of an area sheet, so that a row moves there and back as it is, and who
 * retired the action, when and why.
 */
export const retiredColumns = [
  ...areaColumns,
  {
    key: 'retiredOn',
    title: t('Retired on', 'Retirée le', 'Retirada el'),
    kind: 'moment',
    owner: 'manager',
    width: 132,
  },
  {
    key: 'retiredBy',
    title: t('Retired by', 'Retirée par', 'Retirada por'),
    kind: 'text',
    owner: 'manager',
    width: 180,
  },
  {
    key: 'retiredReason',
    title: t('Reason', 'Motif', 'Motivo'),
    kind: 'text',
    owner: 'manager',
    width: 280,
  },
] as const satisfies readonly Column[];
