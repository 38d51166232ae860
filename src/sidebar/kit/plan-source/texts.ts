import { type Text, t } from '../../../core/shared/i18n/lang.ts';
import type { DocxFault } from './read-docx.ts';

/** Where a plan comes from. */
export const texts = {
  source: t('Where is your plan?', 'Où se trouve votre plan ?', '¿Dónde está su plan?'),
  'built-in': t(
    'The built-in example: UCLG’s work plan for 2022',
    'L’exemple fourni : le plan de travail 2022 de CGLU',
    'El ejemplo incluido: el plan de trabajo 2022 de CGLU',
  ),
  paste: t(
    'Paste it, from Word, Google Docs or a text',
    'Le coller, depuis Word, Google Docs ou un texte',
    'Pegarlo, desde Word, Google Docs o un texto',
  ),
  docx: t('A Word file (.docx)', 'Un fichier Word (.docx)', 'Un archivo de Word (.docx)'),
  doc: t('A Google Doc', 'Un document Google', 'Un documento de Google'),
  pasteLabel: t('Text of the plan', 'Texte du plan', 'Texto del plan'),
  pasteHint: t(
    'Numbers, bullets and bold are kept.',
    'Numéros, puces et gras sont conservés.',
    'Se conservan números, viñetas y negrita.',
  ),
  pasteRich: t(
    'Pasted with its numbers, bullets (-) and bold (**).',
    'Collé avec ses numéros, puces (-) et gras (**).',
    'Pegado con sus números, viñetas (-) y negrita (**).',
  ),
  docxLabel: t('File', 'Fichier', 'Archivo'),
  docxHint: t(
    'It is read in your browser; only the text of the plan is sent to the workbook. Text boxes and pictures are left out.',
    'Il est lu dans votre navigateur ; seul le texte du plan est envoyé au classeur. Zones de texte et images sont ignorées.',
    'Se lee en su navegador; solo el texto del plan se envía al libro. Se omiten cuadros de texto e imágenes.',
  ),
  docxRead: t('read.', 'lu.', 'leído.'),
  docLabel: t('Link of the document', 'Lien du document', 'Enlace del documento'),
  docHint: t(
    'https://docs.google.com/document/d/… You must have access to it.',
    'https://docs.google.com/document/d/… Vous devez y avoir accès.',
    'https://docs.google.com/document/d/… Debe tener acceso a él.',
  ),
} as const satisfies Record<string, Text>;

export const docxFaults: Readonly<Record<DocxFault, Text>> = {
  'too-large': t(
    'The file is larger than 10 MB. Save it without its pictures and try again.',
    'Le fichier dépasse 10 Mo. Enregistrez-le sans ses images et réessayez.',
    'El archivo supera los 10 MB. Guárdelo sin sus imágenes e inténtelo de nuevo.',
  ),
  'old-word': t(
    'This is an older Word file (.doc), or one with a password. Save it as .docx without a password and try again.',
    'C’est un ancien fichier Word (.doc) ou un fichier protégé par mot de passe. Enregistrez-le en .docx sans mot de passe et réessayez.',
    'Es un archivo de Word antiguo (.doc) o con contraseña. Guárdelo como .docx sin contraseña e inténtelo de nuevo.',
  ),
  'not-zip': t(
    'This file is not a .docx, or it is damaged. Open it in Word or Google Docs, save it as .docx and try again.',
    'Ce fichier n’est pas un .docx ou il est endommagé. Ouvrez-le dans Word ou Google Docs, enregistrez-le en .docx et réessayez.',
    'Este archivo no es un .docx o está dañado. Ábralo en Word o Google Docs, guárdelo como .docx e inténtelo de nuevo.',
  ),
  'not-docx': t(
    'There is no text in this file. It may be of another program: save it as .docx and try again.',
    'Ce fichier ne contient pas de texte. Il vient peut-être d’un autre programme : enregistrez-le en .docx et réessayez.',
    'Este archivo no contiene texto. Quizá sea de otro programa: guárdelo como .docx e inténtelo de nuevo.',
  ),
};
