import { type Lang, type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  search: t('Search', 'Rechercher', 'Buscar'),
  open: t(
    'Only without a status of ours',
    'Seulement sans statut de notre part',
    'Solo sin estado nuestro',
  ),
  none: t('No action fits.', 'Aucune action ne correspond.', 'Ninguna acción coincide.'),
  edit: t('Enter', 'Saisir', 'Anotar'),
  hide: t('Close', 'Fermer', 'Cerrar'),
  due: t('Due', 'Échéance', 'Plazo'),
  status: t('Our status', 'Notre statut', 'Nuestro estado'),
  noStatus: t('– none yet –', '– aucun –', '– ninguno –'),
  progress: t('Progress in %', 'Avancement en %', 'Avance en %'),
  reportText: t('Highlight for papers', 'Temps fort pour les rapports', 'Destacado para informes'),
  reportTextHint: t(
    'Printed in papers for governing bodies.',
    'Imprimé dans les documents pour les organes.',
    'Se imprime en los documentos para los órganos.',
  ),
  result: t('Result', 'Résultat', 'Resultado'),
  nextStep: t('Next step', 'Prochaine étape', 'Próximo paso'),
  evidence: t('Evidence', 'Justificatif', 'Evidencia'),
  evidenceHint: t('https://…', 'https://…', 'https://…'),
  contact: t('Contact', 'Contact', 'Contacto'),
  save: t('Save', 'Enregistrer', 'Guardar'),
  saving: t('Saving…', 'Enregistrement…', 'Guardando…'),
  conflict: t(
    'Somebody else has changed this in the meantime. Nothing was saved: choose whose version stands.',
    'Quelqu’un d’autre l’a modifié entre-temps. Rien n’est enregistré : choisissez la version à garder.',
    'Otra persona lo cambió mientras tanto. No se guardó nada: elija qué versión queda.',
  ),
  kept: t(
    'What you typed before is still here, not saved yet.',
    'Votre saisie d’avant est toujours là, pas encore enregistrée.',
    'Lo que escribió antes sigue aquí, sin guardar.',
  ),
  unsaved: t('not saved yet', 'pas encore enregistré', 'sin guardar'),
  noReason: t(
    'At risk, Delayed or Cancelled without a reason',
    'À risque, En retard ou Annulé sans raison',
    'En riesgo, Retrasada o Cancelada sin motivo',
  ),
  noReasonRemedy: t(
    'Give the reason here: papers print it.',
    'Donnez la raison ici : elle est imprimée.',
    'Dé el motivo aquí: se imprime.',
  ),
  overdueRemedy: t(
    'Choose Delayed or Completed, or tell the secretariat of the new date.',
    'Choisissez En retard ou Achevé, ou signalez la nouvelle date au secrétariat.',
    'Elija Retrasada o Completada, o comunique la nueva fecha a la secretaría.',
  ),
} as const satisfies Record<string, Text>;

/** The title of a field; its key if it is none of the form. */
export function fieldTitle(key: string, lang: Lang): string {
  const { status, progress, reportText, result, nextStep, evidence, contact } = texts;
  const titles: Readonly<Record<string, Text>> = {
    ...{ status, progress, reportText, result, nextStep, evidence, contact },
  };
  return titles[key]?.[lang] ?? key;
}
