import type { MailView, MethodInput, TriggerView } from '../protocol/contract.ts';
import type { Mail } from '../store/host-state.ts';
import type { EngineParts } from './engine.ts';
import { people } from './people.ts';
import { failureText, Refusal } from './refusal.ts';
import { callView } from './shown.ts';

/** The host itself: its people, clock, mails and triggers. */
export function createHostMethods({ host, setting, emit, traced, firstFile }: EngineParts) {
  const running = (work: () => void) => {
    let error: string | undefined;
    const { calls } = traced(() => {
      try {
        work();
      } catch (thrown) {
        error = failureText(thrown);
      }
    });
    const shown = { toasts: [] };
    return {
      ...(error === undefined ? {} : { error }),
      shown,
      change: undefined,
      calls: calls.map(callView),
    };
  };
  return {
    'bench.open': () => ({
      people: people(setting.lang),
      lang: setting.lang,
      addonName: setting.addonName,
      now: host.now().toISOString(),
      firstFile: firstFile(),
    }),
    'outbox.list': (): MailView[] => host.outbox().map(mailView).reverse(),
    'outbox.attachment': ({ mail, attachment }: MethodInput<'outbox.attachment'>) => {
      const found = host.outbox()[mail]?.attachments?.[attachment];
      if (found === undefined) throw new Refusal(404, 'There is no such attachment.');
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
    'trigger.run': ({ id }: MethodInput<'trigger.run'>) =>
      running(() => {
        host.runTrigger(id);
      }),
    'clock.set': ({ now }: MethodInput<'clock.set'>) => {
      const time = new Date(now);
      if (Number.isNaN(time.getTime())) throw new Refusal(400, `${now} is no moment in time.`);
      host.setClock(time);
      emit({ kind: 'clock', now: host.now().toISOString() });
      const due = host
        .triggers()
        .filter(({ nextRun }) => nextRun !== undefined && nextRun <= time.toISOString())
        .map(({ handler }) => handler);
      const done = running(() => {
        host.runDueTriggers();
      });
      return { now: host.now().toISOString(), ran: due, ...done };
    },
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
