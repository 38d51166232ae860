import { createHash } from 'node:crypto';
import { anywhere, authorised, enabled, scope } from '../access.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method, withAccess } from '../signature.ts';
import { activeUserRef, userRef } from './user.ts';

const thirtyDays = 30 * 86_400_000;

/** https://developers.google.com/apps-script/reference/base/session */
const sessionClass: ServiceClass = {
  path: 'Session',
  service: 'session',
  access: anywhere,
  methods: {
    getActiveUserLocale: method([[], (run) => run.locale]),
    getTemporaryActiveUserKey: method([[], temporaryKey]),
    getScriptTimeZone: method([[], (run) => run.host.project.manifest.timeZone]),
    getActiveUser: withAccess(
      { ...enabled, scopes: [scope.email] },
      method([[], (run) => activeUserRef(run.host, run.user)]),
    ),
    getEffectiveUser: withAccess(authorised(scope.email), method([[], (run) => userRef(run.user)])),
  },
};

export const session = new ServiceRef(sessionClass, undefined);

/** "A temporary key that is unique to the active user but does not reveal the user identity. The key rotates every 30 days and is unique to the script." */
function temporaryKey(run: Run): string {
  const period = Math.floor(run.host.clock.now().getTime() / thirtyDays);
  return createHash('sha256').update(`${run.user}\n${period}`).digest('base64');
}
