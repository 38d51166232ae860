import type { Lang } from '../../src/core/shared/i18n/lang.ts';

/** Why a file or folder cannot be used, in words. */
export interface PathReasons {
  readonly inTheWay: string;
  readonly notAllowed: string;
  readonly noFolder: string;
  readonly noFile: string;
  readonly isFolder: string;
  readonly unreadable: string;
}

/** What a run says in the terminal. A run speaks one language: that of `--lang`. */
export interface TerminalTexts {
  readonly starting: string;
  readonly open: (url: string) => string;
  readonly portTaken: (wanted: number, port: number) => string;
  readonly stop: string;
  readonly resetQuestion: (folder: string) => string;
  readonly resetNotAsked: string;
  readonly kept: string;
  /** Another host has the data folder open; `lock` is the file that says so. */
  readonly inUse: (lock: string) => string;
  readonly portsTaken: (ports: string) => string;
  /** A plan was named, but the data folder has its workbook already. */
  readonly alreadyThere: string;
  readonly notOpened: string;
  readonly ended: string;
  readonly reading: string;
  readonly layingOut: (actions: number) => string;
  readonly entering: (updates: number) => string;
  readonly makingPaper: string;
  readonly writing: string;
  /** `day` is what the host's clock showed. */
  readonly entered: (updates: number, day: string) => string;
  readonly paperMade: (title: string, roundTrips: number) => string;
  /** The body of a paper on a plan that names none. */
  readonly anyBody: string;
  readonly untitled: string;
  readonly contents: (areas: number, chapters: number, actions: number) => string;
  readonly tiers: string;
  readonly kinds: (milestones: number, continuous: number) => string;
  readonly toLookAt: (remarks: number) => string;
  /** `file` holds all remarks. */
  readonly allRemarks: (remarks: number, file: string) => string;
  readonly noRemarks: string;
  /** Heading of the remarks behind the errors. */
  readonly notPreventing: string;
  readonly whatToDo: string;
  readonly sheets: (count: number) => string;
  readonly quoted: (name: string) => string;
  readonly took: (roundTrips: number, requests: number) => string;
  readonly written: string;
  readonly planUnreadable: (path: string, reason: string) => string;
  readonly folderUnusable: (path: string, reason: string, option: string) => string;
  readonly reasons: PathReasons;
}

const counted =
  (few: (count: number) => boolean) =>
  (count: number, one: string, many: string): string =>
    `${count} ${few(count) ? one : many}`;
const en = counted((count) => count === 1);
const fr = counted((count) => count < 2);
const es = counted((count) => count === 1);

