import { type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  intro: t(
    'The add-on is built on what is known of Google. This check tries, with your account, what nobody has published yet. It takes about two minutes. It makes files named “Work Plan check” in your Drive and moves them to the bin, shares an empty one with another person of Settings for a moment, without a mail, and changes nothing in this workbook.',
    'Le module repose sur ce que l’on sait de Google. Cette vérification essaie, avec votre compte, ce que personne n’a encore publié. Elle dure environ deux minutes. Elle crée dans votre Drive des fichiers nommés « Work Plan check » et les met à la corbeille, en partage un, vide, un instant avec une autre personne de Réglages, sans e-mail, et ne change rien dans ce classeur.',
    'El complemento se basa en lo que se sabe de Google. Esta comprobación prueba, con su cuenta, lo que nadie ha publicado aún. Dura unos dos minutos. Crea en su Drive archivos llamados «Work Plan check» y los mueve a la papelera, comparte uno vacío un momento con otra persona de Ajustes, sin correo, y no cambia nada en este libro.',
  ),
  run: t('Run the check', 'Lancer la vérification', 'Iniciar la comprobación'),
  again: t('Run it again', 'Relancer', 'Iniciar de nuevo'),
  goOn: t('Go on', 'Continuer', 'Seguir'),
  step: t('Step', 'Étape', 'Paso'),
  of: t('of', 'sur', 'de'),
  well: t(
    'Everything that could be tried is as expected.',
    'Tout ce qui a pu être essayé est conforme.',
    'Todo lo que se pudo probar es como se esperaba.',
  ),
  different: t(
    'In some points Google behaves differently than expected. What that means for you is said beside each.',
    'Google se comporte autrement que prévu sur certains points. Ce que cela signifie pour vous est indiqué à côté.',
    'Google se comporta de otro modo en algunos puntos. Junto a cada uno se indica qué significa para usted.',
  ),
  number: t('No.', 'N°', 'N.º'),
  expected: t('Expected', 'Attendu', 'Esperado'),
  seen: t('What Google did', 'Ce qu’a fait Google', 'Lo que hizo Google'),
  verdict: t('Result', 'Résultat', 'Resultado'),
  report: t(
    'The result as text. Send it to whoever looks after the add-on; it holds no names and no addresses.',
    'Le résultat en texte. Envoyez-le à la personne qui s’occupe du module ; il ne contient ni noms ni adresses.',
    'El resultado como texto. Envíelo a quien se ocupa del complemento; no contiene nombres ni direcciones.',
  ),
  select: t('Select the text', 'Sélectionner le texte', 'Seleccionar el texto'),
  left: t(
    'These files could not be moved to the bin; delete them in Drive:',
    'Ces fichiers n’ont pas pu être mis à la corbeille ; supprimez-les dans Drive :',
    'Estos archivos no se pudieron mover a la papelera; elimínelos en Drive:',
  ),
} as const satisfies Record<string, Text>;
