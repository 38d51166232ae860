import type { Changes, UpdateInput } from '../../src/core/actions/update/update-input.ts';
import type { ListedAction } from '../../src/core/rpc/contract.ts';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';

type Sample = (texts: Texts) => Changes;

interface Texts {
  readonly done: string;
  readonly published: string;
  readonly waiting: string;
  readonly remind: string;
  readonly postponed: string;
  readonly newDate: string;
  readonly goesOn: string;
  readonly internal: string;
}

/** Plainly marked as examples: nobody may take them for what the organisation did. */
const texts: Readonly<Record<Lang, Texts>> = {
  en: {
    done: 'Example: done as planned; 40 members from 18 countries took part.',
    published: 'Example: the report is published in three languages.',
    waiting: 'Example: the agreement with the partner is not signed yet.',
    remind: 'Example: meeting with the partner before the end of the month.',
    postponed: 'Example: the event was moved to the autumn because of travel restrictions.',
    newDate: 'Example: the new date is submitted to the Presidency.',
    goesOn: 'Example: two working sessions were held; the third follows in the summer.',
    internal: 'Example of an internal comment: it appears in no paper.',
  },
  fr: {
    done: 'Exemple : réalisé comme prévu, avec 40 membres de 18 pays.',
    published: 'Exemple : le rapport est publié en trois langues.',
    waiting: 'Exemple : l’accord avec le partenaire n’est pas encore signé.',
    remind: 'Exemple : réunion avec le partenaire avant la fin du mois.',
    postponed:
      'Exemple : l’événement est reporté à l’automne en raison des restrictions de voyage.',
    newDate: 'Exemple : la nouvelle date est soumise à la Présidence.',
    goesOn: 'Exemple : deux séances de travail ont eu lieu ; la troisième suivra en été.',
    internal: 'Exemple de commentaire interne : il ne figure dans aucun document.',
  },
  es: {
    done: 'Ejemplo: realizado según lo previsto, con 40 miembros de 18 países.',
    published: 'Ejemplo: el informe se publicó en tres idiomas.',
    waiting: 'Ejemplo: el acuerdo con el socio aún no está firmado.',
    remind: 'Ejemplo: reunión con el socio antes de fin de mes.',
    postponed: 'Ejemplo: el acto se aplazó al otoño por las restricciones de viaje.',
    newDate: 'Ejemplo: la nueva fecha se somete a la Presidencia.',
    goesOn: 'Ejemplo: hubo dos sesiones de trabajo; la tercera será en verano.',
    internal: 'Ejemplo de comentario interno: no aparece en ningún documento.',
  },
};

const evidence = 'https://example.org/report';

/** What a few leads might enter in the first months: every status, with what the rules ask for. */
const samples: readonly Sample[] = [
  ({ done }) => ({ status: 'completed', progress: 1, result: done, evidence }),
  ({ goesOn }) => ({ status: 'on-track', progress: 0.5, reportText: goesOn }),
  ({ waiting, remind }) => ({ status: 'at-risk', reportText: waiting, nextStep: remind }),
  ({ goesOn }) => ({ status: 'on-track', progress: 0.25, reportText: goesOn }),
  ({ published }) => ({ status: 'completed', progress: 1, result: published, evidence }),
  ({ postponed, newDate, internal }) => ({
    status: 'delayed',
    progress: 0.3,
    reportText: postponed,
    nextStep: newDate,
    comment: internal,
  }),
  ({ goesOn }) => ({ status: 'on-track', reportText: goesOn }),
  ({ waiting, remind }) => ({
    status: 'at-risk',
    progress: 0.1,
    reportText: waiting,
    nextStep: remind,
  }),
  ({ done }) => ({ status: 'completed', progress: 1, result: done, evidence }),
  // An empty update: "nothing new, still correct".
  () => ({}),
];

/** A handful of updates spread over the plan, by this lead; `newId` makes the IDs of the saves. */
export function sampleUpdates(
  actions: readonly ListedAction[],
  lang: Lang,
  lead: string,
  newId: () => string,
): UpdateInput[] {
  const step = actions.length / samples.length;
  const chosen = new Map(
    samples.map((sample, i) => [actions[Math.floor((i + 0.5) * step)]?.id ?? '', sample]),
  );
  chosen.delete('');
  return [...chosen].map(([id, sample]) => {
    const changes = sample(texts[lang]);
    const confirmed = Object.keys(changes).length === 0;
    return {
      saveId: newId(),
      ids: [id],
      changes: confirmed ? changes : { lead, ...changes },
      confirmed,
      effectiveOn: null,
    };
  });
}
