import type { Call, Mail } from 'apps-script-emulator';
import type { Done, MailView, MethodInput, TriggerView } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import { benchTexts } from './bench-texts.ts';
import type { DueTriggers } from './due-triggers.ts';
import type { EngineParts } from './engine-parts.ts';
import { failureText, Refusal } from './refusal.ts';
import { callView } from './shown.ts';

/** The host itself: its people, clock, mails and triggers. */
export function createHostMethods(parts: EngineParts, runDueTriggers: DueTriggers) {
  const { host, seed, emit, traced, firstFile, log } = parts;
  return {
    'bench.open': () => ({
      people: seed.people.map(({ email, name, role }) => ({ email, name, role: role[parts.lang] })),
      lang: parts.lang,
      addonName: seed.addonName,
      now: host.now().toISOString(),
      firstFile: firstFile(),
    }),
    'outbox.list': (): MailView[] => host.outbox().map(mailView).reverse(),
    'outbox.attachment': ({ mail, attachment }: MethodInput<'outbox.attachment'>) => {
      const found = host.outbox()[mail]?.attachments?.[attachment];
      if (found === undefined) throw new Refusal(404, benchTexts.noAttachment);
      return { name: found.name, type: found.contentType, base64: found.base64 };
    },
    'triggers.list': (): TriggerView[] =>
      host.triggers().map(({ id, handler, eventType, creator, intervalMs, nextRun }) => ({
        id,
        handler,
        eventType,
        creator,
        ...(intervalMs === undefined ? {} : { intervalMs }),
        ...(nextRun === undefined ? {} : { nextRun }),
      })),
    'trigger.run': ({ id }: MethodInput<'trigger.run'>, lang: Lang): Done => {
      const { value: error, calls } = traced(() => {
        try {
          log(host.runTrigger(id));
        } catch (thrown) {
          return failureText(thrown, lang);
        }
        return undefined;
      });
      return done(error, calls);
    },
    'clock.set': ({ now }: MethodInput<'clock.set'>, lang: Lang) => {
      const time = new Date(now);
      if (Number.isNaN(time.getTime())) throw new Refusal(400, benchTexts.noMoment(now));
      host.setClock(time);
      emit({ kind: 'clock', now: host.now().toISOString() });
      const { value: runs, calls } = traced(runDueTriggers);
      const failures = runs.flatMap(({ handler, error }) =>
        error === undefined ? [] : [`${handler}: ${failureText(error, lang)}`],
      );
      return {
        now: host.now().toISOString(),
        ran: runs.map(({ handler }) => handler),
        ...done(failures.length > 0 ? failures.join('\n') : undefined, calls),
      };
    },
  };
}

function done(error: string | undefined, calls: readonly Call[]): Done {
  return {
    ...(error === undefined ? {} : { error }),
    shown: { toasts: [] },
    change: undefined,
    calls: calls.map(callView),
  };
}

function mailView(mail: Mail, id: number): MailView {
  const { from, to, cc, bcc, subject, body, htmlBody, sentAt, attachments = [] } = mail;
  return {
    id,
    ...{ from, to, cc, bcc, subject, body, sentAt },
    ...(htmlBody === undefined ? {} : { htmlBody }),
    attachments: attachments.map(({ name, size }) => ({ name, size })),
  };
}
