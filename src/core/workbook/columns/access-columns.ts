import { accessChanges, accessLevels } from '../lists.ts';
import { type Column, t } from './column.ts';

/** The columns of Access: one row for each change of a right, never changed afterwards. */
export const accessColumns = [
  {
    key: 'changedOn',
    title: t('Changed on', 'Modifié le', 'Cambiado el'),
    kind: 'moment',
    owner: 'addon',
    width: 132,
  },
  {
    key: 'changedBy',
    title: t('Changed by', 'Modifié par', 'Cambiado por'),
    kind: 'text',
    owner: 'addon',
    width: 200,
  },
  {
    key: 'file',
    title: t('File', 'Fichier', 'Archivo'),
    kind: 'text',
    owner: 'addon',
    width: 240,
  },
  {
    key: 'fileId',
    title: t('Address of the file', 'Adresse du fichier', 'Dirección del archivo'),
    kind: 'link',
    owner: 'addon',
    width: 180,
  },
  {
    key: 'person',
    title: t('Person', 'Personne', 'Persona'),
    kind: 'text',
    owner: 'addon',
    width: 220,
  },
  {
    key: 'change',
    title: t('Change', 'Changement', 'Cambio'),
    kind: 'choice',
    list: accessChanges,
    owner: 'addon',
    width: 110,
    note: t(
      'Found: a difference that did not come from the add-on, such as Google’s own Share button.',
      'Constaté : une différence qui ne vient pas du module, par exemple du bouton Partager de Google.',
      'Constatado: una diferencia que no viene del complemento, por ejemplo del botón Compartir de Google.',
    ),
  },
  {
    key: 'before',
    title: t('Before', 'Avant', 'Antes'),
    kind: 'choice',
    list: accessLevels,
    owner: 'addon',
    width: 110,
  },
  {
    key: 'after',
    title: t('After', 'Après', 'Después'),
    kind: 'choice',
    list: accessLevels,
    owner: 'addon',
    width: 110,
  },
] as const satisfies readonly Column[];
