import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge, touches } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import type { Draft } from '../draft.ts';
import { isKnownLocale } from '../locale/locales.ts';
import type { Request, Response, SpreadsheetProperties } from '../types.ts';
import { required } from './ids.ts';

export function updateSpreadsheetProperties(
  draft: Draft,
  request: NonNullable<Request['updateSpreadsheetProperties']>,
): Response {
  const given = required(request.properties, 'properties');
  const readOnly = new Set(['defaultFormat']);
  const mask = updateMask(draft.context.schemas, 'SpreadsheetProperties', request.fields, readOnly);
  for (const name of [
    'spreadsheetTheme',
    'iterativeCalculationSettings',
    'importFunctionsExternalUrlAccessAllowed',
  ] as const) {
    if (touches(mask, name) && (given[name] !== undefined || !mask.all)) {
      throw new NotSupportedError(`setting ${name}`);
    }
  }
  const before = draft.spreadsheet.properties;
  const after = merge<SpreadsheetProperties>(before, given, mask) ?? {};
  draft.spreadsheet.properties = checkedProperties({
    ...after,
    ...(before.defaultFormat ? { defaultFormat: before.defaultFormat } : {}),
  });
  return {};
}

/** Title, locale, time zone and recalculation of a spreadsheet, all set and known. */
export function checkedProperties(properties: SpreadsheetProperties): SpreadsheetProperties {
  const { title, locale, timeZone, autoRecalc } = properties;
  if (!title) throw invalidArgument('Title must be non-empty');
  if (!locale || !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) {
    throw invalidArgument(`Unsupported locale: ${locale ?? ''}`);
  }
  if (!isKnownLocale(locale)) throw new NotSupportedError(`the locale ${locale}`);
  if (!timeZone || !isTimeZone(timeZone)) {
    throw invalidArgument(`Invalid time zone: ${timeZone ?? ''}`);
  }
  return { ...properties, autoRecalc: autoRecalc ?? 'ON_CHANGE' };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
