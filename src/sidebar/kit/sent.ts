import type { MailPreview } from '../../core/rpc/mailing.ts';
import type { CallState } from './use-call.ts';

/** What is to be read before mails go out, if the server asks for that. */
export const askedOf = <P extends MailPreview>(
  state: CallState<{ readonly ask: P | null }>,
): P | null => (state.kind === 'done' ? state.value.ask : null);

/** What became of a call that sends mails, once they are sent. */
export function sentOf<T extends { readonly ask: MailPreview | null }>(
  state: CallState<T>,
): Extract<T, { readonly ask: null }> | undefined {
  if (state.kind !== 'done' || state.value.ask !== null) return undefined;
  // Without a question, it is the other member of the union.
  return state.value as Extract<T, { readonly ask: null }>;
}
