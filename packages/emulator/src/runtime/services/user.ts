import { anywhere } from '../access.ts';
import type { HostContext } from '../host-context.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

/**
 * https://developers.google.com/apps-script/reference/base/user
 * As text it is its address (brucemcpherson/gas-fakes, tests on the real service).
 */
export const userClass: ServiceClass<string> = {
  path: 'Session.User',
  service: 'session',
  access: anywhere,
  methods: {
    // "If security policies do not allow access to the user's identity, returns a blank string."
    getEmail: method<string>([[], address]),
    toString: { call: address },
  },
};

/** The address, as far as the run may know it. */
function address(run: Run, email: string): string {
  return run.authMode === 'FULL' ? email : '';
}

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
