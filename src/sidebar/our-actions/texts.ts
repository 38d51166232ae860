import type { Text } from '../../core/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

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
  badProgress: t(
    'Progress is a number from 0 to 100.',
    'L’avancement est un nombre de 0 à 100.',
    'El avance es un número de 0 a 100.',
  ),
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
    'Somebody else changed this meanwhile. Look at their version, then save again to replace it, or close to keep theirs.',
    'Quelqu’un d’autre l’a modifié entre-temps. Regardez sa version, puis enregistrez de nouveau pour la remplacer, ou fermez pour la garder.',
    'Otra persona lo cambió mientras tanto. Mire su versión y guarde de nuevo para sustituirla, o cierre para conservarla.',
  ),
  theirs: t('Now:', 'Maintenant :', 'Ahora:'),
} as const satisfies Record<string, Text>;