export const terminalTexts: Readonly<Record<Lang, TerminalTexts>> = {
  en: {
    starting: 'Starting the workbench…',
    open: (url) => `Open this address in your browser:\n\n  ${url}\n`,
    portTaken: (wanted, port) => `Port ${wanted} is in use: the workbench is on port ${port}.`,
    stop: 'Everything stays on this machine. Stop with Ctrl+C.',
    resetQuestion: (folder) => `Forget all workbooks and papers in ${folder}? [y/N] `,
    resetNotAsked: 'To begin afresh without being asked, add --yes.',
    kept: 'Nothing was changed.',
    inUse: (lock) =>
      `This data folder is in use: the workbench, or another run, has it open. Stop that one, or choose another folder with --data DIR. If nothing runs any more, delete ${lock}.`,
    portsTaken: (ports) => `The ports ${ports} are all in use. Choose another one with --port N.`,
    alreadyThere:
      'The workbook of an earlier start is opened: --plan and --empty are for a fresh one. To begin afresh, add --reset.',
    notOpened: 'No browser could be opened from here.',
    ended: 'The local host has stopped because of an error in itself. What was done is kept.',
    reading: 'reading the plan',
    layingOut: (actions) => `laying out ${en(actions, 'action', 'actions')}`,
    entering: (updates) => `entering ${en(updates, 'example update', 'example updates')}`,
    makingPaper: 'making a paper',
    writing: 'writing the files',
    entered: (updates, day) =>
      `Entered, to have something to report: ${en(updates, 'example update', 'example updates')}, marked “Example”, on ${day}.`,
    paperMade: (title, roundTrips) =>
      `Made the paper “${title}” in ${en(roundTrips, 'round trip', 'round trips')}.`,
    anyBody: 'Governing body',
    untitled: 'Plan without a title',
    contents: (areas, chapters, actions) =>
      [
        en(areas, 'area', 'areas'),
        en(chapters, 'chapter', 'chapters'),
        en(actions, 'action', 'actions'),
      ].join(', '),
    tiers: 'tiers: ',
    kinds: (milestones, continuous) =>
      `kinds (a guess): ${en(milestones, 'milestone', 'milestones')}, ${continuous} continuous`,
    toLookAt: (remarks) => `To look at in the plan: ${remarks}`,
    allRemarks: (remarks, file) =>
      `${remarks === 1 ? 'It is' : `All ${remarks} are`} in ${file}, with what to do.`,
    noRemarks: 'Nothing to look at in the plan.',
    notPreventing: 'These do not prevent the import:',
    whatToDo: 'What to do: ',
    sheets: (count) => en(count, 'sheet: ', 'sheets: '),
    quoted: (name) => `“${name}”`,
    took: (roundTrips, requests) =>
      `It took ${en(roundTrips, 'round trip', 'round trips')} (${en(requests, 'request', 'requests')}).`,
    written: 'Written: ',
    planUnreadable: (path, reason) => `The plan ${path} cannot be read: ${reason}.`,
    folderUnusable: (path, reason, option) =>
      `Cannot write to ${path}: ${reason}. Choose another with ${option} DIR.`,
    reasons: {
      inTheWay: 'a file of that name is in the way',
      notAllowed: 'you may not write there',
      noFolder: 'no folder can be made there',
      noFile: 'there is no such file',
      isFolder: 'this is a folder; name the plan document itself',
      unreadable: 'you may not read it',
    },
  },
  fr: {
    starting: 'Ouverture de l’atelier…',
    open: (url) => `Ouvrez cette adresse dans votre navigateur :\n\n  ${url}\n`,
    portTaken: (wanted, port) =>
      `Le port ${wanted} est occupé : l’atelier est sur le port ${port}.`,
    stop: 'Tout reste sur cette machine. Arrêtez avec Ctrl+C.',
    resetQuestion: (folder) => `Oublier tous les classeurs et documents de ${folder} ? [o/N] `,
    resetNotAsked: 'Pour repartir à zéro sans confirmation, ajoutez --yes.',
    kept: 'Rien n’a été modifié.',
    inUse: (lock) =>
      `Ce dossier de données est utilisé : l’atelier, ou une autre exécution, l’a ouvert. Arrêtez-la ou choisissez un autre dossier avec --data DIR. Si plus rien ne tourne, supprimez ${lock}.`,
    portsTaken: (ports) =>
      `Les ports ${ports} sont tous occupés. Choisissez-en un autre avec --port N.`,
    alreadyThere:
      'Le classeur d’un démarrage précédent est ouvert : --plan et --empty valent pour un nouveau. Pour repartir à zéro, ajoutez --reset.',
    notOpened: 'Aucun navigateur n’a pu être ouvert d’ici.',
    ended:
      'L’hôte local s’est arrêté à cause d’une erreur interne. Ce qui a été fait est conservé.',
    reading: 'lecture du plan',
    layingOut: (actions) => `mise en page de ${fr(actions, 'action', 'actions')}`,
    entering: (updates) =>
      `saisie de ${fr(updates, 'mise à jour d’exemple', 'mises à jour d’exemple')}`,
    makingPaper: 'création d’un document',
    writing: 'écriture des fichiers',
    entered: (updates, day) =>
      `Saisies pour avoir de quoi rendre compte : ${fr(updates, 'mise à jour', 'mises à jour')}, marquées « Exemple », le ${day}.`,
    paperMade: (title, roundTrips) =>
      `Document « ${title} » créé en ${fr(roundTrips, 'aller-retour', 'allers-retours')}.`,
    anyBody: 'Organe de gouvernance',
    untitled: 'Plan sans titre',
    contents: (areas, chapters, actions) =>
      [
        fr(areas, 'domaine', 'domaines'),
        fr(chapters, 'chapitre', 'chapitres'),
        fr(actions, 'action', 'actions'),
      ].join(', '),
    tiers: 'niveaux : ',
    kinds: (milestones, continuous) =>
      `natures (estimation) : ${fr(milestones, 'étape', 'étapes')}, ${fr(continuous, 'continue', 'continues')}`,
    toLookAt: (remarks) => `À vérifier dans le plan : ${remarks}`,
    allRemarks: (remarks, file) =>
      `${remarks === 1 ? 'La remarque figure' : `Les ${remarks} remarques figurent`} dans ${file}, avec ce qu’il faut faire.`,
    noRemarks: 'Rien à vérifier dans le plan.',
    notPreventing: 'Ceci n’empêche pas l’importation :',
    whatToDo: 'Que faire : ',
    sheets: (count) => fr(count, 'feuille : ', 'feuilles : '),
    quoted: (name) => `« ${name} »`,
    took: (roundTrips, requests) =>
      `Il a fallu ${fr(roundTrips, 'aller-retour', 'allers-retours')} (${fr(requests, 'requête', 'requêtes')}).`,
    written: 'Écrit : ',
    planUnreadable: (path, reason) => `Le plan ${path} ne peut pas être lu : ${reason}.`,
    folderUnusable: (path, reason, option) =>
      `Impossible d’écrire dans ${path} : ${reason}. Choisissez un autre dossier avec ${option} DIR.`,
    reasons: {
      inTheWay: 'un fichier porte déjà ce nom',
      notAllowed: 'vous n’avez pas le droit d’y écrire',
      noFolder: 'aucun dossier ne peut y être créé',
      noFile: 'ce fichier n’existe pas',
      isFolder: 'c’est un dossier ; indiquez le document du plan lui-même',
      unreadable: 'vous n’avez pas le droit de le lire',
    },
  },
  es: {
    starting: 'Abriendo el taller…',
    open: (url) => `Abra esta dirección en su navegador:\n\n  ${url}\n`,
    portTaken: (wanted, port) =>
      `El puerto ${wanted} está ocupado: el taller está en el puerto ${port}.`,
    stop: 'Todo queda en este equipo. Deténgalo con Ctrl+C.',
    resetQuestion: (folder) => `¿Olvidar todos los libros y documentos de ${folder}? [s/N] `,
    resetNotAsked: 'Para empezar de cero sin confirmar, añada --yes.',
    kept: 'No se ha cambiado nada.',
    inUse: (lock) =>
      `Esta carpeta de datos está en uso: el taller, u otra ejecución, la tiene abierta. Deténgala o elija otra carpeta con --data DIR. Si ya no se ejecuta nada, borre ${lock}.`,
    portsTaken: (ports) => `Los puertos ${ports} están todos ocupados. Elija otro con --port N.`,
    alreadyThere:
      'Se abre el libro de un inicio anterior: --plan y --empty son para uno nuevo. Para empezar de cero, añada --reset.',
    notOpened: 'No se pudo abrir ningún navegador desde aquí.',
    ended: 'El servidor local se ha detenido por un error interno. Lo hecho se conserva.',
    reading: 'lectura del plan',
    layingOut: (actions) => `diseño de ${es(actions, 'acción', 'acciones')}`,
    entering: (updates) =>
      `registro de ${es(updates, 'actualización de ejemplo', 'actualizaciones de ejemplo')}`,
    makingPaper: 'creación de un documento',
    writing: 'escritura de los archivos',
    entered: (updates, day) =>
      `Registradas para tener de qué informar: ${es(updates, 'actualización', 'actualizaciones')}, marcadas «Ejemplo», el ${day}.`,
    paperMade: (title, roundTrips) =>
      `Documento «${title}» creado en ${es(roundTrips, 'ida y vuelta', 'idas y vueltas')}.`,
    anyBody: 'Órgano de gobierno',
    untitled: 'Plan sin título',
    contents: (areas, chapters, actions) =>
      [
        es(areas, 'área', 'áreas'),
        es(chapters, 'capítulo', 'capítulos'),
        es(actions, 'acción', 'acciones'),
      ].join(', '),
    tiers: 'niveles: ',
    kinds: (milestones, continuous) =>
      `tipos (estimación): ${es(milestones, 'hito', 'hitos')}, ${es(continuous, 'continua', 'continuas')}`,
    toLookAt: (remarks) => `Para revisar en el plan: ${remarks}`,
    allRemarks: (remarks, file) =>
      `${remarks === 1 ? 'La observación está' : `Las ${remarks} observaciones están`} en ${file}, con lo que hay que hacer.`,
    noRemarks: 'Nada que revisar en el plan.',
    notPreventing: 'Esto no impide la importación:',
    whatToDo: 'Qué hacer: ',
    sheets: (count) => es(count, 'hoja: ', 'hojas: '),
    quoted: (name) => `«${name}»`,
    took: (roundTrips, requests) =>
      `Hicieron falta ${es(roundTrips, 'ida y vuelta', 'idas y vueltas')} (${es(requests, 'petición', 'peticiones')}).`,
    written: 'Escrito: ',
    planUnreadable: (path, reason) => `No se puede leer el plan ${path}: ${reason}.`,
    folderUnusable: (path, reason, option) =>
      `No se puede escribir en ${path}: ${reason}. Elija otra carpeta con ${option} DIR.`,
    reasons: {
      inTheWay: 'ya hay un archivo con ese nombre',
      notAllowed: 'usted no puede escribir ahí',
      noFolder: 'ahí no se puede crear ninguna carpeta',
      noFile: 'no existe ese archivo',
      isFolder: 'es una carpeta; indique el documento del plan',
      unreadable: 'usted no puede leerlo',
    },
  },
};
