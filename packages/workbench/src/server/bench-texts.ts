import { type Text, t } from '../protocol/lang.ts';

/** What the workbench says when it cannot do what it is asked to. */
export const benchTexts = {
  noAccess: t(
    'You need access. Ask the owner of the file to share it with you.',
    'Vous devez demander l’accès. Demandez au propriétaire du fichier de le partager avec vous.',
    'Necesita acceso. Pida al propietario del archivo que lo comparta con usted.',
  ),
  notSpreadsheet: t(
    'This file is not a spreadsheet.',
    'Ce fichier n’est pas une feuille de calcul.',
    'Este archivo no es una hoja de cálculo.',
  ),
  notDoc: t(
    'This file is not a document.',
    'Ce fichier n’est pas un document.',
    'Este archivo no es un documento.',
  ),
  nothingToDownload: t(
    'This file has no content to download.',
    'Ce fichier n’a pas de contenu à télécharger.',
    'Este archivo no tiene contenido para descargar.',
  ),
  openAgain: t(
    'This window must open its file again: reload the page.',
    'Cette fenêtre doit rouvrir son fichier : actualisez la page.',
    'Esta ventana debe volver a abrir su archivo: recargue la página.',
  ),
  viewOnly: t(
    'You may only view this file. Ask its owner for the right to edit it.',
    'Vous ne pouvez que consulter ce fichier. Demandez à son propriétaire le droit de le modifier.',
    'Solo puede ver este archivo. Pida a su propietario el derecho de editarlo.',
  ),
  ownerOnlyTrash: t(
    'Only the owner can move a file to the bin.',
    'Seul le propriétaire peut placer un fichier dans la corbeille.',
    'Solo el propietario puede mover un archivo a la papelera.',
  ),
  needsName: t(
    'A file needs a name.',
    'Un fichier doit avoir un nom.',
    'Un archivo necesita un nombre.',
  ),
  notEmail: (text: string): Text =>
    t(
      `“${text}” is no email address.`,
      `« ${text} » n’est pas une adresse e-mail.`,
      `«${text}» no es una dirección de correo.`,
    ),
  ownerHasAccess: t(
    'The owner always has access.',
    'Le propriétaire a toujours accès.',
    'El propietario siempre tiene acceso.',
  ),
  changedMeanwhile: t(
    'The document was changed meanwhile. Nothing of your change was written.',
    'Le document a été modifié entre-temps. Rien de votre modification n’a été écrit.',
    'El documento cambió entretanto. No se escribió nada de su cambio.',
  ),
  noAttachment: t(
    'There is no such attachment.',
    'Cette pièce jointe n’existe pas.',
    'Ese adjunto no existe.',
  ),
  noMoment: (text: string): Text =>
    t(
      `“${text}” is no moment in time.`,
      `« ${text} » n’est pas une date.`,
      `«${text}» no es una fecha.`,
    ),
  notAsked: t(
    'Nothing waits for this answer any more.',
    'Plus rien n’attend cette réponse.',
    'Ya nada espera esta respuesta.',
  ),
  /** What Google's grid says. */
  protectedCell: t(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'Vous essayez de modifier une cellule ou un objet protégé. Contactez le propriétaire de la feuille de calcul pour supprimer la protection si vous devez effectuer une modification.',
    'Está intentando editar una celda o un objeto protegidos. Póngase en contacto con el propietario de la hoja de cálculo para quitar la protección si necesita editar.',
  ),
  gap: (what: string): Text =>
    t(
      `${what}. This is a gap of the workbench, not of the add-on: Google may well do it.`,
      `${what}. C’est une lacune de l’atelier, non du module : Google peut très bien le faire.`,
      `${what}. Es una carencia del taller, no del complemento: Google puede hacerlo.`,
    ),
  ownPageOnly: t(
    'This server answers only its own page.',
    'Ce serveur ne répond qu’à sa propre page.',
    'Este servidor solo responde a su propia página.',
  ),
  printedAddress: t(
    'Open the address that the terminal printed: it has a key in it, which is new at every start.',
    'Ouvrez l’adresse affichée dans le terminal : elle contient une clé, nouvelle à chaque démarrage.',
    'Abra la dirección que mostró el terminal: contiene una clave, nueva en cada inicio.',
  ),
  nothingHere: t('There is nothing here.', 'Il n’y a rien ici.', 'Aquí no hay nada.'),
  pageClosed: t('This page is closed.', 'Cette page est fermée.', 'Esta página está cerrada.'),
  tooMuch: t(
    'This is too much at once: at most 30 MB.',
    'C’est trop à la fois : 30 Mo au plus.',
    'Es demasiado de una vez: 30 MB como máximo.',
  ),
  tooManyWindows: t(
    'Too many windows of the workbench are open. Close some of them.',
    'Trop de fenêtres de l’atelier sont ouvertes. Fermez-en quelques-unes.',
    'Hay demasiadas ventanas del taller abiertas. Cierre algunas.',
  ),
  unreadable: t(
    'The request cannot be read.',
    'La requête ne peut pas être lue.',
    'La petición no se puede leer.',
  ),
  hostStopped: t(
    'The local host has stopped. Start it again in the terminal.',
    'L’hôte local s’est arrêté. Relancez-le dans le terminal.',
    'El servidor local se ha detenido. Vuelva a iniciarlo en el terminal.',
  ),
} as const;
