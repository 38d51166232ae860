import { type Text, t } from '../../core/shared/i18n/lang.ts';
import { counted, plural } from '../../core/shared/i18n/plural.ts';

/** What is said before mails go out in the person's name. */
export const mailTexts = {
  whose: t('Do you know this workbook?', 'Connaissez-vous ce classeur ?', '¿Conoce este libro?'),
  why: t(
    'What it says decides what goes out in your name and from your address. Anybody can make a workbook that looks like your plan and names you a manager.',
    'Son contenu décide de ce qui part en votre nom et de votre adresse. N’importe qui peut créer un classeur qui ressemble à votre plan et vous y désigner comme responsable.',
    'Su contenido decide lo que sale en su nombre y desde su dirección. Cualquiera puede crear un libro que parezca su plan y nombrarle responsable en él.',
  ),
  title: t('Title', 'Titre', 'Título'),
  owner: t('Owner', 'Propriétaire', 'Propietario'),
  address: t('Address', 'Adresse', 'Dirección'),
  noOwner: t(
    'Google names none (as in a shared drive)',
    'Google n’en indique aucun (comme dans un drive partagé)',
    'Google no indica ninguno (como en una unidad compartida)',
  ),
  check: t(
    'If you do not expect this workbook, close this window and ask a colleague.',
    'Si vous n’attendiez pas ce classeur, fermez cette fenêtre et demandez à un collègue.',
    'Si no esperaba este libro, cierre esta ventana y pregunte a un colega.',
  ),
  know: t('I know this workbook', 'Je connais ce classeur', 'Conozco este libro'),
  nowKnown: t(
    'Noted: you know this workbook. You can go on.',
    'C’est noté : vous connaissez ce classeur. Vous pouvez continuer.',
    'Anotado: conoce este libro. Puede continuar.',
  ),
  changed: t(
    'This has changed since it was shown to you. Nothing was sent. Please read it again.',
    'Ceci a changé depuis que vous l’avez lu. Rien n’a été envoyé. Veuillez relire.',
    'Esto ha cambiado desde que lo leyó. No se envió nada. Vuelva a leerlo.',
  ),
  to: t('To', 'À', 'Para'),
  files: t('With', 'Avec', 'Con'),
  plain: t(
    'Web addresses that people typed into the plan are left out; the add-on’s own links to the plan stay.',
    'Les adresses web saisies dans le plan sont omises ; les liens du module vers le plan restent.',
    'Las direcciones web escritas en el plan se omiten; quedan los enlaces del complemento al plan.',
  ),
  cancel: t('Cancel', 'Annuler', 'Cancelar'),
} as const satisfies Record<string, Text>;

/** Where the owner is, if not where the person is. */
export const foreignOwner = t<string>(
  (domain) => `The owner’s address ends in ${domain}. Yours does not.`,
  (domain) => `L’adresse du propriétaire se termine par ${domain}. Pas la vôtre.`,
  (domain) => `La dirección del propietario termina en ${domain}. La suya no.`,
);

/** How many mails are about to go out, and the button that sends them. */
export const goingOut = t<number>(
  (n) =>
    `${plural(n, 'en', 'This email goes', `These ${n} emails go`)} out from your address, exactly as shown:`,
  (n) =>
    plural(
      n,
      'fr',
      'Cet e-mail part de votre adresse, exactement comme ci-dessous :',
      `Ces ${n} e-mails partent de votre adresse, exactement comme ci-dessous :`,
    ),
  (n) =>
    plural(
      n,
      'es',
      'Este correo sale de su dirección, exactamente como se muestra:',
      `Estos ${n} correos salen de su dirección, exactamente como se muestran:`,
    ),
);
export const sendNow = t<number>(
  (n) => `Send ${counted(n, 'en', 'email', 'emails')}`,
  (n) => `Envoyer ${counted(n, 'fr', 'e-mail', 'e-mails')}`,
  (n) => `Enviar ${counted(n, 'es', 'correo', 'correos')}`,
);
