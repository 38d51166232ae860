import type { Access } from '../../rest/file-access.ts';
import type { Json } from '../../rest/json.ts';
import type { FieldMask } from '../../rest/masks/field-mask.ts';
import type { Schemas } from '../../rest/schema/schemas.ts';
import type { Caller } from '../../rest/service.ts';
import type { FileStore } from '../../store/file-store.ts';
import type { Draft } from '../draft.ts';
import type { EffectiveValues, HostSpreadsheet } from '../model.ts';

export interface SheetsServiceOptions {
  readonly store: FileStore;
  readonly now: () => Date;
  /** Ids of new spreadsheets, and the base of random numeric ids. */
  readonly newId: () => string;
  readonly evaluate: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  /** Whether a person is in a Google group. Without it, protections by group are not supported. */
  readonly isMember?: (email: string, group: string) => boolean;
}

/** What every method works with. The body has the shape of the method's message. */
export interface CallContext extends SheetsServiceOptions {
  readonly schemas: Schemas;
  readonly randomId: () => number;
  readonly body: unknown;
  readonly mask: FieldMask | undefined;
}

export interface ReadContext extends CallContext {
  readonly spreadsheet: HostSpreadsheet;
  readonly access: Access;
  readonly params: Json;
}

export interface WriteContext extends CallContext {
  readonly draft: Draft;
  readonly access: Access;
  readonly params: Json;
}

export interface CreateContext extends CallContext {
  readonly caller: Caller;
}
