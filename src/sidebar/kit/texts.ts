import { type Text, t } from '../../core/shared/i18n/lang.ts';

/** What every dialog and sidebar says. */
export const texts = {
  close: t('Close', 'Fermer', 'Cerrar'),
  working: t('Working…', 'En cours…', 'Trabajando…'),
  problems: t('To look at', 'À vérifier', 'Para revisar'),
  noNetwork: t(
    'No connection to Google. What you typed is still here. Check the network and try again: nothing is saved twice.',
    'Pas de connexion à Google. Votre saisie est conservée. Vérifiez le réseau et réessayez : rien ne sera enregistré deux fois.',
    'Sin conexión con Google. Lo escrito sigue aquí. Compruebe la red e inténtelo de nuevo: nada se guarda dos veces.',
  ),
  otherAccount: t(
    'Google refused the call. You are probably signed in with several Google accounts. What you typed is still here: copy what matters, then open the spreadsheet in a window with this account only (a private window, or another browser profile).',
    'Google a refusé l’appel. Vous êtes sans doute connecté avec plusieurs comptes Google. Votre saisie est conservée : copiez l’essentiel, puis ouvrez la feuille de calcul dans une fenêtre avec ce seul compte (fenêtre privée ou autre profil du navigateur).',
    'Google rechazó la llamada. Probablemente ha iniciado sesión con varias cuentas de Google. Lo escrito sigue aquí: copie lo importante y abra la hoja de cálculo en una ventana con esta cuenta únicamente (ventana privada u otro perfil del navegador).',
  ),
  failed: t(
    'Google did not carry out the call. What you typed is still here. Try again; if it goes on, reload the spreadsheet.',
    'Google n’a pas exécuté l’appel. Votre saisie est conservée. Réessayez ; si cela persiste, rechargez la feuille de calcul.',
    'Google no ejecutó la llamada. Lo escrito sigue aquí. Inténtelo de nuevo; si continúa, vuelva a cargar la hoja de cálculo.',
  ),
  theirs: t('Now in the sheet', 'Dans la feuille', 'Ahora en la hoja'),
  mine: t('You saw', 'Vous aviez lu', 'Usted vio'),
  empty: t('(empty)', '(vide)', '(vacío)'),
  keepMine: t('Save mine over it', 'Enregistrer ma version', 'Guardar mi versión'),
  takeTheirs: t('Keep what is there', 'Garder ce qui y est', 'Dejar lo que hay'),
  badProgress: t(
    'Enter a whole number from 0 to 100.',
    'Saisissez un nombre entier de 0 à 100.',
    'Escriba un número entero de 0 a 100.',
  ),
  badEvidence: t(
    'A link begins with https:// and has no spaces.',
    'Un lien commence par https:// et ne contient pas d’espace.',
    'Un enlace empieza por https:// y no lleva espacios.',
  ),
  evidenceWithUser: t(
    'Leave out the user name or password: what stands between https:// and the @.',
    'Retirez le nom d’utilisateur ou le mot de passe : ce qui figure entre https:// et le @.',
    'Quite el nombre de usuario o la contraseña: lo que hay entre https:// y la @.',
  ),
  leadsTo: t('This address leads to:', 'Cette adresse mène à :', 'Esta dirección lleva a:'),
} as const satisfies Record<string, Text>;
