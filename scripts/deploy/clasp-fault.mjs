/**
 * Why clasp failed, as far as its output tells, and what to do. The sentences are those of clasp 3.4
 * (src/core/utils.ts: `assertAuthenticated`, `handleApiError`, which prints what Google answered).
 * @typedef {object} ClaspFault
 * @property {RegExp} says
 * @property {string} means
 * @property {readonly string[]} remedy
 */

/** @type {readonly ClaspFault[]} */
const known = [
  {
    says: /No credentials found|Not logged in/i,
    means: 'clasp is not logged in.',
    remedy: ['Run npx clasp login, with the Google account that owns the script.'],
  },
  {
    // Refresh tokens end, or are revoked: https://developers.google.com/identity/protocols/oauth2#expiration
    says: /invalid_grant|invalid_rapt|invalid authentication credentials|token has been expired or revoked/i,
    means: 'The login of clasp has expired, or was revoked.',
    remedy: ['Run npx clasp logout, then npx clasp login.'],
  },
  {
    says: /insufficient authentication scopes|insufficient permission/i,
    means: 'clasp was not allowed everything that it asked for at login.',
    remedy: ['Run npx clasp logout, then npx clasp login, and allow everything on the list.'],
  },
  {
    // https://github.com/google/clasp/issues/973 has Google's answer.
    says: /has not enabled the Apps Script API/i,
    means: 'The Apps Script API is off for your account.',
    remedy: [
      'Switch it on at https://script.google.com/home/usersettings and wait a few minutes.',
      'If the switch cannot be used, ask the administrator of your Google Workspace.',
    ],
  },
  {
    says: /does not have permission|permission denied|\bforbidden\b/i,
    means: 'The account that clasp is logged in with may not edit this script.',
    remedy: [
      'Run npx clasp show-authorized-user to see which account it is.',
      'Share the script with it as an editor, or log in with another account: npx clasp login.',
    ],
  },
  {
    says: /entity was not found|could not find script|File not found/i,
    means: 'Google knows no such script or deployment, or does not show it to this account.',
    remedy: [
      'Compare scriptId and deploymentId in deploy.json with the Apps Script editor (Project settings; Deploy > Manage deployments).',
      'Run npx clasp show-authorized-user to see which account is asking.',
    ],
  },
  {
    says: /read-only deployments may not be modified/i,
    means: 'The deployment ID is that of the head deployment, which always runs the latest code.',
    remedy: [
      'Take the ID of a versioned deployment: Deploy > Manage deployments. Put it into deploy.json.',
    ],
  },
  {
    says: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|socket hang up/i,
    means: 'Google could not be reached.',
    remedy: ['Check the network and proxy of this machine.'],
  },
  {
    says: /rateLimitExceeded|quota exceeded|resource has been exhausted/i,
    means: 'Google takes no more requests for now.',
    remedy: ['Wait a minute.'],
  },
  {
    says: /Syntax error/i,
    means: 'Google could not read a file of dist/.',
    remedy: ['Run npm test, which evaluates what is pushed.'],
  },
];

/**
 * @param {string} output all that clasp printed
 * @returns {{ means: string, remedy: readonly string[] }}
 */
export function claspFault(output) {
  return (
    known.find(({ says }) => says.test(output)) ?? {
      means: 'clasp did not confirm that the step was done.',
      remedy: ['Read what clasp said, above.'],
    }
  );
}

/**
 * The answer of a step in JSON; undefined where it does not say that the step was done. The exit code does
 * not tell: clasp ends with 0 after some failures, as its entry point ignores what commander throws
 * (src/index.ts, `CommanderError`).
 * @param {import('./plan.mjs').Step['kind']} kind
 * @param {string} stdout
 * @returns {{ version?: number } | undefined} with the version that is new, or deployed
 */
export function claspAnswer(kind, stdout) {
  /** @type {unknown} */
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return undefined;
  }
  if (kind === 'push') return Array.isArray(answer) ? {} : undefined;
  if (typeof answer !== 'object' || answer === null || !('versionNumber' in answer)) {
    return undefined;
  }
  const { versionNumber } = answer;
  // clasp says 0 where Google named no version.
  return typeof versionNumber === 'number' && versionNumber > 0
    ? { version: versionNumber }
    : undefined;
}
