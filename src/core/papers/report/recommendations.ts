import { cleanText } from '../../shared/clean-text.ts';
import { type Lang, t } from '../../shared/i18n/lang.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { bare } from './foreign-text.ts';
import { wholeNumber } from './numbers.ts';
import type { Paper } from './paper.ts';
import type { Purpose } from './paper-parts.ts';
import { typeset } from './typeset.ts';

/** What the body is invited to do: the manager's own list, or what suits the purpose. */
export function recommendations(paper: Paper): string[] {
  const { definition, figures, year, lang, translate } = paper;
  const own = definition.recommendations
    .map((text) => cleanText(bare(translate('', 'recommendations', text))))
    .filter((text) => text !== '');
  if (own.length > 0) return own;
  const worrying = figures.all.by['at-risk'] + figures.all.by.delayed;
  return [
    main[lang][definition.purpose](year),
    ...(worrying === 0 ? [] : [attention[lang](worrying)]),
  ].map((text) => typeset(text, lang));
}

const main: Readonly<Record<Lang, Readonly<Record<Purpose, (year: number) => string>>>> = {
  en: {
    information: (year) => `Take note of the progress of the work plan ${year}.`,
    adoption: (year) => `Adopt this report on the progress of the work plan ${year}.`,
    approval: (year) => `Approve this report on the progress of the work plan ${year}.`,
  },
  fr: {
    information: (year) => `Prendre note de l’avancement du plan de travail ${year}.`,
    adoption: (year) => `Adopter le présent rapport sur l’avancement du plan de travail ${year}.`,
    approval: (year) => `Approuver le présent rapport sur l’avancement du plan de travail ${year}.`,
  },
  es: {
    information: (year) => `Tomar nota del avance del plan de trabajo ${year}.`,
    adoption: (year) => `Adoptar el presente informe sobre el avance del plan de trabajo ${year}.`,
    approval: (year) => `Aprobar el presente informe sobre el avance del plan de trabajo ${year}.`,
  },
};

const attention = t<number>(
  (n) =>
    plural(
      n,
      'en',
      'Take note of the action at risk or delayed, its reason and the next step proposed.',
      `Take note of the ${wholeNumber(n, 'en')} actions at risk or delayed, their reasons and the next steps proposed.`,
    ),
  (n) =>
    plural(
      n,
      'fr',
      'Prendre note de l’action à risque ou en retard, de son motif et de la prochaine étape proposée.',
      `Prendre note des ${wholeNumber(n, 'fr')} actions à risque ou en retard, de leurs motifs et des prochaines étapes proposées.`,
    ),
  (n) =>
    plural(
      n,
      'es',
      'Tomar nota de la acción en riesgo o retrasada, de su motivo y del próximo paso propuesto.',
      `Tomar nota de las ${wholeNumber(n, 'es')} acciones en riesgo o retrasadas, de sus motivos y de los próximos pasos propuestos.`,
    ),
);
