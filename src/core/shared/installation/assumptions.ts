import { type Text, t } from '../i18n/lang.ts';

/** What we believe of Google without a recorded answer, and what it means for people if it is otherwise. */
export interface Assumption {
  readonly expected: Text;
  readonly otherwise: Text;
}

const noWorkbook = t(
  'No workbook can be set up or repaired here. Do not roll the add-on out yet.',
  'Aucun classeur ne peut être préparé ni réparé ici. Ne déployez pas encore le module.',
  'Aquí no se puede preparar ni reparar ningún libro. No despliegue aún el complemento.',
);
const noPapers = t(
  'Papers cannot be made, or lack something that readers expect.',
  'Les documents ne peuvent pas être créés, ou il leur manque quelque chose que les lecteurs attendent.',
  'Los documentos no se pueden hacer, o les falta algo que los lectores esperan.',
);
const wrongAdvice = t(
  'An error may be explained by the wrong message; nothing is lost.',
  'Une erreur peut être expliquée par un message inexact ; rien n’est perdu.',
  'Un error puede explicarse con un mensaje equivocado; no se pierde nada.',
);
const noClock = t(
  'The digest, scheduled papers and the daily sync may not run. Use the commands of the menu meanwhile.',
  'Le rappel, les documents planifiés et la synchronisation quotidienne risquent de ne pas tourner. Utilisez le menu en attendant.',
  'El recordatorio, los documentos programados y la sincronización diaria pueden no ejecutarse. Use entre tanto el menú.',
);
const unknownEditors = t(
  'Edits by hand may be recorded as of an unknown person, or without notes on the cell. Nothing is lost.',
  'Les saisies directes peuvent être attribuées à une personne inconnue, ou rester sans note. Rien n’est perdu.',
  'Las ediciones directas pueden quedar como de persona desconocida o sin nota. No se pierde nada.',
);
const slow = t(
  'Large commands may be stopped by Google’s limit of six minutes. They go on where they were when they are started again.',
  'Les commandes longues peuvent être arrêtées par la limite de six minutes de Google. Relancées, elles reprennent où elles en étaient.',
  'Google puede detener los comandos largos a los seis minutos. Al iniciarlos de nuevo siguen donde estaban.',
);

/**
 * The list of `docs/assumptions.md`: each entry is probed by "Check this installation". A number is given once.
 */
