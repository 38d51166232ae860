/** A sentence of Google, or a part of one, as built-in services say it in other languages. */
interface Said {
  readonly en: string;
  readonly fr: string;
  readonly es: string;
}

/**
 * What built-in services say "in the language of the person". Whole sentences were collected from
 * reports by users of add-ons in RomainVialard/ErrorHandler, `src/ErrorHandler.gs`
 * (`_ERROR_MESSAGE_TRANSLATIONS`); the French "Vous n'êtes pas autorisé à appeler" is reported by many
 * scripts. Those marked "ours" are assumed: what matters is that they are not English.
 */
const sentences: readonly Said[] = [
  {
    en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    fr: "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
    es: 'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para desprotegerla si es necesario modificarla.',
  },
  {
    en: 'You do not have permission to access the requested document.',
    fr: "Vous n'avez pas l'autorisation d'accéder au document demandé.",
    es: 'No dispones del permiso necesario para acceder al documento solicitado.',
  },
  { en: 'Invalid email: ', fr: 'E-mail incorrect : ', es: 'El correo electrónico no es válido: ' },
  { en: 'Limit Exceeded: ', fr: 'Limite dépassée : ', es: 'Límite excedido: ' },
  {
    en: 'You do not have permission to call ',
    fr: "Vous n'êtes pas autorisé à appeler ",
    es: 'No tienes permiso para llamar a ', // ours
  },
  { en: 'Required permissions: ', fr: 'Autorisations requises : ', es: 'Permisos necesarios: ' },
  {
    en: 'Authorization is required to perform that action.',
    fr: 'Autorisation requise pour exécuter cette action.',
    es: 'Se necesita autorización para realizar esta acción.', // ours
  },
  // Ours, from here on.
  {
    en: 'Specified permissions are not sufficient to call ',
    fr: 'Les autorisations spécifiées ne suffisent pas pour appeler ',
    es: 'Los permisos especificados no son suficientes para llamar a ',
  },
  {
    en: 'You do not have permission to perform that action.',
    fr: "Vous n'êtes pas autorisé à effectuer cette action.",
    es: 'No tienes permiso para realizar esa acción.',
  },
  {
    en: "Document is missing (perhaps it was deleted, or you don't have read access?)",
    fr: "Le document est manquant (peut-être a-t-il été supprimé ou vous n'y avez pas accès en lecture ?)",
    es: 'Falta el documento (puede que se haya eliminado o que no tengas acceso de lectura).',
  },
  {
    en: 'failed while accessing document with id ',
    fr: "a échoué lors de l'accès au document dont l'identifiant est ",
    es: 'ha fallado al acceder al documento con el ID ',
  },
  {
    en: 'Lock timeout: another process was holding the lock for too long.',
    fr: 'Délai de verrouillage dépassé : un autre processus a conservé le verrou trop longtemps.',
    es: 'Tiempo de espera del bloqueo agotado: otro proceso retuvo el bloqueo demasiado tiempo.',
  },
  {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    fr: 'Vous avez dépassé le quota de stockage des propriétés. Supprimez des propriétés, puis réessayez.',
    es: 'Has superado la cuota de almacenamiento de propiedades. Elimina algunas y vuelve a intentarlo.',
  },
  {
    en: 'Service invoked too many times for one day: ',
    fr: 'Service appelé trop de fois en une journée : ',
    es: 'Se ha llamado al servicio demasiadas veces en un día: ',
  },
];

/** The same message as a person of this locale (`fr`, `es_419`) reads it; English for all others. */
export function localized(message: string, locale: string): string {
  const lang = locale.slice(0, 2).toLowerCase();
  if (lang !== 'fr' && lang !== 'es') return message;
  return sentences.reduce((text, said) => text.replace(said.en, () => said[lang]), message);
}
