import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import { choiceKey } from '../../workbook/lists.ts';
import type { PresetKey } from './presets.ts';

/** Titles of the presets that are not "Progress of the work plan". */
export const presetTitles: Partial<Readonly<Record<PresetKey, Text>>> = {
  annual: t(
    'Annual report on the work plan',
    'Rapport annuel sur le plan de travail',
    'Informe anual sobre el plan de trabajo',
  ),
  sida: t('Report to SIDA', 'Rapport à la SIDA', 'Informe a la SIDA'),
};

/** The title of a preset in another language; undefined for any other title. */
export function translatedPreset(title: string, lang: Lang): string | undefined {
  const titles: Readonly<Record<string, Text>> = presetTitles;
  return titles[choiceKey(titles, title) ?? '']?.[lang];
}