export const assumptions = {
  A01: {
    expected: t(
      'Pages of the add-on come back as they were built',
      'Les pages du module sont rendues telles qu’elles ont été construites',
      'Las páginas del complemento se devuelven tal como se construyeron',
    ),
    otherwise: t(
      'Sidebars and dialogs may stay empty. Report the page that is named here.',
      'Les volets et dialogues peuvent rester vides. Signalez la page nommée ici.',
      'Los paneles y diálogos pueden quedar vacíos. Informe de la página que se nombra aquí.',
    ),
  },
  A02: {
    expected: t(
      'The Sheets API can be reached',
      'L’API Sheets est joignable',
      'Se llega a la API de Sheets',
    ),
    otherwise: noWorkbook,
  },
  A03: {
    expected: t(
      'The Docs API can be reached',
      'L’API Docs est joignable',
      'Se llega a la API de Docs',
    ),
    otherwise: noPapers,
  },
  A04: {
    expected: t(
      'The Drive API can be reached',
      'L’API Drive est joignable',
      'Se llega a la API de Drive',
    ),
    otherwise: noPapers,
  },
  A05: {
    expected: t(
      'Answers of the APIs are plain once they are copied as JSON',
      'Les réponses des API sont de simples objets une fois copiées en JSON',
      'Las respuestas de las API son objetos simples al copiarlas como JSON',
    ),
    otherwise: noWorkbook,
  },
  A06: {
    expected: t(
      'A spreadsheet that is not there answers with code 404',
      'Une feuille de calcul inexistante répond avec le code 404',
      'Una hoja de cálculo que no existe responde con el código 404',
    ),
    otherwise: wrongAdvice,
  },
  A07: {
    expected: t(
      'A Doc that is not there answers with code 404',
      'Un document inexistant répond avec le code 404',
      'Un documento que no existe responde con el código 404',
    ),
    otherwise: wrongAdvice,
  },
  A08: {
    expected: t(
      'A file that is not there answers with code 404',
      'Un fichier inexistant répond avec le code 404',
      'Un archivo que no existe responde con el código 404',
    ),
    otherwise: wrongAdvice,
  },
  A09: {
    expected: t(
      'A built-in service throws an “Exception” without a code for an unknown ID',
      'Un service intégré lève une « Exception » sans code pour un identifiant inconnu',
      'Un servicio integrado lanza una «Exception» sin código con un ID desconocido',
    ),
    otherwise: wrongAdvice,
  },
  A10: {
    expected: t(
      'A malformed address is refused with an “Exception”',
      'Une adresse mal formée est refusée par une « Exception »',
      'Una dirección mal formada se rechaza con una «Exception»',
    ),
    otherwise: wrongAdvice,
  },
  A11: {
    expected: t(
      'The temporary key of a person stays the same within a day',
      'La clé temporaire d’une personne reste la même au cours d’une journée',
      'La clave temporal de una persona no cambia en un mismo día',
    ),
    otherwise: unknownEditors,
  },
  A12: {
    expected: t(
      'A layout in a new spreadsheet in English reads back as it was written',
      'Une mise en page dans une nouvelle feuille en anglais se relit telle quelle',
      'Un diseño en una hoja nueva en inglés se lee tal como se escribió',
    ),
    otherwise: noWorkbook,
  },
  A13: {
    expected: t(
      'The same in a spreadsheet in French, with its formulas',
      'De même dans une feuille en français, formules comprises',
      'Lo mismo en una hoja en francés, con sus fórmulas',
    ),
    otherwise: noWorkbook,
  },
  A14: {
    expected: t(
      'The toggle of a chapter stands above its rows',
      'Le bouton d’un chapitre est au-dessus de ses lignes',
      'El botón de un capítulo está encima de sus filas',
    ),
    otherwise: t(
      'Chapters fold at the row below them. Entries are not touched.',
      'Les chapitres se replient par la ligne du dessous. Les saisies restent intactes.',
      'Los capítulos se pliegan en la fila de debajo. Las entradas no se tocan.',
    ),
  },
  A15: {
    expected: t(
      'Metadata of the spreadsheet are found and changed by their key',
      'Les métadonnées de la feuille se trouvent et se modifient par leur clé',
      'Los metadatos de la hoja se encuentran y cambian por su clave',
    ),
    otherwise: noWorkbook,
  },
  A16: {
    expected: t(
      'A batch answers with the cells as they are after it',
      'Un lot répond avec les cellules telles qu’elles sont après lui',
      'Un lote responde con las celdas tal como quedan después',
    ),
    otherwise: t(
      'Saves cannot be checked against rows that somebody sorted meanwhile.',
      'Les enregistrements ne peuvent pas être vérifiés si quelqu’un trie entre-temps.',
      'Los guardados no se pueden comprobar si alguien ordena entre tanto.',
    ),
  },
  A17: {
    expected: t(
      'Text that begins like a formula stays text',
      'Un texte qui commence comme une formule reste un texte',
      'Un texto que empieza como una fórmula sigue siendo texto',
    ),
    otherwise: t(
      'Texts of people could become formulas. Do not use the add-on until this is mended.',
      'Des textes saisis pourraient devenir des formules. N’utilisez pas le module avant correction.',
      'Los textos podrían convertirse en fórmulas. No use el complemento hasta que se corrija.',
    ),
  },
  A18: {
    expected: t(
      'New rows go behind the last row that holds something',
      'Les nouvelles lignes vont après la dernière ligne remplie',
      'Las filas nuevas van detrás de la última que tiene algo',
    ),
    otherwise: t(
      'Rows of the history may be put in a wrong place; the check finds them.',
      'Des lignes de l’historique peuvent être mal placées ; la vérification les trouve.',
      'Las filas del historial pueden quedar mal puestas; la comprobación las encuentra.',
    ),
  },
  A19: {
    expected: t(
      'A filter that is widened leaves the rows in their order',
      'Un filtre élargi laisse les lignes dans leur ordre',
      'Un filtro ampliado deja las filas en su orden',
    ),
    otherwise: t(
      '“Repair the layout” may reorder rows. Entries stay with their action.',
      '« Réparer la mise en page » peut changer l’ordre des lignes. Les saisies restent avec leur action.',
      '«Reparar el diseño» puede reordenar filas. Las entradas siguen con su acción.',
    ),
  },
  A20: {
    expected: t(
      'A protection may name a person who cannot open the file',
      'Une protection peut nommer une personne qui ne peut pas ouvrir le fichier',
      'Una protección puede nombrar a una persona que no puede abrir el archivo',
    ),
    otherwise: t(
      'Share the workbook with all managers before “Apply roles”.',
      'Partagez le classeur avec tous les responsables avant « Appliquer les rôles ».',
      'Comparta el libro con todos los responsables antes de «Aplicar los roles».',
    ),
  },
  A21: {
    expected: t(
      'A write into a protected cell is refused with code 400',
      'Une écriture dans une cellule protégée est refusée avec le code 400',
      'Escribir en una celda protegida se rechaza con el código 400',
    ),
    otherwise: wrongAdvice,
  },
  A22: {
    expected: t(
      'An edit by hand leaves a note in the metadata and on the cell',
      'Une saisie directe laisse une trace dans les métadonnées et une note sur la cellule',
      'Una edición directa deja una nota en los metadatos y en la celda',
    ),
    otherwise: unknownEditors,
  },
  A23: {
    expected: t(
      'An edit by hand in this workbook was noted by the trigger',
      'Une saisie directe dans ce classeur a été notée par le déclencheur',
      'Una edición directa en este libro fue anotada por el activador',
    ),
    otherwise: unknownEditors,
  },
  A24: {
    expected: t(
      'A letterhead is converted, and every heading with a bookmark has an ID',
      'Le papier à en-tête est converti et chaque titre portant un signet a un identifiant',
      'El membrete se convierte y cada título con marcador tiene un ID',
    ),
    otherwise: t(
      'The contents of papers are without links.',
      'Le sommaire des documents reste sans liens.',
      'El índice de los documentos queda sin enlaces.',
    ),
  },
  A25: {
    expected: t(
      'A link to such a heading is taken and read back',
      'Un lien vers un tel titre est accepté et relu',
      'Un enlace a tal título se acepta y se lee',
    ),
    otherwise: noPapers,
  },
  A26: {
    expected: t(
      'Page numbers of the letterhead are still there',
      'Les numéros de page du papier à en-tête sont conservés',
      'Los números de página del membrete se conservan',
    ),
    otherwise: noPapers,
  },
  A27: {
    expected: t(
      'A change of an outdated version of a Doc is refused with code 400, and told apart',
      'Une modification sur une version périmée d’un document est refusée avec le code 400 et reconnue',
      'Un cambio sobre una versión anticuada de un documento se rechaza con el código 400 y se reconoce',
    ),
    otherwise: t(
      'A paper is not brought up to date while somebody types in it; nobody’s words are lost.',
      'Un document n’est pas mis à jour pendant que quelqu’un y écrit ; aucun mot n’est perdu.',
      'Un documento no se actualiza mientras alguien escribe en él; no se pierde ninguna palabra.',
    ),
  },
  A28: {
    expected: t(
      'A named range keeps its place when text is put in before it',
      'Une plage nommée garde sa place quand du texte est inséré avant elle',
      'Un intervalo con nombre conserva su lugar al insertar texto delante',
    ),
    otherwise: t(
      'Bringing a paper up to date may take its passages for edited, and keep them.',
      'La mise à jour d’un document peut croire ses passages modifiés et les garder.',
      'Al actualizar un documento, sus pasajes pueden tomarse por editados y quedar como están.',
    ),
  },
  A29: {
    expected: t(
      'Sharing takes effect at once, there and back',
      'Le partage prend effet aussitôt, à l’aller comme au retour',
      'Compartir surte efecto al momento, en ambos sentidos',
    ),
    otherwise: t(
      'The access audit may show a state of some moments ago. Open it again.',
      'L’audit des accès peut montrer un état un peu ancien. Rouvrez-le.',
      'La auditoría de accesos puede mostrar un estado de hace un momento. Ábrala de nuevo.',
    ),
  },
  A30: {
    expected: t(
      'A clock trigger can be made, listed and removed',
      'Un déclencheur horaire peut être créé, listé et supprimé',
      'Un activador horario se puede crear, listar y quitar',
    ),
    otherwise: noClock,
  },
  A31: {
    expected: t(
      'A run of the clock does its work, whatever is missing in it',
      'Une exécution de l’horloge fait son travail, quoi qu’il y manque',
      'Una ejecución del reloj hace su trabajo, falte lo que falte',
    ),
    otherwise: noClock,
  },
  A32: {
    expected: t(
      'Laying out a small plan takes less than 30 seconds',
      'La mise en page d’un petit plan prend moins de 30 secondes',
      'El diseño de un plan pequeño tarda menos de 30 segundos',
    ),
    otherwise: slow,
  },
  A33: {
    expected: t(
      'One call of an API takes less than 3 seconds',
      'Un appel d’une API prend moins de 3 secondes',
      'Una llamada a una API tarda menos de 3 segundos',
    ),
    otherwise: slow,
  },
  A34: {
    expected: t(
      'Making a small Doc takes less than 30 seconds',
      'La création d’un petit document prend moins de 30 secondes',
      'Hacer un documento pequeño tarda menos de 30 segundos',
    ),
    otherwise: slow,
  },
  A35: {
    expected: t(
      'A file moves to the bin at once',
      'Un fichier va aussitôt à la corbeille',
      'Un archivo va a la papelera al momento',
    ),
    otherwise: t(
      'Files named “Work Plan check” may be left in your Drive. Delete them by hand.',
      'Des fichiers nommés « Work Plan check » peuvent rester dans votre Drive. Supprimez-les à la main.',
      'Pueden quedar en su Drive archivos llamados «Work Plan check». Elimínelos a mano.',
    ),
  },
  A36: {
    expected: t(
      'A copy of a spreadsheet takes its metadata along, and they can be changed',
      'La copie d’une feuille emporte ses métadonnées, et elles sont modifiables',
      'La copia de una hoja lleva sus metadatos, y se pueden cambiar',
    ),
    otherwise: t(
      'Copied workbooks cannot be used as plans of their own. Set up a new spreadsheet instead.',
      'Un classeur copié ne peut pas servir de plan à part. Préparez plutôt une nouvelle feuille.',
      'Un libro copiado no sirve como plan propio. Prepare en su lugar una hoja nueva.',
    ),
  },
  A37: {
    expected: t(
      'The protection of a whole sheet comes back without bounds',
      'La protection d’une feuille entière revient sans limites',
      'La protección de una hoja entera se devuelve sin límites',
    ),
    otherwise: t(
      'Witnesses and an own letterhead may count as not protected, whatever is repaired: no witnesses are kept, and papers refuse the letterhead. Use the built-in one, and do not repair again.',
      'Les témoins et votre papier à en-tête peuvent passer pour non protégés malgré la réparation : aucun témoin n’est conservé, et les documents refusent l’en-tête. Utilisez celui du module et ne réparez plus.',
      'Los testigos y el membrete propio pueden contar como no protegidos aunque se repare: no se guardan testigos y los documentos rechazan el membrete. Use el incluido y no repare de nuevo.',
    ),
  },
  A38: {
    expected: t(
      'A repair closes the holes of a protection',
      'Une réparation ferme les trous d’une protection',
      'Una reparación cierra los huecos de una protección',
    ),
    otherwise: t(
      'Cells that somebody took out of a protection stay open. Remove the exceptions by hand: Data > Protect sheets and ranges.',
      'Les cellules exclues d’une protection restent ouvertes. Retirez les exceptions à la main : Données > Protéger des feuilles et des plages.',
      'Las celdas excluidas de una protección quedan abiertas. Quite las excepciones a mano: Datos > Proteger hojas e intervalos.',
    ),
  },
  A39: {
    expected: t(
      'A file just made is found by its mark, with its owner',
      'Un fichier tout juste créé est trouvé par sa marque, avec son propriétaire',
      'Un archivo recién hecho se encuentra por su marca, con su propietario',
    ),
    otherwise: t(
      'After a time-out a paper, a folder or the workbook of a Section may be made twice. Delete the empty one.',
      'Après un délai dépassé, un document, un dossier ou le classeur d’une Section peut être créé deux fois. Supprimez le double inutile.',
      'Si se agota el tiempo, un documento, una carpeta o el libro de una Sección puede hacerse dos veces. Elimine el que sobra.',
    ),
  },
  A40: {
    expected: t(
      'A .docx that cannot be converted is refused with code 400',
      'Un fichier .docx impossible à convertir est refusé avec le code 400',
      'Un .docx que no se puede convertir se rechaza con el código 400',
    ),
    otherwise: wrongAdvice,
  },
} as const satisfies Readonly<Record<string, Assumption>>;
export type AssumptionId = keyof typeof assumptions;
