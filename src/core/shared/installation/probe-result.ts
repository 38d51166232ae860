import { type Lang, type Text, t } from '../i18n/lang.ts';
import { type AssumptionId, assumptions } from './assumptions.ts';

/** `not-tried`: what the probe needs is not here, such as a second person. */
export type Verdict = 'as-expected' | 'different' | 'not-tried';

/** What a probe saw. */
export interface ProbeResult {
  readonly id: AssumptionId;
  readonly verdict: Verdict;
  /**
   * In Google's words or figures: names and codes of errors, counts, seconds; nothing that a person wrote. Of
   * what was not tried, the key of the reason.
   */
  readonly seen: string;
}

export const verdicts: Readonly<Record<Verdict, Text>> = {
  'as-expected': t('As expected', 'Conforme', 'Como se esperaba'),
  different: t('Different', 'Différent', 'Distinto'),
  'not-tried': t('Not tried', 'Non essayé', 'Sin probar'),
};

/** Why something could not be tried, and what to do about it. */
export const reasons = {
  'no-plan': t(
    'No plan is set up in this spreadsheet. Set one up, and run the check again.',
    'Aucun plan n’est préparé dans cette feuille. Préparez-en un, puis relancez la vérification.',
    'No hay ningún plan preparado en esta hoja. Prepare uno e inicie de nuevo la comprobación.',
  ),
  'may-edit-all': t(
    'You may edit every cell here. A manager for whom the roles were not applied yet can try it.',
    'Vous pouvez modifier toutes les cellules. Un responsable pour qui les rôles n’ont pas encore été appliqués peut l’essayer.',
    'Usted puede editar todas las celdas. Puede probarlo un responsable para quien aún no se aplicaron los roles.',
  ),
  'no-edit': t(
    'Nobody has edited a cell by hand yet. Change a status in an area sheet, and run the check again.',
    'Personne n’a encore saisi directement. Changez un statut dans une feuille de domaine, puis relancez la vérification.',
    'Nadie ha editado aún una celda a mano. Cambie un estado en una hoja de área e inicie de nuevo la comprobación.',
  ),
  'nobody-else': t(
    'Settings names nobody else. List a second person, and run the check again.',
    'Réglages ne nomme personne d’autre. Ajoutez une deuxième personne, puis relancez la vérification.',
    'Ajustes no nombra a nadie más. Añada a otra persona e inicie de nuevo la comprobación.',
  ),
  'no-heading': t(
    'There was no heading with an ID to try it with.',
    'Aucun titre avec identifiant pour l’essayer.',
    'No había ningún título con ID para probarlo.',
  ),
  'no-clock-run': t(
    'The clock has not run yet. Turn the digest on in “Who has updated…”, and run the check again in two hours.',
    'L’horloge n’a pas encore tourné. Activez le rappel dans « Qui a mis à jour… » et relancez la vérification dans deux heures.',
    'El reloj aún no se ha ejecutado. Active el recordatorio en «Quién ha actualizado…» e inicie de nuevo la comprobación en dos horas.',
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type Reason = keyof typeof reasons;

/** What was seen, or why nothing was. */
export function seenText({ verdict, seen }: ProbeResult, lang: Lang): string {
  const reason = Object.entries(reasons).find(([key]) => verdict === 'not-tried' && key === seen);
  return reason?.[1][lang] ?? seen;
}

/** The results as lines that can be pasted into a mail: version first, then one line for each probe. */
export function resultText(results: readonly ProbeResult[], version: string, lang: Lang): string {
  const lines = results.map((result) => {
    const { id, verdict } = result;
    const { expected, otherwise } = assumptions[id];
    const meaning = verdict === 'different' ? ` ${otherwise[lang]}` : '';
    return `${id}\t${verdicts[verdict][lang]}\t${expected[lang]}\t${seenText(result, lang)}${meaning}`;
  });
  return [`Work Plan ${version}`, ...lines].join('\n');
}
