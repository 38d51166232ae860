import { type Lang, t } from '../shared/i18n/lang.ts';
import type { SectionMarker } from './section-marker.ts';

/** A line of the Read me: a heading, or a paragraph. */
export interface ReadMeLine {
  readonly text: string;
  readonly style: 'title' | 'heading' | 'text';
}

export const readMeTitle = t('Read me', 'À lire', 'Léame');

type Facts = Pick<SectionMarker, 'section' | 'plan' | 'year' | 'managers'>;

const lines: Readonly<Record<Lang, (facts: Facts) => readonly (readonly [string, string])[]>> = {
  en: ({ section, plan, year, managers }) => [
    ['title', `${section}: your part in the work plan ${year}`],
    [
      'text',
      `This workbook belongs to ${section}. ${plan} reads from it what you contribute to the actions that you lead or take part in. Nothing has to be installed.`,
    ],
    ['heading', 'What to do'],
    ['text', '1. Open the sheet “Our actions”. Each row is one action of the plan.'],
    [
      'text',
      '2. Fill in the green columns: choose your status, enter the progress in per cent, a highlight for the papers of the governing bodies, results, the next step, a link to the evidence, and whom to ask.',
    ],
    [
      'text',
      '3. That is all. The secretariat fetches your entries regularly. What you write under “Highlight for papers” and “Result” may be printed; everything else is not.',
    ],
    ['heading', 'Good to know'],
    [
      'text',
      'Blue columns come from the plan and cannot be changed here: if something is wrong there, tell the secretariat. New actions are added below, and an action that leaves the plan is marked as such.',
    ],
    [
      'text',
      'Please type texts, numbers and links, no formulas, and leave the IDs as they are. You may sort, filter and add columns of your own to the right.',
    ],
    [
      'text',
      'Share this workbook with colleagues and partners by the Share button: editors may fill it in, viewers only read it. Nobody of them sees the plan’s own workbook.',
    ],
    ['text', `Questions: ${managers.join(', ')}`],
  ],
  fr: ({ section, plan, year, managers }) => [
    ['title', `${section} : votre part du plan de travail ${year}`],
    [
      'text',
      `Ce classeur est celui de ${section}. ${plan} y lit ce que vous apportez aux actions que vous pilotez ou auxquelles vous participez. Rien n’est à installer.`,
    ],
    ['heading', 'Que faire'],
    ['text', '1. Ouvrez la feuille « Nos actions ». Chaque ligne est une action du plan.'],
    [
      'text',
      '2. Remplissez les colonnes vertes : choisissez votre statut, indiquez l’avancement en pour cent, un temps fort pour les documents des organes, les résultats, la prochaine étape, un lien vers le justificatif et la personne à contacter.',
    ],
    [
      'text',
      '3. C’est tout. Le secrétariat reprend régulièrement vos saisies. « Temps fort pour les rapports » et « Résultat » peuvent être imprimés ; rien d’autre ne l’est.',
    ],
    ['heading', 'Bon à savoir'],
    [
      'text',
      'Les colonnes bleues viennent du plan et ne se modifient pas ici : en cas d’erreur, prévenez le secrétariat. Les nouvelles actions s’ajoutent en bas ; une action qui quitte le plan est signalée.',
    ],
    [
      'text',
      'Saisissez des textes, des nombres et des liens, pas de formules, et ne modifiez pas les identifiants. Vous pouvez trier, filtrer et ajouter vos propres colonnes à droite.',
    ],
    [
      'text',
      'Partagez ce classeur avec vos collègues et partenaires par le bouton Partager : les éditeurs le remplissent, les lecteurs le lisent. Aucun d’eux ne voit le classeur du plan.',
    ],
    ['text', `Questions : ${managers.join(', ')}`],
  ],
  es: ({ section, plan, year, managers }) => [
    ['title', `${section}: su parte en el plan de trabajo ${year}`],
    [
      'text',
      `Este libro es de ${section}. ${plan} lee aquí lo que ustedes aportan a las acciones que dirigen o en las que participan. No hay que instalar nada.`,
    ],
    ['heading', 'Qué hacer'],
    ['text', '1. Abra la hoja «Nuestras acciones». Cada fila es una acción del plan.'],
    [
      'text',
      '2. Rellene las columnas verdes: elija su estado, indique el avance en por ciento, un destacado para los documentos de los órganos, los resultados, el próximo paso, un enlace a la evidencia y a quién preguntar.',
    ],
    [
      'text',
      '3. Eso es todo. La secretaría recoge sus datos con regularidad. «Destacado para informes» y «Resultado» pueden imprimirse; lo demás, no.',
    ],
    ['heading', 'Conviene saber'],
    [
      'text',
      'Las columnas azules vienen del plan y no se cambian aquí: si algo está mal, avise a la secretaría. Las acciones nuevas se añaden abajo, y la que sale del plan queda señalada.',
    ],
    [
      'text',
      'Escriba textos, números y enlaces, no fórmulas, y no cambie los ID. Puede ordenar, filtrar y añadir columnas propias a la derecha.',
    ],
    [
      'text',
      'Comparta este libro con colegas y socios con el botón Compartir: los editores lo rellenan, los lectores solo lo leen. Ninguno de ellos ve el libro del plan.',
    ],
    ['text', `Preguntas: ${managers.join(', ')}`],
  ],
};

/** What a Section is told of its workbook, in its language. */
export function readMe(facts: Facts, lang: Lang): ReadMeLine[] {
  return lines[lang](facts).map(([style, text]) => ({
    style: style as ReadMeLine['style'], // one of the words above
    text,
  }));
}
