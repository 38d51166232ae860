import { faultProblem } from '../../shared/i18n/faults.ts';
import { t } from '../../shared/i18n/lang.ts';
import { linkFault, lookedUp, mixesAlphabets } from '../../workbook/link.ts';
import { mixedLink, userLink } from '../../workbook/link-texts.ts';
import { type RowRule, when } from '../rule.ts';

export const completedWithoutEvidence: RowRule = {
  code: 'completed-without-evidence',
  severity: 'warning',
  text: {
    message: t(
      'Completed, but there is no evidence',
      'Achevé, mais sans justificatif',
      'Completada, pero sin evidencia',
    ),
    remedy: t(
      'Add a link to a report, a page or a document.',
      'Ajoutez un lien vers un rapport, une page ou un document.',
      'Añada un enlace a un informe, una página o un documento.',
    ),
  },
  check: (row) =>
    when(
      row.value('status') === 'completed' && row.text('evidence').trim() === '',
      'evidence',
      // What a donor pays for must be shown.
      row.value('tier') === 'enhanced-sida' ? { severity: 'error' } : {},
    ),
};

export const milestoneWithoutResult: RowRule = {
  code: 'milestone-without-result',
  severity: 'warning',
  text: {
    message: t(
      'Completed milestone without a result',
      'Étape achevée sans résultat',
      'Hito completado sin resultado',
    ),
    remedy: t(
      'Say in Result what came of it.',
      'Indiquez dans Résultat ce qui a été obtenu.',
      'Indique en Resultado qué se logró.',
    ),
  },
  check: (row) =>
    when(
      row.value('status') === 'completed' &&
        row.value('kind') === 'milestone' &&
        row.text('result').trim() === '',
      'result',
    ),
};

const deviating = new Set<unknown>(['at-risk', 'delayed', 'cancelled']);

export const deviationWithoutReason: RowRule = {
  code: 'deviation-without-reason',
  severity: 'error',
  text: {
    message: t(
      'At risk, Delayed or Cancelled without a text for reports',
      'À risque, En retard ou Annulé sans texte pour les rapports',
      'En riesgo, Retrasada o Cancelada sin texto para informes',
    ),
    remedy: t(
      'Give the reason in Text for reports: papers print it.',
      'Donnez la raison dans Texte pour les rapports : elle est imprimée.',
      'Dé el motivo en Texto para informes: se imprime.',
    ),
  },
  check: (row) =>
    when(deviating.has(row.value('status')) && row.text('reportText').trim() === '', 'reportText'),
};

export const evidenceLink: RowRule = {
  code: 'evidence-link',
  severity: 'error',
  text: {
    message: t(
      'The evidence is not a link',
      'Le justificatif n’est pas un lien',
      'La evidencia no es un enlace',
    ),
    remedy: t(
      'Enter an address such as https://city.org/report.',
      'Saisissez une adresse telle que https://ville.org/rapport.',
      'Escriba una dirección como https://ciudad.org/informe.',
    ),
  },
  check: (row) => {
    const shown = row.text('evidence').trim();
    return when(shown !== '' && linkFault(shown) === 'not-a-link', 'evidence', { shown });
  },
};

export const evidenceWithUser: RowRule = {
  code: 'evidence-with-user',
  severity: 'error',
  text: { message: userLink, remedy: faultProblem.texts['link-with-user'].remedy },
  check: (row) => {
    const shown = row.text('evidence').trim();
    return when(linkFault(shown) === 'with-user', 'evidence', { shown });
  },
};

export const evidenceMixed: RowRule = {
  code: 'evidence-mixed',
  severity: 'warning',
  text: {
    message: mixedLink,
    remedy: t(
      'Do not open it: ask who entered it, and enter the address anew.',
      'Ne l’ouvrez pas : demandez qui l’a saisie et saisissez l’adresse de nouveau.',
      'No la abra: pregunte quién la escribió y escriba la dirección de nuevo.',
    ),
  },
  check: (row) => {
    const link = row.text('evidence').trim();
    return when(mixesAlphabets(link), 'evidence', { shown: lookedUp(link) ?? link });
  },
};
