import { t } from '../shared/i18n/lang.ts';

/** Of an address of evidence whose host mixes alphabets. */
export const mixedLink = t(
  'The address of the evidence mixes alphabets: it may imitate another one',
  'L’adresse du justificatif mélange des alphabets : elle peut en imiter une autre',
  'La dirección de la evidencia mezcla alfabetos: puede imitar otra',
);

/** Of an address of evidence with a user or password. */
export const userLink = t(
  'The address of the evidence holds a user name or a password: it can lead elsewhere than it seems',
  'L’adresse du justificatif contient un nom d’utilisateur ou un mot de passe : elle peut mener ailleurs qu’il ne semble',
  'La dirección de la evidencia contiene un nombre de usuario o una contraseña: puede llevar a otro sitio del que parece',
);
