import * as z from '../shared/schema.ts';
import { areaColumns } from './columns/area-columns.ts';
import type { Column } from './columns/column.ts';
import { isoDate } from './date.ts';

type AreaColumn = (typeof areaColumns)[number];
/** Key of a column of an area sheet. */
export type AreaKey = AreaColumn['key'];

/** What a cell says once it is read. Empty texts are '', empty choices, numbers and dates null. */
const read = {
  id: z.string(),
  text: z.string(),
  rich: z.string(),
  person: z.string(),
  link: z.string(),
  names: z.array(z.string()),
  /** Key of a tier. */
  tier: z.nullable(z.string()),
  date: z.nullable(z.string().check(z.refine(isoDate))),
  /** Local date and time, `2022-05-31T09:30`, in the spreadsheet's time zone. */
  moment: z.nullable(z.string()),
  /** From 0 to 1. */
  share: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  number: z.nullable(z.number()),
};
type Choice<K extends string> = z.ZodMiniNullable<z.ZodMiniEnum<{ [C in K]: C }>>;
type Read<C> = C extends { list: infer L }
  ? Choice<keyof L & string>
  : C extends { kind: infer K extends keyof typeof read }
    ? (typeof read)[K]
    : never;

const schemaOf = ({ kind, list = {} }: Column): z.ZodMiniType =>
  kind === 'choice' ? z.nullable(z.enum(Object.keys(list))) : read[kind];

/** The columns of the table, but the band, which is the layout's own. */
type Columns = { [C in Exclude<AreaColumn, { key: 'band' }> as C['key']]: Read<C> };
const columns = Object.fromEntries(
  areaColumns
    .filter(({ key }) => key !== 'band')
    .map((column: Column) => [column.key, schemaOf(column)]),
) as Columns; // the same, column by column

/** One action as its row holds it. `action` is its own text; its cell holds the sub-items as well. */
export const ActionRow = z.object({ ...columns, subItems: z.array(z.string()) });
export type ActionRow = z.infer<typeof ActionRow>;
