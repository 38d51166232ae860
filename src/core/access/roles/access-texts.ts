import { defineProblems } from '../../shared/define-problems.ts';
import { t } from '../../shared/i18n/lang.ts';

/** Where Settings and the sharing of the file disagree, and what is left to do. */
export const roleProblem = defineProblems({
  'cannot-edit': {
    severity: 'warning',
    message: t(
      'Manager or staff in Settings, but not an editor of this file',
      'Responsable ou équipe dans Réglages, mais pas éditeur de ce fichier',
      'Responsable o personal en Ajustes, pero no puede editar este archivo',
    ),
    remedy: t(
      'Add them with the Share button, as Editor.',
      'Ajoutez la personne par le bouton Partager, comme Éditeur.',
      'Añada a la persona con el botón Compartir, como Editor.',
    ),
  },
  'may-edit': {
    severity: 'warning',
    message: t(
      'Of a Section according to Settings, but may edit this file',
      'D’une Section selon Réglages, mais peut modifier ce fichier',
      'De una Sección según Ajustes, pero puede editar este archivo',
    ),
    remedy: t(
      'Change them to Viewer with the Share button, or change the role in Settings.',
      'Passez la personne en Lecteur par le bouton Partager, ou changez son rôle dans Réglages.',
      'Cámbiela a Lector con el botón Compartir, o cambie el rol en Ajustes.',
    ),
  },
  'not-listed': {
    severity: 'warning',
    message: t(
      'May edit this file, but is not in Settings',
      'Peut modifier ce fichier, mais ne figure pas dans Réglages',
      'Puede editar este archivo, pero no está en Ajustes',
    ),
    remedy: t(
      'Add the person to Settings, or remove them with the Share button.',
      'Ajoutez la personne dans Réglages ou retirez-la par le bouton Partager.',
      'Añada a la persona en Ajustes o quítela con el botón Compartir.',
    ),
  },
  'no-role': {
    severity: 'warning',
    message: t(
      'In Settings without a role: has no rights',
      'Dans Réglages sans rôle : n’a aucun droit',
      'En Ajustes sin rol: no tiene derechos',
    ),
    remedy: t(
      'Choose a role in Settings.',
      'Choisissez un rôle dans Réglages.',
      'Elija un rol en Ajustes.',
    ),
  },
  'no-address': {
    severity: 'warning',
    message: t(
      'In Settings, but this is no email address: left out',
      'Dans Réglages, mais ce n’est pas une adresse e-mail : ignoré',
      'En Ajustes, pero no es un correo electrónico: se omite',
    ),
    remedy: t(
      'Correct the address in Settings, then apply the roles again.',
      'Corrigez l’adresse dans Réglages, puis appliquez de nouveau les rôles.',
      'Corrija la dirección en Ajustes y vuelva a aplicar los roles.',
    ),
  },
  /** Protections are gone. */
  'no-protection': {
    severity: 'warning',
    message: t('Some protections are missing', 'Des protections manquent', 'Faltan protecciones'),
    remedy: t(
      'Choose “Repair the layout” in the menu.',
      'Choisissez « Réparer la mise en page » dans le menu.',
      'Elija «Reparar el diseño» en el menú.',
    ),
  },
  /** Managers changed, and Sections have workbooks. */
  'sections-follow': {
    severity: 'info',
    message: t(
      'The workbooks of Sections are brought in line with this by their next sync',
      'Les classeurs des Sections seront mis en accord à leur prochaine synchronisation',
      'Los libros de las Secciones se ajustan con su próxima sincronización',
    ),
    remedy: t(
      'Choose “Sections…” and sync, and look with “Access audit…” who opens them.',
      'Choisissez « Sections… » et synchronisez, puis voyez avec « Audit des accès… » qui les ouvre.',
      'Elija «Secciones…» y sincronice, y vea con «Auditoría de accesos…» quién los abre.',
    ),
  },
});
