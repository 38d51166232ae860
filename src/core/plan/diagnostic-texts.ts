import { defineProblems } from '../shared/define-problems.ts';
import { t } from '../shared/i18n/lang.ts';

/** Millions of characters, with one decimal. */
function millions(size: number, point: string): string {
  return (size / 1e6).toFixed(1).replace('.', point);
}

function thousands(count: number, separator: string): string {
  return String(count).replace(/(?=(?:\d{3})+$)(?!^)/g, separator);
}

/** What the reader has to say about a plan text: what is the matter, and what to do about it. */
export const planProblem = defineProblems({
  'not-text': {
    message: t(
      'This is not plain text; it seems to be a picture, a PDF or another document.',
      'Ce n’est pas du texte brut ; il semble s’agir d’une image, d’un PDF ou d’un autre document.',
      'Esto no es texto sin formato; parece una imagen, un PDF u otro documento.',
    ),
    remedy: t(
      'Open the document, save it as plain text (.txt or .md), or copy its text and paste it here.',
      'Ouvrez le document, enregistrez-le en texte brut (.txt ou .md), ou copiez son texte et collez-le ici.',
      'Abra el documento, guárdelo como texto sin formato (.txt o .md), o copie su texto y péguelo aquí.',
    ),
  },
  'too-large': {
    message: t<{ size: number; limit: number }>(
      ({ size, limit }) =>
        `The text has ${millions(size, '.')} million characters; at most ${millions(limit, '.')} million can be read.`,
      ({ size, limit }) =>
        `Le texte compte ${millions(size, ',')} millions de caractères ; la limite est de ${millions(limit, ',')} millions.`,
      ({ size, limit }) =>
        `El texto tiene ${millions(size, ',')} millones de caracteres; el límite es de ${millions(limit, ',')} millones.`,
    ),
    remedy: t(
      'Check that this is the plan, without pictures, or split it.',
      'Vérifiez qu’il s’agit bien du plan, sans images, ou divisez-le.',
      'Compruebe que se trata del plan, sin imágenes, o divídalo.',
    ),
  },
  'empty-file': {
    message: t('There is no text.', 'Il n’y a pas de texte.', 'No hay texto.'),
    remedy: t(
      'Paste the text of the plan, or choose another file.',
      'Collez le texte du plan ou choisissez un autre fichier.',
      'Pegue el texto del plan o elija otro archivo.',
    ),
  },
  'no-heading': {
    message: t(
      'The text has no numbered heading, so no area of the plan can be told.',
      'Le texte n’a aucun titre numéroté : les domaines du plan ne peuvent pas être reconnus.',
      'El texto no tiene ningún título numerado: no se reconocen las áreas del plan.',
    ),
    remedy: t(
      'Number the areas and chapters: “1. Implementation”, “1.1. Supporting members”.',
      'Numérotez les domaines et les chapitres : « 1. Mise en œuvre », « 1.1. Appui aux membres ».',
      'Numere las áreas y los capítulos: «1. Implementación», «1.1. Apoyo a los miembros».',
    ),
  },
  'no-actions': {
    message: t(
      'The plan has headings but no actions.',
      'Le plan a des titres mais aucune action.',
      'El plan tiene títulos pero ninguna acción.',
    ),
    remedy: t(
      'Write each action as a bullet (a line that starts with “- ”) below a tier heading such as “CORE ACTIONS:”.',
      'Écrivez chaque action comme une puce (une ligne qui commence par « - ») sous un titre de niveau tel que « CORE ACTIONS: ».',
      'Escriba cada acción como una viñeta (una línea que empiece por «- ») bajo un título de nivel como «CORE ACTIONS:».',
    ),
  },
  'no-year': {
    severity: 'warning',
    message: t(
      'No title above the first area names the year of the plan.',
      'Aucun titre avant le premier domaine n’indique l’année du plan.',
      'Ningún título antes de la primera área indica el año del plan.',
    ),
    remedy: t(
      'Write it in the first line (“WORK PLAN FOR 2022”), or enter the year in Settings.',
      'Écrivez-la sur la première ligne (« PLAN DE TRAVAIL 2022 ») ou saisissez l’année dans les paramètres.',
      'Escríbalo en la primera línea («PLAN DE TRABAJO 2022») o indique el año en la configuración.',
    ),
  },
  'duplicate-number': {
    message: t<{ number: string; firstLine: number }>(
      ({ number, firstLine }) =>
        `The number ${number} is used twice; it first stands in line ${firstLine}.`,
      ({ number, firstLine }) =>
        `Le numéro ${number} est utilisé deux fois ; il figure déjà à la ligne ${firstLine}.`,
      ({ number, firstLine }) =>
        `El número ${number} se usa dos veces; ya aparece en la línea ${firstLine}.`,
    ),
    remedy: t(
      'Give one of the two another number.',
      'Donnez un autre numéro à l’un des deux.',
      'Dé otro número a uno de los dos.',
    ),
  },
  'missing-parent': {
    severity: 'warning',
    message: t<{ number: string; missing: string; placed: string }>(
      ({ number, missing, placed }) =>
        `${number} has no ${missing} above it; it was placed under ${placed}.`,
      ({ number, missing, placed }) =>
        `${number} n’a pas de titre ${missing} au-dessus de lui ; il a été placé sous ${placed}.`,
      ({ number, missing, placed }) =>
        `${number} no tiene un título ${missing} por encima; se ha colocado bajo ${placed}.`,
    ),
    remedy: t<{ missing: string }>(
      ({ missing }) => `Add the heading ${missing}, or correct the number.`,
      ({ missing }) => `Ajoutez le titre ${missing} ou corrigez le numéro.`,
      ({ missing }) => `Añada el título ${missing} o corrija el número.`,
    ),
  },
  'out-of-order': {
    severity: 'warning',
    message: t<{ number: string; previous: string }>(
      ({ number, previous }) => `${number} stands after ${previous}.`,
      ({ number, previous }) => `${number} se trouve après ${previous}.`,
      ({ number, previous }) => `${number} aparece después de ${previous}.`,
    ),
    remedy: t(
      'Check the numbers; the plan keeps the order of the document.',
      'Vérifiez les numéros ; le plan garde l’ordre du document.',
      'Compruebe los números; el plan conserva el orden del documento.',
    ),
  },
  'number-gap': {
    severity: 'info',
    message: t<{ number: string; expected: string }>(
      ({ number, expected }) => `${number} stands where ${expected} would follow.`,
      ({ number, expected }) => `${number} se trouve là où ${expected} devrait suivre.`,
      ({ number, expected }) => `${number} está donde debería seguir ${expected}.`,
    ),
    remedy: t(
      'If a heading is missing, check that it is written on a line of its own with its number.',
      'S’il manque un titre, vérifiez qu’il figure seul sur sa ligne, avec son numéro.',
      'Si falta un título, compruebe que esté solo en su línea, con su número.',
    ),
  },
  'no-title': {
    severity: 'warning',
    message: t<{ number: string }>(
      ({ number }) => `The heading ${number} has no text.`,
      ({ number }) => `Le titre ${number} n’a pas de texte.`,
      ({ number }) => `El título ${number} no tiene texto.`,
    ),
    remedy: t(
      'Write the title behind the number, on the same line.',
      'Écrivez le titre après le numéro, sur la même ligne.',
      'Escriba el título después del número, en la misma línea.',
    ),
  },
  'no-tier': {
    severity: 'warning',
    message: t<{ number: string }>(
      ({ number }) =>
        `Actions of ${number} stand under no tier heading; they were taken as core actions.`,
      ({ number }) =>
        `Des actions de ${number} ne suivent aucun titre de niveau ; elles ont été lues comme actions de base.`,
      ({ number }) =>
        `Hay acciones de ${number} sin título de nivel; se han leído como acciones básicas.`,
    ),
    remedy: t(
      'Put “CORE ACTIONS:” or another tier heading before them.',
      'Placez « CORE ACTIONS: » ou un autre titre de niveau avant elles.',
      'Ponga «CORE ACTIONS:» u otro título de nivel antes de ellas.',
    ),
  },
  'empty-tier': {
    severity: 'warning',
    message: t<{ heading: string }>(
      ({ heading }) => `No action follows “${heading}”.`,
      ({ heading }) => `Aucune action ne suit « ${heading} ».`,
      ({ heading }) => `Ninguna acción sigue a «${heading}».`,
    ),
    remedy: t(
      'Check that its actions are bullets, or delete the heading.',
      'Vérifiez que ses actions sont des puces, ou supprimez le titre.',
      'Compruebe que sus acciones sean viñetas, o elimine el título.',
    ),
  },
  'near-tier': {
    severity: 'warning',
    message: t<{ heading: string }>(
      ({ heading }) =>
        `“${heading}” looks like a tier heading but was read as text: the actions below it count for the tier above.`,
      ({ heading }) =>
        `« ${heading} » ressemble à un titre de niveau mais a été lu comme du texte : les actions qui suivent comptent pour le niveau précédent.`,
      ({ heading }) =>
        `«${heading}» parece un título de nivel pero se ha leído como texto: las acciones que siguen cuentan para el nivel anterior.`,
    ),
    remedy: t<{ wanted: string }>(
      ({ wanted }) => `If it is one, write it in capitals, ending in a colon: “${wanted}”.`,
      ({ wanted }) =>
        `Si c’en est un, écrivez-le en majuscules, suivi de deux-points : « ${wanted} ».`,
      ({ wanted }) => `Si lo es, escríbalo en mayúsculas y con dos puntos al final: «${wanted}».`,
    ),
  },
  'empty-part': {
    severity: 'info',
    message: t<{ number: string }>(
      ({ number }) => `${number} is empty.`,
      ({ number }) => `${number} est vide.`,
      ({ number }) => `${number} está vacío.`,
    ),
    remedy: t(
      'Add its actions, or delete the heading.',
      'Ajoutez ses actions ou supprimez le titre.',
      'Añada sus acciones o elimine el título.',
    ),
  },
  'outside-plan': {
    severity: 'info',
    message: t(
      'This text stands before the first area; it was kept as the introduction of the plan.',
      'Ce texte précède le premier domaine ; il a été gardé comme introduction du plan.',
      'Este texto está antes de la primera área; se ha conservado como introducción del plan.',
    ),
    remedy: t(
      'Nothing needs to be done, unless it belongs to an area: then move it below its heading.',
      'Il n’y a rien à faire, sauf s’il appartient à un domaine : déplacez-le alors sous son titre.',
      'No hay que hacer nada, salvo que pertenezca a un área: entonces muévalo debajo de su título.',
    ),
  },
  'text-after-actions': {
    severity: 'warning',
    message: t<{ number: string }>(
      ({ number }) =>
        `This text stands after actions of ${number}; it was kept as introduction of ${number}.`,
      ({ number }) =>
        `Ce texte suit des actions de ${number} ; il a été gardé comme introduction de ${number}.`,
      ({ number }) =>
        `Este texto sigue a acciones de ${number}; se ha conservado como introducción de ${number}.`,
    ),
    remedy: t(
      'Make it a bullet if it is an action, or indent it if it belongs to the action above.',
      'Mettez une puce si c’est une action, ou un retrait s’il appartient à l’action précédente.',
      'Ponga una viñeta si es una acción, o sangría si pertenece a la acción anterior.',
    ),
  },
  'long-text': {
    severity: 'warning',
    message: t<{ number: string; limit: number }>(
      ({ number, limit }) =>
        `The introduction of ${number || 'the plan'} is longer than a cell can hold (${thousands(limit, ',')} characters); the rest was left out.`,
      ({ number, limit }) =>
        `L’introduction ${number ? `de ${number}` : 'du plan'} dépasse la capacité d’une cellule (${thousands(limit, ' ')} caractères) ; le reste a été ignoré.`,
      ({ number, limit }) =>
        `La introducción ${number ? `de ${number}` : 'del plan'} supera lo que cabe en una celda (${thousands(limit, '.')} caracteres); el resto se ha omitido.`,
    ),
    remedy: t(
      'Shorten it, or spread it over several chapters.',
      'Abrégez-la ou répartissez-la sur plusieurs chapitres.',
      'Acórtela o repártala entre varios capítulos.',
    ),
  },
  'empty-bullet': {
    severity: 'warning',
    message: t(
      'This bullet is empty; it was left out.',
      'Cette puce est vide ; elle a été ignorée.',
      'Esta viñeta está vacía; se ha omitido.',
    ),
    remedy: t(
      'Write the missing action, or delete the bullet.',
      'Écrivez l’action qui manque ou supprimez la puce.',
      'Escriba la acción que falta o elimine la viñeta.',
    ),
  },
  'no-words': {
    severity: 'info',
    message: t(
      'This line holds no words; it was left out.',
      'Cette ligne ne contient aucun mot ; elle a été ignorée.',
      'Esta línea no contiene palabras; se ha omitido.',
    ),
    remedy: t('Nothing needs to be done.', 'Il n’y a rien à faire.', 'No hay que hacer nada.'),
  },
  picture: {
    severity: 'warning',
    message: t(
      'This line holds a picture; it was left out.',
      'Cette ligne contient une image ; elle a été ignorée.',
      'Esta línea contiene una imagen; se ha omitido.',
    ),
    remedy: t(
      'If the picture shows text of the plan, type that text.',
      'Si l’image montre du texte du plan, saisissez ce texte.',
      'Si la imagen muestra texto del plan, escriba ese texto.',
    ),
  },
  contents: {
    severity: 'info',
    message: t(
      'This line seems to belong to a table of contents; it was left out.',
      'Cette ligne semble appartenir à une table des matières ; elle a été ignorée.',
      'Esta línea parece pertenecer a un índice; se ha omitido.',
    ),
    remedy: t(
      'If it is a heading, delete the dots or tab and the number at its end.',
      'Si c’est un titre, supprimez les points ou la tabulation et le nombre à la fin.',
      'Si es un título, elimine los puntos o el tabulador y el número del final.',
    ),
  },
  unfinished: {
    severity: 'warning',
    message: t<{ id: string; ending: string }>(
      ({ id, ending }) => `${id} stops in mid-sentence, at “${ending}”.`,
      ({ id, ending }) => `${id} s’arrête au milieu d’une phrase, à « ${ending} ».`,
      ({ id, ending }) => `${id} se interrumpe a mitad de frase, en «${ending}».`,
    ),
    remedy: t(
      'Complete the sentence; the action was kept as it stands.',
      'Complétez la phrase ; l’action a été gardée telle quelle.',
      'Complete la frase; la acción se ha conservado tal como está.',
    ),
  },
  'unbalanced-bold': {
    severity: 'warning',
    message: t(
      'A mark ** opens bold text but nothing closes it; it was kept as two asterisks.',
      'Une marque ** ouvre du texte en gras mais rien ne le ferme ; les deux astérisques sont restés.',
      'Una marca ** abre texto en negrita pero nada lo cierra; quedan los dos asteriscos.',
    ),
    remedy: t(
      'Add the second ** or delete the first.',
      'Ajoutez la seconde marque ** ou supprimez la première.',
      'Añada la segunda marca ** o elimine la primera.',
    ),
  },
  'deep-bullet': {
    severity: 'info',
    message: t(
      'This bullet is nested more than one level deep; it became a sub-item like those above it.',
      'Cette puce est imbriquée sur plus d’un niveau ; elle est devenue un sous-point comme les autres.',
      'Esta viñeta está anidada a más de un nivel; se ha convertido en un subpunto como los demás.',
    ),
    remedy: t(
      'Nothing needs to be done, unless the levels matter.',
      'Il n’y a rien à faire, sauf si les niveaux importent.',
      'No hay que hacer nada, salvo que los niveles importen.',
    ),
  },
  'counted-items': {
    severity: 'info',
    message: t(
      'A numbered list starts here; its items were read as bullets, without their numbers.',
      'Une liste numérotée commence ici ; ses éléments ont été lus comme des puces, sans leurs numéros.',
      'Aquí empieza una lista numerada; sus elementos se han leído como viñetas, sin sus números.',
    ),
    remedy: t(
      'Check that they are actions and no headings; “- ” in place of the number makes it plain.',
      'Vérifiez que ce sont des actions et non des titres ; « - » à la place du numéro lève le doute.',
      'Compruebe que sean acciones y no títulos; «- » en lugar del número lo aclara.',
    ),
  },
  'control-characters': {
    severity: 'warning',
    message: t<{ count: number }>(
      ({ count }) => `Invisible characters were removed from this line: ${count}.`,
      ({ count }) => `Des caractères invisibles ont été retirés de cette ligne : ${count}.`,
      ({ count }) => `Se han quitado caracteres invisibles de esta línea: ${count}.`,
    ),
    remedy: t(
      'Compare the line with the document.',
      'Comparez la ligne avec le document.',
      'Compare la línea con el documento.',
    ),
  },
  'bad-encoding': {
    severity: 'warning',
    message: t(
      'From this line on, some letters could not be read (�).',
      'À partir de cette ligne, certaines lettres n’ont pas pu être lues (�).',
      'A partir de esta línea, algunas letras no se han podido leer (�).',
    ),
    remedy: t(
      'Save the file with the encoding UTF-8, or paste its text.',
      'Enregistrez le fichier en UTF-8 ou collez son texte.',
      'Guarde el archivo en UTF-8 o pegue su texto.',
    ),
  },
  'near-duplicate': {
    severity: 'info',
    message: t<{ first: string; second: string; firstLine: number; percent: number }>(
      ({ first, second, firstLine, percent }) =>
        `${second} resembles ${first} of line ${firstLine} (${percent} %).`,
      ({ first, second, firstLine, percent }) =>
        `${second} ressemble à ${first}, ligne ${firstLine} (${percent} %).`,
      ({ first, second, firstLine, percent }) =>
        `${second} se parece a ${first}, línea ${firstLine} (${percent} %).`,
    ),
    remedy: t(
      'If both are meant, refer from one to the other; otherwise delete one.',
      'Si les deux sont voulues, renvoyez de l’une à l’autre ; sinon supprimez-en une.',
      'Si ambas son intencionadas, remita de una a la otra; si no, elimine una.',
    ),
  },
});
