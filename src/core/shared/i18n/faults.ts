import { type CodeOf, defineProblems } from '../define-problems.ts';
import { t } from './lang.ts';

/** What can go wrong in an operation: what happened, and what to do. */
export const faultProblem = defineProblems({
  'bad-request': {
    message: t(
      'The request could not be understood.',
      'La demande n’a pas été comprise.',
      'No se entendió la petición.',
    ),
    remedy: t(
      'Close this window, reload the spreadsheet and try again.',
      'Fermez cette fenêtre, rechargez la feuille de calcul et réessayez.',
      'Cierre esta ventana, vuelva a cargar la hoja de cálculo e inténtelo de nuevo.',
    ),
  },
  'not-allowed': {
    message: t(
      'Only managers can do this.',
      'Seuls les responsables peuvent le faire.',
      'Solo pueden hacerlo los responsables.',
    ),
    remedy: t(
      'Ask a manager listed in the Settings sheet.',
      'Adressez-vous à un responsable indiqué dans la feuille Réglages.',
      'Pídaselo a un responsable que figure en la hoja Ajustes.',
    ),
  },
  'not-member': {
    message: t(
      'You are not listed among the people of this work plan.',
      'Vous ne figurez pas parmi les personnes de ce plan de travail.',
      'Usted no figura entre las personas de este plan de trabajo.',
    ),
    remedy: t(
      'Ask a manager to add your address to the Settings sheet.',
      'Demandez à un responsable d’ajouter votre adresse dans la feuille Réglages.',
      'Pida a un responsable que añada su dirección en la hoja Ajustes.',
    ),
  },
  'no-access': {
    message: t(
      'Google does not let you open a file that this needs.',
      'Google ne vous laisse pas ouvrir un fichier nécessaire.',
      'Google no le deja abrir un archivo necesario.',
    ),
    remedy: t(
      'Ask the owner of the file to share it with you. If you are signed in with several Google accounts, use a window with one account only.',
      'Demandez au propriétaire du fichier de le partager avec vous. Si vous êtes connecté à plusieurs comptes Google, utilisez une fenêtre avec un seul compte.',
      'Pida al propietario del archivo que lo comparta con usted. Si ha iniciado sesión con varias cuentas de Google, use una ventana con una sola cuenta.',
    ),
  },
  'api-disabled': {
    message: t(
      'The add-on’s Google Cloud project does not allow it to use a Google service. This is not about your account.',
      'Le projet Google Cloud du module ne lui permet pas d’utiliser un service Google. Votre compte n’est pas en cause.',
      'El proyecto de Google Cloud del complemento no le permite usar un servicio de Google. No se debe a su cuenta.',
    ),
    remedy: t(
      'Send this message to whoever looks after the add-on: they enable the service (API) in the Cloud project and wait a few minutes. Then try again.',
      'Transmettez ce message à la personne qui gère le module : elle active le service (API) dans le projet Cloud et attend quelques minutes. Réessayez ensuite.',
      'Envíe este mensaje a quien cuida del complemento: debe habilitar el servicio (API) en el proyecto de Cloud y esperar unos minutos. Después, inténtelo de nuevo.',
    ),
  },
  'other-version': {
    message: t(
      'The add-on was updated while this window was open.',
      'Le module a été mis à jour pendant que cette fenêtre était ouverte.',
      'El complemento se actualizó mientras esta ventana estaba abierta.',
    ),
    remedy: t(
      'Nothing was saved by this call. Copy what you have typed and not saved, close this window and open it again from the menu.',
      'Cet appel n’a rien enregistré. Copiez ce que vous avez saisi sans l’enregistrer, fermez cette fenêtre et rouvrez-la depuis le menu.',
      'Esta llamada no guardó nada. Copie lo que ha escrito y no ha guardado, cierre esta ventana y vuelva a abrirla desde el menú.',
    ),
  },
  'view-only': {
    message: t(
      'You may view this file, but not change it.',
      'Vous pouvez consulter ce fichier, mais pas le modifier.',
      'Puede ver este archivo, pero no cambiarlo.',
    ),
    remedy: t(
      'Ask its owner for the right to edit. If you are signed in with several Google accounts, use a window with one account only.',
      'Demandez le droit de modification à son propriétaire. Si vous êtes connecté à plusieurs comptes Google, utilisez une fenêtre avec un seul compte.',
      'Pida permiso de edición a su propietario. Si ha iniciado sesión con varias cuentas de Google, use una ventana con una sola cuenta.',
    ),
  },
  protected: {
    message: t(
      'Parts of the workbook are protected, and you are not among those who may change them.',
      'Des parties du classeur sont protégées et vous n’êtes pas autorisé à les modifier.',
      'Hay partes del libro protegidas que usted no puede cambiar.',
    ),
    remedy: t(
      'Ask another manager to choose “For managers > Apply roles…”: it gives all managers listed in Settings their rights. If that does not help, somebody has protected cells by hand: Data > Protect sheets and ranges shows where; whoever did it, or the owner of the file, removes that.',
      'Demandez à un autre responsable de choisir « Pour les responsables > Appliquer les rôles… » : tous les responsables indiqués dans Réglages reçoivent leurs droits. Si cela ne suffit pas, quelqu’un a protégé des cellules à la main : Données > Protéger des feuilles et des plages montre où ; son auteur, ou le propriétaire du fichier, retire cette protection.',
      'Pida a otro responsable que elija «Para responsables > Aplicar los roles…»: da sus derechos a los responsables de Ajustes. Si no basta, alguien protegió celdas a mano: Datos > Proteger hojas e intervalos muestra dónde; quien lo hizo, o el propietario del archivo, quita esa protección.',
    ),
  },
  busy: {
    message: t(
      'Somebody else is saving at this moment.',
      'Une autre personne enregistre en ce moment.',
      'Otra persona está guardando en este momento.',
    ),
    remedy: t(
      'Nothing was changed. Try again in half a minute.',
      'Rien n’a été modifié. Réessayez dans une demi-minute.',
      'No se cambió nada. Inténtelo de nuevo en medio minuto.',
    ),
  },
  'move-unsettled': {
    message: t(
      'Rows or columns were moved again and again meanwhile: the action is still where it was, although Updates says already that it moved.',
      'Des lignes ou des colonnes ont été déplacées sans cesse : l’action est restée à sa place, bien que Mises à jour indique déjà son déplacement.',
      'Entretanto se movieron filas o columnas una y otra vez: la acción sigue donde estaba, aunque Actualizaciones ya dice que se movió.',
    ),
    remedy: t(
      'Wait until nobody sorts, and do the same again here: only the move is made then, nothing is recorded twice.',
      'Attendez que personne ne trie et recommencez ici : seul le déplacement sera fait, rien n’est consigné deux fois.',
      'Espere a que nadie ordene y repita aquí lo mismo: solo se hace el movimiento, nada se registra dos veces.',
    ),
  },
  'google-unavailable': {
    message: t(
      'Google did not answer, or asks to wait.',
      'Google n’a pas répondu ou demande d’attendre.',
      'Google no respondió o pide esperar.',
    ),
    remedy: t(
      'Try again in a minute: what was begun is finished then, and nothing is written twice.',
      'Réessayez dans une minute : ce qui a commencé sera terminé et rien ne sera écrit deux fois.',
      'Inténtelo de nuevo en un minuto: se termina lo empezado y nada se escribe dos veces.',
    ),
  },
  'plan-unreadable': {
    message: t(
      'The plan could not be read.',
      'Le plan n’a pas pu être lu.',
      'No se pudo leer el plan.',
    ),
    remedy: t(
      'Mend the lines named below. The workbook was not touched.',
      'Corrigez les lignes indiquées ci-dessous. Le classeur n’a pas été modifié.',
      'Corrija las líneas indicadas abajo. El libro no se ha tocado.',
    ),
  },
  'text-too-long': {
    message: t(
      'An action is longer than a cell can hold (50,000 characters).',
      'Une action dépasse la capacité d’une cellule (50 000 caractères).',
      'Una acción supera lo que cabe en una celda (50.000 caracteres).',
    ),
    remedy: t(
      'Shorten it or split it into several actions.',
      'Raccourcissez-la ou divisez-la en plusieurs actions.',
      'Acórtela o divídala en varias acciones.',
    ),
  },
  'area-number': {
    message: t(
      'The number of an area must lie between 1 and 900.',
      'Le numéro d’un domaine doit être compris entre 1 et 900.',
      'El número de un área debe estar entre 1 y 900.',
    ),
    remedy: t(
      'Check the numbering: an area is a heading with a single number, such as “1. Name”.',
      'Vérifiez la numérotation : un domaine est un titre à un seul nombre, comme « 1. Nom ».',
      'Revise la numeración: un área es un título con un solo número, como «1. Nombre».',
    ),
  },
  'header-lost': {
    message: t(
      'The first rows of a sheet are not where they belong: its hidden first row was deleted, or a row was put above.',
      'Les premières lignes d’une feuille ne sont plus à leur place : la première ligne masquée a été supprimée, ou une ligne a été ajoutée au-dessus.',
      'Las primeras filas de una hoja no están en su sitio: se eliminó la primera fila oculta o se añadió una encima.',
    ),
    remedy: t(
      'Undo that change (File > Version history). Or put the titles into row 2, with one row above them, and run the command again.',
      'Annulez cette modification (Fichier > Historique des versions). Ou placez les titres en ligne 2, avec une ligne au-dessus, et relancez la commande.',
      'Deshaga ese cambio (Archivo > Historial de versiones). O ponga los títulos en la fila 2, con una fila encima, y repita la orden.',
    ),
  },
  'foreign-area': {
    message: t(
      'The plan has an area whose sheet ID is taken by a sheet that somebody added by hand. Nothing was changed.',
      'Le plan comporte un domaine dont l’identifiant de feuille est pris par une feuille ajoutée à la main. Rien n’a été modifié.',
      'El plan tiene un área cuyo identificador de hoja ocupa una hoja que alguien añadió a mano. No se cambió nada.',
    ),
    remedy: t(
      'Delete that sheet (it may be hidden), and set up again. If Settings has lost the area, enter its number and title there first.',
      'Supprimez cette feuille (peut-être masquée) et relancez la préparation. Si Réglages a perdu ce domaine, saisissez-y d’abord son numéro et son titre.',
      'Elimine esa hoja (puede estar oculta) y prepare de nuevo. Si Ajustes perdió el área, escriba allí antes su número y su título.',
    ),
  },
  'not-staff': {
    message: t(
      'Only staff and managers can update this plan.',
      'Seuls le personnel et les responsables peuvent mettre ce plan à jour.',
      'Solo el personal y los responsables pueden actualizar este plan.',
    ),
    remedy: t(
      'A Section enters its contributions in its own workbook. Anyone else: ask a manager to add your address to the Settings sheet.',
      'Une Section saisit ses contributions dans son propre classeur. Sinon, demandez à un responsable d’ajouter votre adresse à la feuille Réglages.',
      'Una Sección escribe sus contribuciones en su propio libro. En otro caso, pida a un responsable que añada su dirección a la hoja Ajustes.',
    ),
  },
  'unknown-id': {
    message: t(
      'This workbook has no such action.',
      'Ce classeur ne contient pas cette action.',
      'Este libro no tiene esa acción.',
    ),
    remedy: t(
      'It may have been removed meanwhile. Choose the row again.',
      'Elle a peut-être été supprimée entre-temps. Choisissez de nouveau la ligne.',
      'Quizá se eliminó entretanto. Elija de nuevo la fila.',
    ),
  },
  'repeated-id': {
    message: t(
      'Two rows have this ID, so it is not clear which one is meant. Nothing was saved.',
      'Deux lignes portent cet identifiant : impossible de savoir laquelle est visée. Rien n’a été enregistré.',
      'Dos filas tienen este identificador y no se sabe cuál es. No se ha guardado nada.',
    ),
    remedy: t(
      'Delete the copy, or ask a manager to.',
      'Supprimez la copie, ou demandez-le à un responsable.',
      'Elimine la copia o pídaselo a un responsable.',
    ),
  },
  'column-gone': {
    message: t(
      'A column that this needs is missing. Nothing was saved.',
      'Une colonne nécessaire manque. Rien n’a été enregistré.',
      'Falta una columna necesaria. No se ha guardado nada.',
    ),
    remedy: t(
      'A manager can choose “Repair the layout” in the add-on’s menu; then save again.',
      'Un responsable peut choisir « Réparer la mise en page » dans le menu du module ; enregistrez ensuite de nouveau.',
      'Un responsable puede elegir «Reparar el diseño» en el menú del complemento; después guarde de nuevo.',
    ),
  },
  'bad-link': {
    message: t(
      'The evidence is not a link.',
      'Le justificatif n’est pas un lien.',
      'La evidencia no es un enlace.',
    ),
    remedy: t(
      'Enter an address that starts with https://',
      'Saisissez une adresse qui commence par https://',
      'Escriba una dirección que empiece por https://',
    ),
  },
  'link-with-user': {
    message: t(
      'The address holds a user name or a password: it can lead elsewhere than it seems.',
      'L’adresse contient un nom d’utilisateur ou un mot de passe : elle peut mener ailleurs qu’il ne semble.',
      'La dirección contiene un nombre de usuario o una contraseña: puede llevar a otro sitio del que parece.',
    ),
    remedy: t(
      'Enter it without what stands between https:// and the @.',
      'Saisissez-la sans ce qui figure entre https:// et le @.',
      'Escríbala sin lo que hay entre https:// y la @.',
    ),
  },
  'future-date': {
    message: t(
      'An update cannot hold from a day to come.',
      'Une mise à jour ne peut pas valoir à partir d’un jour à venir.',
      'Una actualización no puede regir desde un día futuro.',
    ),
    remedy: t(
      'Choose today or an earlier day.',
      'Choisissez aujourd’hui ou un jour antérieur.',
      'Elija hoy o un día anterior.',
    ),
  },
  'comment-needed': {
    message: t(
      'An update is returned with a reason.',
      'Une mise à jour se renvoie avec une raison.',
      'Una actualización se devuelve con un motivo.',
    ),
    remedy: t(
      'Write in the comment what is to be corrected.',
      'Écrivez dans le commentaire ce qui est à corriger.',
      'Escriba en el comentario qué hay que corregir.',
    ),
  },
  'period-locked': {
    message: t(
      'The period of this day is locked: what was so then is settled.',
      'La période de ce jour est verrouillée : ce qui valait alors est arrêté.',
      'El periodo de ese día está cerrado: lo que regía entonces ya está fijado.',
    ),
    remedy: t(
      'Choose a later day, or ask a manager to enter the correction.',
      'Choisissez un jour ultérieur ou demandez la correction à un responsable.',
      'Elija un día posterior o pida la corrección a un responsable.',
    ),
  },
  'save-too-large': {
    message: t(
      'This is more than one save can hold. Nothing was saved.',
      'C’est plus qu’un enregistrement ne peut contenir. Rien n’a été enregistré.',
      'Es más de lo que cabe en un registro. No se ha guardado nada.',
    ),
    remedy: t(
      'Choose fewer rows, or shorten the texts.',
      'Choisissez moins de lignes ou raccourcissez les textes.',
      'Elija menos filas o acorte los textos.',
    ),
  },
  authorise: {
    message: t(
      'You have not allowed the add-on everything that it needs.',
      'Vous n’avez pas accordé au module toutes les autorisations nécessaires.',
      'No ha concedido al complemento todos los permisos que necesita.',
    ),
    remedy: t(
      'Choose any command in the add-on’s menu, tick every box that Google shows and allow it. If you are signed in with several Google accounts, use a window with one account only. If Google does not ask, open this address:',
      'Choisissez une commande dans le menu du module, cochez toutes les cases que Google affiche et acceptez. Si vous êtes connecté à plusieurs comptes Google, utilisez une fenêtre avec un seul compte. Si Google ne demande rien, ouvrez cette adresse :',
      'Elija cualquier orden en el menú del complemento, marque todas las casillas que muestra Google y acepte. Si ha iniciado sesión con varias cuentas de Google, use una ventana con una sola cuenta. Si Google no pregunta, abra esta dirección:',
    ),
  },
  'drive-full': {
    message: t(
      'Your Google Drive is full.',
      'Votre Google Drive est plein.',
      'Su Google Drive está lleno.',
    ),
    remedy: t(
      'Free some space (drive.google.com, Storage) and try again, or let another manager do it.',
      'Libérez de l’espace (drive.google.com, Espace de stockage) et réessayez, ou confiez-le à un autre responsable.',
      'Libere espacio (drive.google.com, Almacenamiento) e inténtelo de nuevo, o pídaselo a otro responsable.',
    ),
  },
  gone: {
    message: t(
      'A file that this needs was deleted, or is not shared with you.',
      'Un fichier nécessaire a été supprimé ou n’est pas partagé avec vous.',
      'Un archivo necesario se eliminó o no está compartido con usted.',
    ),
    remedy: t(
      'Reload the spreadsheet and try again.',
      'Rechargez la feuille de calcul et réessayez.',
      'Vuelva a cargar la hoja de cálculo e inténtelo de nuevo.',
    ),
  },
  'paper-too-long': {
    message: t(
      'The paper would be longer than a Google Doc can be (1.02 million characters).',
      'Le document dépasserait la taille maximale d’un Google Doc (1,02 million de caractères).',
      'El documento superaría el máximo de un documento de Google (1,02 millones de caracteres).',
    ),
    remedy: t(
      'Choose fewer areas or tiers, and make several papers.',
      'Choisissez moins de domaines ou de niveaux et faites plusieurs documents.',
      'Elija menos áreas o niveles y haga varios documentos.',
    ),
  },
  'paper-not-noted': {
    message: t(
      'The paper was made, but its row in the Papers sheet could not be written.',
      'Le document a été créé, mais sa ligne dans la feuille Documents n’a pas pu être écrite.',
      'El documento se creó, pero no se pudo escribir su fila en la hoja Documentos.',
    ),
    remedy: t(
      'Keep its link, and choose “Make the paper” again: the Doc is found again and noted.',
      'Gardez son lien et choisissez de nouveau « Créer le document » : le fichier est retrouvé et noté.',
      'Guarde su enlace y elija otra vez «Crear el documento»: el archivo se encuentra de nuevo y se anota.',
    ),
  },
  'paper-left': {
    message: t(
      'An unfinished document could not be moved to the bin.',
      'Un document inachevé n’a pas pu être mis à la corbeille.',
      'Un documento inacabado no se pudo mover a la papelera.',
    ),
    remedy: t(
      'Try again: it is removed then. Or delete it in your report folder.',
      'Réessayez : il sera alors supprimé. Ou supprimez-le dans votre dossier de rapports.',
      'Inténtelo de nuevo: entonces se elimina. O bórrelo en su carpeta de informes.',
    ),
  },
  'letterhead-unreadable': {
    message: t(
      'The letterhead is not a Word document (.docx).',
      'Le papier à en-tête n’est pas un document Word (.docx).',
      'La plantilla no es un documento de Word (.docx).',
    ),
    remedy: t(
      'Save it in Word or Google Docs as .docx and choose it again.',
      'Enregistrez-le au format .docx dans Word ou Google Docs et choisissez-le de nouveau.',
      'Guárdela como .docx en Word o Google Docs y elíjala de nuevo.',
    ),
  },
  'letterhead-unusable': {
    message: t(
      'Google did not turn the letterhead into a document that the paper can be written into.',
      'Google n’a pas converti le papier à en-tête en un document utilisable.',
      'Google no convirtió la plantilla en un documento utilizable.',
    ),
    remedy: t(
      'Use the built-in letterhead, or a simpler one.',
      'Utilisez le papier à en-tête intégré ou un modèle plus simple.',
      'Use la plantilla integrada o una más sencilla.',
    ),
  },
  'contents-unlinked': {
    message: t(
      'The list of contents has no links, as Google gave some headings no address.',
      'Le sommaire est sans liens : Google n’a pas donné d’adresse à certains titres.',
      'El índice no tiene enlaces: Google no dio dirección a algunos títulos.',
    ),
    remedy: t(
      'The paper is complete. For links, open it and choose Insert → Page elements → Table of contents.',
      'Le document est complet. Pour des liens, ouvrez-le et choisissez Insertion → Éléments de page → Table des matières.',
      'El documento está completo. Para tener enlaces, ábralo y elija Insertar → Elementos de página → Índice.',
    ),
  },
  'letterhead-missing': {
    message: t(
      'This workbook has no letterhead of its own.',
      'Ce classeur n’a pas de papier à en-tête propre.',
      'Este libro no tiene plantilla propia.',
    ),
    remedy: t(
      'Open “Papers…” and choose a .docx there, or use the built-in letterhead.',
      'Ouvrez « Documents… » et choisissez-y un fichier .docx, ou utilisez celui qui est intégré.',
      'Abra «Documentos…» y elija ahí un .docx, o use la plantilla integrada.',
    ),
  },
  'letterhead-open': {
    message: t(
      'The sheet of the letterhead is not protected: people who are no managers may have changed it.',
      'La feuille du papier à en-tête n’est pas protégée : d’autres que les responsables ont pu la modifier.',
      'La hoja de la plantilla no está protegida: pueden haberla cambiado personas que no son responsables.',
    ),
    remedy: t(
      'Open “Papers…” and upload the letterhead again, or use the built-in one.',
      'Ouvrez « Documents… » et importez de nouveau le papier à en-tête, ou utilisez celui qui est intégré.',
      'Abra «Documentos…» y suba de nuevo la plantilla, o use la integrada.',
    ),
  },
  'letterhead-too-large': {
    message: t(
      'The letterhead is larger than 250 KB.',
      'Le papier à en-tête dépasse 250 Ko.',
      'La plantilla supera los 250 KB.',
    ),
    remedy: t(
      'Make its pictures smaller (Word: Compress Pictures) and choose it again.',
      'Réduisez ses images (Word : Compresser les images) et choisissez-le de nouveau.',
      'Reduzca sus imágenes (Word: Comprimir imágenes) y elíjala de nuevo.',
    ),
  },
  'letterhead-parts': {
    message: t(
      'The letterhead is made of more than 500 files.',
      'Le papier à en-tête se compose de plus de 500 fichiers.',
      'La plantilla se compone de más de 500 archivos.',
    ),
    remedy: t(
      'Copy what you need of it into a new Word document, save that and choose it.',
      'Copiez ce qu’il en faut dans un nouveau document Word, enregistrez-le et choisissez-le.',
      'Copie lo que necesite en un documento nuevo de Word, guárdelo y elíjalo.',
    ),
  },
  'letterhead-unpacked': {
    message: t(
      'The letterhead unpacks to more than 10 MB.',
      'Une fois décompressé, le papier à en-tête dépasse 10 Mo.',
      'Una vez descomprimida, la plantilla supera los 10 MB.',
    ),
    remedy: t(
      'Replace its large pictures by small PNG or JPEG files, or copy what you need of it into a new Word document.',
      'Remplacez ses grandes images par de petits fichiers PNG ou JPEG, ou copiez ce qu’il en faut dans un nouveau document Word.',
      'Sustituya sus imágenes grandes por archivos PNG o JPEG pequeños, o copie lo que necesite en un documento nuevo de Word.',
    ),
  },
  'letterhead-nesting': {
    message: t(
      'The letterhead has more than 200 elements inside each other.',
      'Le papier à en-tête imbrique plus de 200 éléments.',
      'La plantilla tiene más de 200 elementos anidados.',
    ),
    remedy: t(
      'Take tables and text boxes out of each other, save it and choose it again.',
      'Sortez les tableaux et zones de texte les uns des autres, enregistrez-le et choisissez-le de nouveau.',
      'Saque las tablas y los cuadros de texto unos de otros, guárdela y elíjala de nuevo.',
    ),
  },
  'letterhead-tag': {
    message: t(
      'An element of the letterhead has more than 200,000 characters of properties.',
      'Un élément du papier à en-tête a plus de 200 000 caractères de propriétés.',
      'Un elemento de la plantilla tiene más de 200 000 caracteres de propiedades.',
    ),
    remedy: t(
      'Replace its drawings by pictures (PNG), save it and choose it again.',
      'Remplacez ses dessins par des images (PNG), enregistrez-le et choisissez-le de nouveau.',
      'Sustituya sus dibujos por imágenes (PNG), guárdela y elíjala de nuevo.',
    ),
  },
  internal: {
    message: t(
      'The add-on met an error that it does not know.',
      'Le module a rencontré une erreur inconnue.',
      'El complemento encontró un error desconocido.',
    ),
    remedy: t(
      'Try again. If it happens again, send the support code to whoever looks after the add-on.',
      'Réessayez. Si l’erreur se répète, transmettez le code d’assistance à la personne qui gère le module.',
      'Inténtelo de nuevo. Si se repite, envíe el código de asistencia a quien cuida del complemento.',
    ),
  },
  'other-year': {
    message: t(
      'This workbook already holds the plan of another year.',
      'Ce classeur contient déjà le plan d’une autre année.',
      'Este libro ya contiene el plan de otro año.',
    ),
    remedy: t(
      'Open a new spreadsheet and set it up there.',
      'Ouvrez une nouvelle feuille de calcul et préparez-la.',
      'Abra una hoja de cálculo nueva y prepárela allí.',
    ),
  },
  'year-missing': {
    message: t(
      'The plan does not name its year.',
      'Le plan n’indique pas son année.',
      'El plan no indica su año.',
    ),
    remedy: t(
      'Enter the year (from 1990 to 2100).',
      'Indiquez l’année (de 1990 à 2100).',
      'Indique el año (de 1990 a 2100).',
    ),
  },
  unfinished: {
    message: t(
      'Setting up this workbook was interrupted.',
      'La préparation de ce classeur a été interrompue.',
      'La preparación de este libro se interrumpió.',
    ),
    remedy: t(
      'A manager chooses “Set up this workbook…” again with the same plan: it goes on where it stopped. Without the plan at hand, “Repair the layout” in the add-on’s menu says what is missing.',
      'Un responsable relance « Préparer ce classeur… » avec le même plan : l’opération reprend où elle s’est arrêtée. Sans le plan, « Réparer la mise en page » dans le menu du module dit ce qui manque.',
      'Un responsable ejecuta de nuevo «Preparar este libro…» con el mismo plan: continúa donde se detuvo. Sin el plan a mano, «Reparar el diseño» en el menú del complemento dice qué falta.',
    ),
  },
  'layout-unknown': {
    message: t(
      'This workbook no longer says how it was laid out: its hidden record of that was deleted or damaged. Nothing was saved; what the sheets hold is still there.',
      'Ce classeur n’indique plus comment il a été mis en place : la trace masquée a été supprimée ou abîmée. Rien n’a été enregistré ; le contenu des feuilles est intact.',
      'Este libro ya no indica cómo se dispuso: su registro oculto se eliminó o se dañó. No se guardó nada; lo que contienen las hojas sigue ahí.',
    ),
    remedy: t(
      'Ask a manager to choose “Repair the layout” in the add-on’s menu: it makes the record again. Then try again.',
      'Demandez à un responsable de choisir « Réparer la mise en page » dans le menu du module : la trace est recréée. Réessayez ensuite.',
      'Pida a un responsable que elija «Reparar el diseño» en el menú del complemento: se rehace el registro. Después, inténtelo de nuevo.',
    ),
  },
  'doc-link': {
    message: t(
      'This is no link to a Google Doc.',
      'Ce n’est pas le lien d’un document Google.',
      'Esto no es el enlace de un documento de Google.',
    ),
    remedy: t(
      'Open the document and copy its address from the address bar: https://docs.google.com/document/d/…',
      'Ouvrez le document et copiez son adresse dans la barre d’adresse : https://docs.google.com/document/d/…',
      'Abra el documento y copie su dirección de la barra de direcciones: https://docs.google.com/document/d/…',
    ),
  },
  'doc-closed': {
    message: t(
      'This document is not there, or it is not shared with you.',
      'Ce document n’existe pas ou n’est pas partagé avec vous.',
      'Este documento no existe o no está compartido con usted.',
    ),
    remedy: t(
      'Check the link, and ask the owner of the document to share it with you.',
      'Vérifiez le lien et demandez au propriétaire du document de le partager avec vous.',
      'Compruebe el enlace y pida al propietario del documento que lo comparta con usted.',
    ),
  },
  'doc-office': {
    message: t(
      'This file is a Word file kept in Drive, not a Google Doc.',
      'Ce fichier est un fichier Word conservé dans Drive, pas un document Google.',
      'Este archivo es un archivo de Word guardado en Drive, no un documento de Google.',
    ),
    remedy: t(
      'Open it, choose File → Save as Google Docs, and use the link of the new document; or choose the .docx file here.',
      'Ouvrez-le, choisissez Fichier → Enregistrer au format Google Docs et utilisez le lien du nouveau document ; ou choisissez ici le fichier .docx.',
      'Ábralo, elija Archivo → Guardar como Documento de Google y use el enlace del nuevo documento; o elija aquí el archivo .docx.',
    ),
  },
  'clock-refused': {
    message: t(
      'Google does not let the add-on start its clock: nothing runs by itself for now.',
      'Google n’autorise pas le module à démarrer son horloge : rien ne se fera automatiquement pour le moment.',
      'Google no permite que el complemento ponga en marcha su reloj: por ahora nada se hará de forma automática.',
    ),
    remedy: t(
      'A test deployment cannot run by a clock: install the add-on from a version deployment, then turn this on again. If it is installed that way, try again in an hour.',
      'Un déploiement de test ne peut pas utiliser d’horloge : installez le module à partir d’un déploiement de version, puis réactivez cette option. S’il est déjà installé ainsi, réessayez dans une heure.',
      'Una implementación de prueba no puede usar el reloj: instale el complemento desde una implementación con versión y vuelva a activar esta opción. Si ya está instalado así, inténtelo de nuevo dentro de una hora.',
    ),
  },
  'store-full': {
    message: t(
      'The add-on has no room left to keep this. What was there before is still there.',
      'Le module n’a plus la place de conserver cela. Ce qui existait est toujours là.',
      'El complemento no tiene espacio para guardar esto. Lo que había sigue ahí.',
    ),
    remedy: t(
      'Try again; if it goes on, use a smaller letterhead: a .docx without large pictures.',
      'Réessayez ; si cela persiste, utilisez un papier à en-tête plus petit : un .docx sans grandes images.',
      'Inténtelo de nuevo; si continúa, use un membrete más pequeño: un .docx sin imágenes grandes.',
    ),
  },
  'metadata-full': {
    message: t(
      'Nothing was saved: the hidden room that Google gives programs in a spreadsheet (developer metadata) is used up.',
      'Rien n’a été enregistré : l’espace masqué que Google réserve aux programmes dans une feuille de calcul (métadonnées de développeur) est plein.',
      'No se guardó nada: el espacio oculto que Google da a los programas en una hoja de cálculo (metadatos de desarrollador) está lleno.',
    ),
    remedy: t(
      'Ask a manager to choose “Repair the layout” in the add-on’s menu: it removes what is damaged or double. If that does not help, another add-on or script fills the room: have what it keeps in this spreadsheet removed.',
      'Demandez à un responsable de choisir « Réparer la mise en page » dans le menu du module : ce qui est abîmé ou en double est supprimé. Sinon, un autre module ou script occupe la place : faites supprimer ce qu’il conserve dans cette feuille de calcul.',
      'Pida a un responsable que elija «Reparar el diseño» en el menú del complemento: elimina lo dañado o repetido. Si no basta, otro complemento o script ocupa el espacio: haga eliminar lo que guarda en esta hoja de cálculo.',
    ),
  },
  'section-unmarked': {
    message: t(
      'This workbook no longer says to which Section and plan it belongs: its hidden record of that was deleted or damaged. What is entered in its sheet is still there.',
      'Ce classeur n’indique plus à quelle Section et à quel plan il appartient : la trace masquée a été supprimée ou abîmée. Les saisies de la feuille sont intactes.',
      'Este libro ya no indica a qué Sección y a qué plan pertenece: su registro oculto se eliminó o se dañó. Lo escrito en la hoja sigue ahí.',
    ),
    remedy: t(
      'Ask a manager of the plan to choose “Repair” beside this Section in “For managers > Sections…” of the plan’s workbook. Then try again.',
      'Demandez à un responsable du plan de choisir « Réparer » à côté de cette Section dans « Pour les responsables > Sections… » du classeur du plan. Réessayez ensuite.',
      'Pida a un responsable del plan que elija «Reparar» junto a esta Sección en «Para responsables > Secciones…» del libro del plan. Después, inténtelo de nuevo.',
    ),
  },
  'section-workbook': {
    message: t(
      'This is the workbook of a Section: no plan is set up in it.',
      'Ce classeur est celui d’une Section : on n’y prépare pas de plan.',
      'Este es el libro de una Sección: en él no se prepara ningún plan.',
    ),
    remedy: t(
      'Open the workbook with the plan, or an empty spreadsheet.',
      'Ouvrez le classeur du plan, ou un classeur vide.',
      'Abra el libro del plan, o una hoja de cálculo vacía.',
    ),
  },
  'not-set-up': {
    message: t(
      'This workbook has not been set up yet.',
      'Ce classeur n’a pas encore été préparé.',
      'Este libro aún no se ha preparado.',
    ),
    remedy: t(
      'Choose “Set up this workbook…” in the add-on’s menu.',
      'Choisissez « Préparer ce classeur… » dans le menu du module.',
      'Elija «Preparar este libro…» en el menú del complemento.',
    ),
  },
  'workbook-unknown': {
    message: t(
      'You have not yet said that you know this workbook.',
      'Vous n’avez pas encore indiqué que vous connaissez ce classeur.',
      'Todavía no ha indicado que conoce este libro.',
    ),
    remedy: t(
      'Nothing is sent from it, and nothing runs by itself, before you do. Check whose it is below, choose “I know this workbook”, and try again.',
      'D’ici là, rien n’est envoyé depuis ce classeur et rien ne s’y fait automatiquement. Vérifiez ci-dessous à qui il appartient, choisissez « Je connais ce classeur », puis réessayez.',
      'Hasta entonces, nada se envía desde él ni se hace de forma automática. Compruebe abajo de quién es, elija «Conozco este libro» e inténtelo de nuevo.',
    ),
  },
});
export type FaultCode = CodeOf<typeof faultProblem>;
