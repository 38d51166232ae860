import { t } from '../../shared/i18n/lang.ts';
import { accessChanges, accessLevels, roles } from '../lists.ts';
import type { Column } from './column.ts';

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
    title: t('ID of the file', 'ID du fichier', 'ID del archivo'),
    kind: 'text',
    owner: 'addon',
    width: 180,
    clipped: true,
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
      'A change is noted before Google is asked for it; Refused: Google did not carry it out. Found: a difference that did not come from the add-on, such as Google’s own Share button.',
      'Un changement est noté avant d’être demandé à Google ; Refusé : Google ne l’a pas effectué. Constaté : une différence qui ne vient pas du module, par exemple du bouton Partager de Google.',
      'Un cambio se anota antes de pedirlo a Google; Rechazado: Google no lo hizo. Constatado: una diferencia que no viene del complemento, por ejemplo del botón Compartir de Google.',
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
  {
    key: 'role',
    title: t('Role then', 'Rôle alors', 'Rol entonces'),
    kind: 'choice',
    list: roles,
    owner: 'addon',
    width: 110,
    since: 6,
    note: t(
      'The person’s role in Settings when the access was changed.',
      'Rôle de la personne dans Réglages au moment du changement.',
      'Rol de la persona en Ajustes cuando se cambió el acceso.',
    ),
  },
  {
    key: 'entry',
    title: t('Entry', 'Entrée', 'Entrada'),
    kind: 'id',
    owner: 'addon',
    width: 104,
    hidden: true,
    since: 6,
  },
] as const satisfies readonly Column[];
