import { exception } from './exception.ts';
import type { AuthMode, Run } from './run.ts';
import type { Access } from './service-class.ts';

const prefix = 'https://www.googleapis.com/auth/';

/** Full scope names. */
export const scope = {
  spreadsheets: `${prefix}spreadsheets`,
  documents: `${prefix}documents`,
  currentSpreadsheet: `${prefix}spreadsheets.currentonly`,
  driveFile: `${prefix}drive.file`,
  drive: `${prefix}drive`,
  ui: `${prefix}script.container.ui`,
  scriptApp: `${prefix}script.scriptapp`,
  mail: `${prefix}script.send_mail`,
  email: `${prefix}userinfo.email`,
} as const;

/**
 * What each mode allows: the table in
 * https://developers.google.com/apps-script/add-ons/concepts/editor-auth-lifecycle
 * and, for simple triggers, https://developers.google.com/apps-script/guides/triggers#restrictions
 */
export const anywhere: Access = { from: 'NONE', scopes: [] };
/** Simple triggers of an enabled add-on, and everything above. */
export const enabled: Access = { from: 'LIMITED', scopes: [] };
/** Only where the person has authorised the add-on. */
export const authorised = (...scopes: readonly string[]): Access => ({ from: 'FULL', scopes });
/** The spreadsheet at hand: a simple trigger may use it, a full run needs one of the scopes. */
export const currentDocument: Access = {
  from: 'LIMITED',
  scopes: [scope.currentSpreadsheet, scope.spreadsheets],
};

const rank: Readonly<Record<AuthMode, number>> = { NONE: 0, LIMITED: 1, FULL: 2 };

/** @throws Exception with Google's words if the run may not call this member */
export function checkAccess(run: Run, access: Access, name: string): void {
  const required = permissions(access.scopes);
  if (rank[run.authMode] < rank[access.from]) {
    throw exception(`You do not have permission to call ${name}.${required}`);
  }
  // "The trigger runs the script without prompting for authorization but throws an exception if the
  // script attempts to call the unauthorized service":
  // https://developers.google.com/apps-script/reference/script/authorization-status
  const { unauthorised } = run.host;
  if (run.authMode === 'FULL' && access.scopes.length > 0 && unauthorised.has(run.user)) {
    throw exception('Authorization is required to perform that action.');
  }
  const listed = access.scopes.some((each) => run.host.project.manifest.scopes.has(each));
  const granted = listed && (access.byApi === true || !isWithheld(run, access));
  if (run.authMode === 'FULL' && access.scopes.length > 0 && !granted) {
    throw exception(`Specified permissions are not sufficient to call ${name}.${required}`);
  }
}

/**
 * Whether the person gave none of the scopes that would do: "users may authorize specific scopes"
 * (https://developers.google.com/apps-script/concepts/scopes#granular-permissions).
 */
export function isWithheld(run: Run, { scopes }: Access): boolean {
  const withheld = run.host.withheldScopes.get(run.user);
  const { scopes: listed } = run.host.project.manifest;
  return withheld !== undefined && !scopes.some((each) => listed.has(each) && !withheld.has(each));
}

function permissions(scopes: readonly string[]): string {
  if (scopes.length === 0) return '';
  const list = scopes.join(' || ');
  return ` Required permissions: ${scopes.length > 1 ? `(${list})` : list}`;
}
