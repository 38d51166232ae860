import { type Lang, t } from '../../shared/i18n/lang.ts';
import { withoutLinks } from '../../shared/without-links.ts';

/** An action that was returned, with the address of its row. */
export interface ReturnedAction {
  readonly id: string;
  readonly action: string;
  readonly link: string;
}

const texts = {
  subject: t(
    'Work plan: your update was returned',
    'Plan de travail : votre mise à jour vous est renvoyée',
    'Plan de trabajo: se le devuelve su actualización',
  ),
  intro: t(
    'returned your update of:',
    'vous renvoie la mise à jour de :',
    'le devuelve la actualización de:',
  ),
  comment: t('Comment:', 'Commentaire :', 'Comentario:'),
  next: t(
    'Please correct the entries in the plan. They go back to the managers with your next save.',
    'Merci de corriger les saisies dans le plan. Elles repartent aux responsables à votre prochain enregistrement.',
    'Corrija los datos en el plan. Vuelven a los responsables con su próximo guardado.',
  ),
} as const;

/** The mail to a lead whose updates a manager returned; the comment is the manager's own, as they typed it. */
export function returnedMail(
  actions: readonly ReturnedAction[],
  by: string,
  comment: string,
  lang: Lang,
): { readonly subject: string; readonly body: string } {
  const list = actions.map(
    ({ id, action, link }) => `${withoutLinks(`${id}  ${action}`, lang)}\n${link}`,
  );
  return {
    subject: withoutLinks(
      `${texts.subject[lang]} (${actions.map(({ id }) => id).join(', ')})`,
      lang,
    ),
    body: [
      `${by} ${texts.intro[lang]}`,
      ...list,
      `${texts.comment[lang]} ${comment}`,
      texts.next[lang],
    ].join('\n\n'),
  };
}
