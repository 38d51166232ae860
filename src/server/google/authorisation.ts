const info = (): GoogleAppsScript.Script.AuthorizationInfo =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);

/**
 * Whether the person lets the add-on do all that the manifest asks for: they may have granted a part, or
 * taken it back. Google's own errors say so in the person's language only.
 * https://developers.google.com/apps-script/concepts/scopes#granular-permissions
 */
export function authorised(): boolean {
  return info().getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Where the person grants what is missing; '' if nothing is. */
export function authorisationUrl(): string {
  // Null where nothing is missing; the types leave that out.
  return (info().getAuthorizationUrl() as string | null) ?? '';
}
