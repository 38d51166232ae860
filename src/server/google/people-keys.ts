import { noteError } from '../log.ts';

/** Document properties under which `onEdit` and later saves find who a temporary key stands for. */
const prefix = 'who.';

/**
 * Keeps the person's address under their temporary key: a simple trigger gets to know no more of them
 * than this key (https://developers.google.com/apps-script/reference/base/session#gettemporaryactiveuserkey).
 */
export function rememberPerson(): void {
  try {
    const email = Session.getEffectiveUser().getEmail();
    const key = Session.getTemporaryActiveUserKey();
    PropertiesService.getDocumentProperties().setProperty(prefix + key, email);
  } catch (error) {
    // Properties that are full, or a service that fails: edits by hand are then of unknown people.
    noteError(error);
  }
}

/** The addresses behind temporary keys: asked for when first needed, and all at once. */
export function peopleByKey(): (key: string) => string | undefined {
  let known: Readonly<Record<string, string>> | undefined;
  return (key) => {
    known ??= PropertiesService.getDocumentProperties().getProperties();
    return known[prefix + key];
  };
}
