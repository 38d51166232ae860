import { anywhere } from '../access.ts';
import type { Run } from '../run.ts';
import { type Method, type ServiceClass, ServiceRef } from '../service-class.ts';

/** Arguments arrive as text: see `textual`. */
const line = (level: string): Method => ({
  call: (run: Run, _self, args) => {
    run.log.push(`${level}: ${format(args.map(String))}`);
  },
});

/** https://developers.google.com/apps-script/guides/logging: what `console` has there, no more. */
const consoleClass: ServiceClass = {
  path: 'console',
  access: anywhere,
  textual: true,
  methods: {
    log: line('log'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    time: line('time'),
    timeEnd: line('timeEnd'),
  },
};

const loggerClass: ServiceClass = {
  path: 'Logger',
  access: anywhere,
  textual: true,
  methods: { log: line('log') },
};

export const consoleService = new ServiceRef(consoleClass, undefined);
export const logger = new ServiceRef(loggerClass, undefined);

/** `%s`, `%d` and `%o` take the next argument; the rest follows after spaces. */
function format(args: readonly string[]): string {
  const [template = '', ...rest] = args;
  const text = template.replaceAll(/%[sdo]/g, (slot) => rest.shift() ?? slot);
  return [text, ...rest].join(' ');
}
