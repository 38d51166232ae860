import { enabled } from '../access.ts';
import { number, text } from '../args.ts';
import { enumOf } from '../enum.ts';
import { exception } from '../exception.ts';
import { type Method, type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';
import { stripComments } from '../strip-comments.ts';

export interface HtmlOutput {
  content: string;
  title: string;
  width: number | undefined;
  height: number | undefined;
}

const sandboxMode = enumOf('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const frameMode = enumOf('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** Setters return the object, for chaining. */
const setter = (
  type: 'String' | 'Integer' | `=${string}`,
  apply: (output: HtmlOutput, arg: unknown) => void,
): Method<HtmlOutput> =>
  method<HtmlOutput>([
    [type],
    (_run, output, [arg]) => {
      apply(output, arg);
      return new ServiceRef(htmlOutputClass, output);
    },
  ]);

/** https://developers.google.com/apps-script/reference/html/html-output */
export const htmlOutputClass: ServiceClass<HtmlOutput> = {
  path: 'HtmlService.HtmlOutput',
  service: 'html',
  access: enabled,
  methods: {
    getContent: method<HtmlOutput>([[], (_run, output) => stripComments(output.content)]),
    getTitle: method<HtmlOutput>([[], (_run, output) => output.title]),
    getWidth: method<HtmlOutput>([[], (_run, output) => output.width ?? null]),
    getHeight: method<HtmlOutput>([[], (_run, output) => output.height ?? null]),
    setContent: setter('String', (output, html) => {
      output.content = text(html);
    }),
    append: setter('String', (output, html) => {
      output.content += text(html);
    }),
    setTitle: setter('String', (output, title) => {
      output.title = text(title);
    }),
    setWidth: setter('Integer', (output, width) => {
      output.width = number(width);
    }),
    setHeight: setter('Integer', (output, height) => {
      output.height = number(height);
    }),
    // "This method now has no effect": every page runs in IFRAME mode.
    setSandboxMode: setter(sandboxMode.type, () => {}),
    setXFrameOptionsMode: setter(frameMode.type, () => {}),
  },
};

/** https://developers.google.com/apps-script/reference/html/html-service */
const htmlServiceClass: ServiceClass = {
  path: 'HtmlService',
  service: 'html',
  access: enabled,
  constants: { SandboxMode: sandboxMode.holder, XFrameOptionsMode: frameMode.holder },
  methods: {
    createHtmlOutput: method(
      [[], () => outputOf('')],
      [['String'], (_run, _self, [html]) => outputOf(text(html))],
    ),
    createHtmlOutputFromFile: method([
      ['String'],
      (run, _self, [name]) => {
        const html = run.host.project.html.get(text(name).replace(/\.html$/, ''));
        if (html === undefined) throw exception(`No HTML file named ${text(name)} was found.`);
        return outputOf(html);
      },
    ]),
  },
};

export const htmlService = new ServiceRef(htmlServiceClass, undefined);

function outputOf(content: string): ServiceRef<HtmlOutput> {
  const output: HtmlOutput = { content, title: '', width: undefined, height: undefined };
  return new ServiceRef(htmlOutputClass, output);
}
