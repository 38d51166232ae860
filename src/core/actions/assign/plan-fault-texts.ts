import { type CodeOf, defineProblems } from '../../shared/define-problems.ts';
import { t } from '../../shared/i18n/lang.ts';

/** What can go wrong when the plan is changed. */
export const planChangeProblem = defineProblems({
  'unknown-person': {
    message: t(
      'Settings does not list this person among those who can lead an action.',
      'La feuille Réglages ne compte pas cette personne parmi celles qui peuvent mener une action.',
      'La hoja Ajustes no incluye a esta persona entre quienes pueden dirigir una acción.',
    ),
    remedy: t(
      'Add the address to Settings with the role Staff or Manager, or choose another person.',
      'Ajoutez l’adresse dans Réglages avec le rôle Personnel ou Responsable, ou choisissez une autre personne.',
      'Añada la dirección en Ajustes con el rol Personal o Responsable, o elija a otra persona.',
    ),
  },
  'unknown-section': {
    message: t(
      'Settings does not list this Section.',
      'La feuille Réglages ne compte pas cette Section.',
      'La hoja Ajustes no incluye esta Sección.',
    ),
    remedy: t(
      'Choose a Section from the list, or add it to Settings.',
      'Choisissez une Section de la liste ou ajoutez-la dans Réglages.',
      'Elija una Sección de la lista o añádala en Ajustes.',
    ),
  },
  'unknown-chapter': {
    message: t(
      'The plan has no such chapter.',
      'Le plan ne contient pas ce chapitre.',
      'El plan no tiene ese capítulo.',
    ),
    remedy: t(
      'Choose a chapter from the list.',
      'Choisissez un chapitre de la liste.',
      'Elija un capítulo de la lista.',
    ),
  },
  'unknown-tier': {
    message: t(
      'The plan has no such tier.',
      'Le plan ne contient pas ce niveau.',
      'El plan no tiene ese nivel.',
    ),
    remedy: t(
      'Choose a tier from the list.',
      'Choisissez un niveau de la liste.',
      'Elija un nivel de la lista.',
    ),
  },
  'due-before-start': {
    message: t(
      'The action would be due before it starts. Nothing was saved.',
      'L’échéance de l’action précéderait son début. Rien n’a été enregistré.',
      'La acción vencería antes de empezar. No se ha guardado nada.',
    ),
    remedy: t(
      'Correct the start or the due date.',
      'Corrigez le début ou l’échéance.',
      'Corrija el inicio o el plazo.',
    ),
  },
  'action-missing': {
    message: t(
      'An action needs a text.',
      'Une action doit avoir un texte.',
      'Una acción necesita un texto.',
    ),
    remedy: t(
      'Write what is to be done. To take an action out of the plan, retire it.',
      'Écrivez ce qui est à faire. Pour sortir une action du plan, retirez-la.',
      'Escriba qué hay que hacer. Para sacar una acción del plan, retírela.',
    ),
  },
  'reason-missing': {
    message: t(
      'An action is retired with a reason.',
      'Une action se retire avec un motif.',
      'Una acción se retira con un motivo.',
    ),
    remedy: t(
      'Write why it leaves the plan: the record keeps it.',
      'Écrivez pourquoi elle quitte le plan : le registre le conserve.',
      'Escriba por qué sale del plan: el registro lo conserva.',
    ),
  },
  'too-many-actions': {
    message: t(
      'This is more actions than one save can change.',
      'C’est plus d’actions qu’un enregistrement ne peut en modifier.',
      'Son más acciones de las que puede cambiar un registro.',
    ),
    remedy: t(
      'Choose fewer chapters or rows.',
      'Choisissez moins de chapitres ou de lignes.',
      'Elija menos capítulos o filas.',
    ),
  },
  'changed-since': {
    message: t(
      'Somebody else changed this action since you opened it. Nothing was saved.',
      'Quelqu’un a modifié cette action depuis que vous l’avez ouverte. Rien n’a été enregistré.',
      'Otra persona ha cambiado esta acción desde que la abrió. No se ha guardado nada.',
    ),
    remedy: t(
      'Read it again as it stands now, then amend it.',
      'Relisez-la telle qu’elle est maintenant, puis modifiez-la.',
      'Léala de nuevo como está ahora y modifíquela.',
    ),
  },
  'sheet-gone': {
    message: t(
      'A sheet that this needs is missing. Nothing was saved.',
      'Une feuille nécessaire manque. Rien n’a été enregistré.',
      'Falta una hoja necesaria. No se ha guardado nada.',
    ),
    remedy: t(
      'A manager can choose “Repair the layout” in the add-on’s menu; then save again.',
      'Un responsable peut choisir « Réparer la mise en page » dans le menu du module ; enregistrez ensuite de nouveau.',
      'Un responsable puede elegir «Reparar el diseño» en el menú del complemento; después guarde de nuevo.',
    ),
  },
});
export type PlanFaultCode = CodeOf<typeof planChangeProblem>;
