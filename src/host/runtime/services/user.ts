import { anywhere } from '../access.ts';
import type { HostContext } from '../host-context.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

/** https://developers.google.com/apps-script/reference/base/user */
export const userClass: ServiceClass<string> = {
  path: 'Session.User',
  service: 'session',
  access: anywhere,
  methods: {
    // "If security policies do not allow access to the user's identity, returns a blank string."
    getEmail: method<string>([[], (run, email) => (run.authMode === 'FULL' ? email : '')]),
  },
};

export function userRef(email: string): ServiceRef<string> {
  return new ServiceRef(userClass, email);
}

/**
 * The person at the keyboard, whose address is hidden from an add-on unless both belong to the same
 * domain: https://developers.google.com/apps-script/reference/base/session#getactiveuser
 */
export function activeUserRef(host: HostContext, email: string): ServiceRef<string> {
  const { domain } = host.settings;
  return userRef(domain !== undefined && email.endsWith(`@${domain}`) ? email : '');
}
