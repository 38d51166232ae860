import type { Lang } from '../shared/i18n/lang.ts';
import type { DiagnosticCode, DiagnosticOf, DiagnosticParams } from './diagnostic.ts';

/** What is the matter, and what to do about it. */
type Sentences = readonly [message: string, remedy: string];
type Texts = {
  readonly [Code in DiagnosticCode]: Readonly<
    Record<Lang, (params: DiagnosticParams[Code]) => Sentences>
  >;
};

/** The sentences of a diagnostic, without its place. */
export function describe<Code extends DiagnosticCode>(
  diagnostic: DiagnosticOf<Code>,
  lang: Lang,
): { readonly message: string; readonly remedy: string } {
  const [message, remedy] = texts[diagnostic.code][lang](diagnostic.params);
  return { message, remedy };
}

/** Millions of characters, with one decimal. */
function millions(size: number, point: string): string {
  return (size / 1e6).toFixed(1).replace('.', point);
}

function thousands(count: number, separator: string): string {
  return String(count).replace(/(?=(?:\d{3})+$)(?!^)/g, separator);
}

const texts: Texts = {
  'not-text': {
    en: () => [
      'This is not plain text; it seems to be a picture, a PDF or another document.',
      'Open the document, save it as plain text (.txt or .md), or copy its text and paste it here.',
    ],
    fr: () => [
      'Ce n’est pas du texte brut ; il semble s’agir d’une image, d’un PDF ou d’un autre document.',
      'Ouvrez le document, enregistrez-le en texte brut (.txt ou .md), ou copiez son texte et collez-le ici.',
    ],
    es: () => [
      'Esto no es texto sin formato; parece una imagen, un PDF u otro documento.',
      'Abra el documento, guárdelo como texto sin formato (.txt o .md), o copie su texto y péguelo aquí.',
    ],
  },
  'too-large': {
    en: ({ size, limit }) => [
      `The text has ${millions(size, '.')} million characters; at most ${millions(limit, '.')} million can be read.`,
      'Check that this is the plan, without pictures, or split it.',
    ],
    fr: ({ size, limit }) => [
      `Le texte compte ${millions(size, ',')} millions de caractères ; la limite est de ${millions(limit, ',')} millions.`,
      'Vérifiez qu’il s’agit bien du plan, sans images, ou divisez-le.',
    ],
    es: ({ size, limit }) => [
      `El texto tiene ${millions(size, ',')} millones de caracteres; el límite es de ${millions(limit, ',')} millones.`,
      'Compruebe que se trata del plan, sin imágenes, o divídalo.',
    ],
  },
  'empty-file': {
    en: () => ['There is no text.', 'Paste the text of the plan, or choose another file.'],
    fr: () => ['Il n’y a pas de texte.', 'Collez le texte du plan ou choisissez un autre fichier.'],
    es: () => ['No hay texto.', 'Pegue el texto del plan o elija otro archivo.'],
  },
  'no-heading': {
    en: () => [
      'The text has no numbered heading, so no area of the plan can be told.',
      'Number the areas and chapters: “1. Implementation”, “1.1. Supporting members”.',
    ],
    fr: () => [
      'Le texte n’a aucun titre numéroté : les domaines du plan ne peuvent pas être reconnus.',
      'Numérotez les domaines et les chapitres : « 1. Mise en œuvre », « 1.1. Appui aux membres ».',
    ],
    es: () => [
      'El texto no tiene ningún título numerado: no se reconocen las áreas del plan.',
      'Numere las áreas y los capítulos: «1. Implementación», «1.1. Apoyo a los miembros».',
    ],
  },
  'no-actions': {
    en: () => [
      'The plan has headings but no actions.',
      'Write each action as a bullet (a line that starts with “- ”) below a tier heading such as “CORE ACTIONS:”.',
    ],
    fr: () => [
      'Le plan a des titres mais aucune action.',
      'Écrivez chaque action comme une puce (une ligne qui commence par « - ») sous un titre de niveau tel que « CORE ACTIONS: ».',
    ],
    es: () => [
      'El plan tiene títulos pero ninguna acción.',
      'Escriba cada acción como una viñeta (una línea que empiece por «- ») bajo un título de nivel como «CORE ACTIONS:».',
    ],
  },
  'no-year': {
    en: () => [
      'No title above the first area names the year of the plan.',
      'Write it in the first line (“WORK PLAN FOR 2022”), or enter the year in Settings.',
    ],
    fr: () => [
      'Aucun titre avant le premier domaine n’indique l’année du plan.',
      'Écrivez-la sur la première ligne (« PLAN DE TRAVAIL 2022 ») ou saisissez l’année dans les paramètres.',
    ],
    es: () => [
      'Ningún título antes de la primera área indica el año del plan.',
      'Escríbalo en la primera línea («PLAN DE TRABAJO 2022») o indique el año en la configuración.',
    ],
  },
  'duplicate-number': {
    en: ({ number, firstLine }) => [
      `The number ${number} is used twice; it first stands in line ${firstLine}.`,
      'Give one of the two another number.',
    ],
    fr: ({ number, firstLine }) => [
      `Le numéro ${number} est utilisé deux fois ; il figure déjà à la ligne ${firstLine}.`,
      'Donnez un autre numéro à l’un des deux.',
    ],
    es: ({ number, firstLine }) => [
      `El número ${number} se usa dos veces; ya aparece en la línea ${firstLine}.`,
      'Dé otro número a uno de los dos.',
    ],
  },
  'missing-parent': {
    en: ({ number, missing, placed }) => [
      `${number} has no ${missing} above it; it was placed under ${placed}.`,
      `Add the heading ${missing}, or correct the number.`,
    ],
    fr: ({ number, missing, placed }) => [
      `${number} n’a pas de titre ${missing} au-dessus de lui ; il a été placé sous ${placed}.`,
      `Ajoutez le titre ${missing} ou corrigez le numéro.`,
    ],
    es: ({ number, missing, placed }) => [
      `${number} no tiene un título ${missing} por encima; se ha colocado bajo ${placed}.`,
      `Añada el título ${missing} o corrija el número.`,
    ],
  },
  'out-of-order': {
    en: ({ number, previous }) => [
      `${number} stands after ${previous}.`,
      'Check the numbers; the plan keeps the order of the document.',
    ],
    fr: ({ number, previous }) => [
      `${number} se trouve après ${previous}.`,
      'Vérifiez les numéros ; le plan garde l’ordre du document.',
    ],
    es: ({ number, previous }) => [
      `${number} aparece después de ${previous}.`,
      'Compruebe los números; el plan conserva el orden del documento.',
    ],
  },
  'number-gap': {
    en: ({ number, expected }) => [
      `${number} stands where ${expected} would follow.`,
      'If a heading is missing, check that it is written on a line of its own with its number.',
    ],
    fr: ({ number, expected }) => [
      `${number} se trouve là où ${expected} devrait suivre.`,
      'S’il manque un titre, vérifiez qu’il figure seul sur sa ligne, avec son numéro.',
    ],
    es: ({ number, expected }) => [
      `${number} está donde debería seguir ${expected}.`,
      'Si falta un título, compruebe que esté solo en su línea, con su número.',
    ],
  },
  'no-title': {
    en: ({ number }) => [
      `The heading ${number} has no text.`,
      'Write the title behind the number, on the same line.',
    ],
    fr: ({ number }) => [
      `Le titre ${number} n’a pas de texte.`,
      'Écrivez le titre après le numéro, sur la même ligne.',
    ],
    es: ({ number }) => [
      `El título ${number} no tiene texto.`,
      'Escriba el título después del número, en la misma línea.',
    ],
  },
  'no-tier': {
    en: ({ number }) => [
      `Actions of ${number} stand under no tier heading; they were taken as core actions.`,
      'Put “CORE ACTIONS:” or another tier heading before them.',
    ],
    fr: ({ number }) => [
      `Des actions de ${number} ne suivent aucun titre de niveau ; elles ont été lues comme actions de base.`,
      'Placez « CORE ACTIONS: » ou un autre titre de niveau avant elles.',
    ],
    es: ({ number }) => [
      `Hay acciones de ${number} sin título de nivel; se han leído como acciones básicas.`,
      'Ponga «CORE ACTIONS:» u otro título de nivel antes de ellas.',
    ],
  },
  'empty-tier': {
    en: ({ heading }) => [
      `No action follows “${heading}”.`,
      'Check that its actions are bullets, or delete the heading.',
    ],
    fr: ({ heading }) => [
      `Aucune action ne suit « ${heading} ».`,
      'Vérifiez que ses actions sont des puces, ou supprimez le titre.',
    ],
    es: ({ heading }) => [
      `Ninguna acción sigue a «${heading}».`,
      'Compruebe que sus acciones sean viñetas, o elimine el título.',
    ],
  },
  'near-tier': {
    en: ({ heading, wanted }) => [
      `“${heading}” looks like a tier heading but was read as text: the actions below it count for the tier above.`,
      `If it is one, write it in capitals, ending in a colon: “${wanted}”.`,
    ],
    fr: ({ heading, wanted }) => [
      `« ${heading} » ressemble à un titre de niveau mais a été lu comme du texte : les actions qui suivent comptent pour le niveau précédent.`,
      `Si c’en est un, écrivez-le en majuscules, suivi de deux-points : « ${wanted} ».`,
    ],
    es: ({ heading, wanted }) => [
      `«${heading}» parece un título de nivel pero se ha leído como texto: las acciones que siguen cuentan para el nivel anterior.`,
      `Si lo es, escríbalo en mayúsculas y con dos puntos al final: «${wanted}».`,
    ],
  },
  'empty-part': {
    en: ({ number }) => [`${number} is empty.`, 'Add its actions, or delete the heading.'],
    fr: ({ number }) => [`${number} est vide.`, 'Ajoutez ses actions ou supprimez le titre.'],
    es: ({ number }) => [`${number} está vacío.`, 'Añada sus acciones o elimine el título.'],
  },
  'outside-plan': {
    en: () => [
      'This text stands before the first area; it was kept as the introduction of the plan.',
      'Nothing needs to be done, unless it belongs to an area: then move it below its heading.',
    ],
    fr: () => [
      'Ce texte précède le premier domaine ; il a été gardé comme introduction du plan.',
      'Il n’y a rien à faire, sauf s’il appartient à un domaine : déplacez-le alors sous son titre.',
    ],
    es: () => [
      'Este texto está antes de la primera área; se ha conservado como introducción del plan.',
      'No hay que hacer nada, salvo que pertenezca a un área: entonces muévalo debajo de su título.',
    ],
  },
  'text-after-actions': {
    en: ({ number }) => [
      `This text stands after actions of ${number}; it was kept as introduction of ${number}.`,
      'Make it a bullet if it is an action, or indent it if it belongs to the action above.',
    ],
    fr: ({ number }) => [
      `Ce texte suit des actions de ${number} ; il a été gardé comme introduction de ${number}.`,
      'Mettez une puce si c’est une action, ou un retrait s’il appartient à l’action précédente.',
    ],
    es: ({ number }) => [
      `Este texto sigue a acciones de ${number}; se ha conservado como introducción de ${number}.`,
      'Ponga una viñeta si es una acción, o sangría si pertenece a la acción anterior.',
    ],
  },
  'long-text': {
    en: ({ number, limit }) => [
      `The introduction of ${number || 'the plan'} is longer than a cell can hold (${thousands(limit, ',')} characters); the rest was left out.`,
      'Shorten it, or spread it over several chapters.',
    ],
    fr: ({ number, limit }) => [
      `L’introduction ${number ? `de ${number}` : 'du plan'} dépasse la capacité d’une cellule (${thousands(limit, ' ')} caractères) ; le reste a été ignoré.`,
      'Abrégez-la ou répartissez-la sur plusieurs chapitres.',
    ],
    es: ({ number, limit }) => [
      `La introducción ${number ? `de ${number}` : 'del plan'} supera lo que cabe en una celda (${thousands(limit, '.')} caracteres); el resto se ha omitido.`,
      'Acórtela o repártala entre varios capítulos.',
    ],
  },
  'empty-bullet': {
    en: () => [
      'This bullet is empty; it was left out.',
      'Write the missing action, or delete the bullet.',
    ],
    fr: () => [
      'Cette puce est vide ; elle a été ignorée.',
      'Écrivez l’action qui manque ou supprimez la puce.',
    ],
    es: () => [
      'Esta viñeta está vacía; se ha omitido.',
      'Escriba la acción que falta o elimine la viñeta.',
    ],
  },
  'no-words': {
    en: () => ['This line holds no words; it was left out.', 'Nothing needs to be done.'],
    fr: () => ['Cette ligne ne contient aucun mot ; elle a été ignorée.', 'Il n’y a rien à faire.'],
    es: () => ['Esta línea no contiene palabras; se ha omitido.', 'No hay que hacer nada.'],
  },
  picture: {
    en: () => [
      'This line holds a picture; it was left out.',
      'If the picture shows text of the plan, type that text.',
    ],
    fr: () => [
      'Cette ligne contient une image ; elle a été ignorée.',
      'Si l’image montre du texte du plan, saisissez ce texte.',
    ],
    es: () => [
      'Esta línea contiene una imagen; se ha omitido.',
      'Si la imagen muestra texto del plan, escriba ese texto.',
    ],
  },
  contents: {
    en: () => [
      'This line seems to belong to a table of contents; it was left out.',
      'If it is a heading, delete the dots or tab and the number at its end.',
    ],
    fr: () => [
      'Cette ligne semble appartenir à une table des matières ; elle a été ignorée.',
      'Si c’est un titre, supprimez les points ou la tabulation et le nombre à la fin.',
    ],
    es: () => [
      'Esta línea parece pertenecer a un índice; se ha omitido.',
      'Si es un título, elimine los puntos o el tabulador y el número del final.',
    ],
  },
  unfinished: {
    en: ({ id, ending }) => [
      `${id} stops in mid-sentence, at “${ending}”.`,
      'Complete the sentence; the action was kept as it stands.',
    ],
    fr: ({ id, ending }) => [
      `${id} s’arrête au milieu d’une phrase, à « ${ending} ».`,
      'Complétez la phrase ; l’action a été gardée telle quelle.',
    ],
    es: ({ id, ending }) => [
      `${id} se interrumpe a mitad de frase, en «${ending}».`,
      'Complete la frase; la acción se ha conservado tal como está.',
    ],
  },
  'unbalanced-bold': {
    en: () => [
      'A mark ** opens bold text but nothing closes it; it was kept as two asterisks.',
      'Add the second ** or delete the first.',
    ],
    fr: () => [
      'Une marque ** ouvre du texte en gras mais rien ne le ferme ; les deux astérisques sont restés.',
      'Ajoutez la seconde marque ** ou supprimez la première.',
    ],
    es: () => [
      'Una marca ** abre texto en negrita pero nada lo cierra; quedan los dos asteriscos.',
      'Añada la segunda marca ** o elimine la primera.',
    ],
  },
  'deep-bullet': {
    en: () => [
      'This bullet is nested more than one level deep; it became a sub-item like those above it.',
      'Nothing needs to be done, unless the levels matter.',
    ],
    fr: () => [
      'Cette puce est imbriquée sur plus d’un niveau ; elle est devenue un sous-point comme les autres.',
      'Il n’y a rien à faire, sauf si les niveaux importent.',
    ],
    es: () => [
      'Esta viñeta está anidada a más de un nivel; se ha convertido en un subpunto como los demás.',
      'No hay que hacer nada, salvo que los niveles importen.',
    ],
  },
  'counted-items': {
    en: () => [
      'A numbered list starts here; its items were read as bullets, without their numbers.',
      'Check that they are actions and no headings; “- ” in place of the number makes it plain.',
    ],
    fr: () => [
      'Une liste numérotée commence ici ; ses éléments ont été lus comme des puces, sans leurs numéros.',
      'Vérifiez que ce sont des actions et non des titres ; « - » à la place du numéro lève le doute.',
    ],
    es: () => [
      'Aquí empieza una lista numerada; sus elementos se han leído como viñetas, sin sus números.',
      'Compruebe que sean acciones y no títulos; «- » en lugar del número lo aclara.',
    ],
  },
  'control-characters': {
    en: ({ count }) => [
      `Invisible characters were removed from this line: ${count}.`,
      'Compare the line with the document.',
    ],
    fr: ({ count }) => [
      `Des caractères invisibles ont été retirés de cette ligne : ${count}.`,
      'Comparez la ligne avec le document.',
    ],
    es: ({ count }) => [
      `Se han quitado caracteres invisibles de esta línea: ${count}.`,
      'Compare la línea con el documento.',
    ],
  },
  'bad-encoding': {
    en: () => [
      'From this line on, some letters could not be read (�).',
      'Save the file with the encoding UTF-8, or paste its text.',
    ],
    fr: () => [
      'À partir de cette ligne, certaines lettres n’ont pas pu être lues (�).',
      'Enregistrez le fichier en UTF-8 ou collez son texte.',
    ],
    es: () => [
      'A partir de esta línea, algunas letras no se han podido leer (�).',
      'Guarde el archivo en UTF-8 o pegue su texto.',
    ],
  },
  'near-duplicate': {
    en: ({ first, second, firstLine, percent }) => [
      `${second} resembles ${first} of line ${firstLine} (${percent} %).`,
      'If both are meant, refer from one to the other; otherwise delete one.',
    ],
    fr: ({ first, second, firstLine, percent }) => [
      `${second} ressemble à ${first}, ligne ${firstLine} (${percent} %).`,
      'Si les deux sont voulues, renvoyez de l’une à l’autre ; sinon supprimez-en une.',
    ],
    es: ({ first, second, firstLine, percent }) => [
      `${second} se parece a ${first}, línea ${firstLine} (${percent} %).`,
      'Si ambas son intencionadas, remita de una a la otra; si no, elimine una.',
    ],
  },
};
