import { isAsked, isDueSoon, type Standing } from '../../actions/period/completeness.ts';
import { longDate } from '../../papers/report/dates.ts';
import { type Lang, t } from '../../shared/i18n/lang.ts';
import { withoutLinks } from '../../shared/without-links.ts';
import { statuses } from '../../workbook/lists.ts';

/** An action of a lead, with the address of its row. */
export interface LinkedStanding {
  readonly standing: Standing;
  readonly link: string;
}

/** What a mail to a lead is about. */
export interface LeadMailFacts {
  /** Title of the plan. */
  readonly plan: string;
  /** The current period, if one is open; `due` may be ''. */
  readonly period: { readonly name: string; readonly due: string } | undefined;
  readonly today: string;
  readonly lang: Lang;
}

/** Actions in one mail; the rest is counted. */
const most = 60;

const texts = {
  subject: t(
    'Work plan: updates asked of you',
    'Plan de travail : mises à jour attendues de vous',
    'Plan de trabajo: actualizaciones que se le piden',
  ),
  asked: t(
    'Not updated this period',
    'Sans mise à jour cette période',
    'Sin actualizar este periodo',
  ),
  overdue: t('Overdue', 'En retard sur l’échéance', 'Con el plazo vencido'),
  upcoming: t(
    'Due in the next 30 days',
    'À échéance dans les 30 jours',
    'Vencen en los próximos 30 días',
  ),
  due: t('due', 'échéance', 'plazo'),
  noStatus: t('no status', 'sans statut', 'sin estado'),
  periodDue: t('Updates are due by', 'Mises à jour attendues avant le', 'Actualizar antes del'),
  more: t('and more:', 'et d’autres :', 'y más:'),
  how: t(
    'Open an action and choose Work Plan → Update an action… If nothing has changed, “Nothing new, still correct” is one click. A link leads to the row as it was when this mail was sent.',
    'Ouvrez une action et choisissez Plan de travail → Mettre à jour une action… Si rien n’a changé, « Rien de nouveau, toujours exact » suffit. Un lien mène à la ligne telle qu’elle était à l’envoi.',
    'Abra una acción y elija Plan de trabajo → Actualizar una acción… Si nada ha cambiado, basta «Sin novedad, sigue siendo correcto». El enlace lleva a la fila tal como estaba al enviar este correo.',
  ),
} as const;

/**
 * The mail to one lead: what was not updated, what is overdue, what is due soon. Each action stands
 * once, under the first of these that holds. Undefined if there is nothing to ask.
 */
export function leadMail(
  mine: readonly LinkedStanding[],
  { plan, period, today, lang }: LeadMailFacts,
): { readonly subject: string; readonly body: string } | undefined {
  const overdue = mine.filter(({ standing }) => standing.overdue);
  const asked = mine.filter(({ standing }) => isAsked(standing) && !standing.overdue);
  const upcoming = mine.filter(
    ({ standing }) => isDueSoon(standing, today) && !isAsked(standing) && !standing.overdue,
  );
  const parts: [string, readonly LinkedStanding[]][] = [
    [texts.overdue[lang], overdue],
    [texts.asked[lang], asked],
    [texts.upcoming[lang], upcoming],
  ];
  if (parts.every(([, list]) => list.length === 0)) return undefined;
  const due = period?.due ? `${texts.periodDue[lang]} ${longDate(period.due, lang)}.` : '';
  const blocks = parts.flatMap(([title, list]) =>
    list.length === 0
      ? []
      : [
          `${title} (${list.length})`,
          ...list.slice(0, most).map((each) => line(each, lang)),
          ...(list.length > most ? [`${texts.more[lang]} ${list.length - most}`] : []),
        ],
  );
  return {
    subject: withoutLinks(`${texts.subject[lang]}${period ? ` – ${period.name}` : ''}`, lang),
    body: [withoutLinks(plan, lang), due, ...blocks, texts.how[lang]]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

function line({ standing: { action }, link }: LinkedStanding, lang: Lang): string {
  const status = action.status === null ? texts.noStatus[lang] : statuses[action.status][lang];
  const due = action.due === null ? '' : `, ${texts.due[lang]} ${longDate(action.due, lang)}`;
  const text = withoutLinks(`${action.id}  ${action.action}`, lang);
  return `${text}\n${status}${due}\n${link}`;
}
