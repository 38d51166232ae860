/** Importing the plan in another language: a command of managers. */
export {
  importTranslations as run,
  previewTranslations as preview,
} from '../handlers/translations.ts';
