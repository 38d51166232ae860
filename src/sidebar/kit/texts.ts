import type { Text } from '../../core/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

/** What every dialog and sidebar says. */
export const texts = {
  close: t('Close', 'Fermer', 'Cerrar'),
  working: t('Working…', 'En cours…', 'Trabajando…'),
  problems: t('To look at', 'À vérifier', 'Para revisar'),
  failed: t(
    'The call did not reach Google. What you typed is still here. Check the network; if you are signed in with several Google accounts, use a window with one account only, then try again.',
    'L’appel n’a pas atteint Google. Votre saisie est conservée. Vérifiez le réseau ; si vous êtes connecté à plusieurs comptes Google, utilisez une fenêtre avec un seul compte, puis réessayez.',
    'La llamada no llegó a Google. Lo escrito sigue aquí. Compruebe la red; si ha iniciado sesión con varias cuentas de Google, use una ventana con una sola cuenta e inténtelo de nuevo.',
  ),
} as const satisfies Record<string, Text>;
