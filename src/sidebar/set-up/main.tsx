import { languageOf } from '../../core/i18n/lang.ts';
import type { PlanSource } from '../../core/rpc/contract.ts';
import type { Failed } from '../../core/rpc/outcome.ts';
import { byId, element } from '../kit/dom.ts';
import { problemReport } from '../kit/problem-report.ts';
import { closeDialog, rpc } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { previewReport } from './report.ts';
import { texts } from './texts.ts';

const lang = languageOf(document.documentElement.lang);

const builtIn = element('input', { type: 'radio', name: 'source', checked: true });
const paste = element('input', { type: 'radio', name: 'source' });
const text = element('textarea', { ariaLabel: texts.paste[lang] });
const year = element('input', { type: 'number', min: '1990', max: '2100' });
const check = element('button', { type: 'button' }, texts.check[lang]);
const setUp = element(
  'button',
  { type: 'button', className: 'primary', disabled: true },
  texts.setUp[lang],
);
const close = element('button', { type: 'button' }, common.close[lang]);
const report = element('div', { role: 'status' });

byId('page', HTMLElement).append(
  element(
    'fieldset',
    {},
    element('legend', {}, texts.source[lang]),
    element('label', {}, builtIn, ` ${texts.builtIn[lang]}`),
    element('label', {}, paste, ` ${texts.paste[lang]}`),
    text,
    element('label', {}, texts.year[lang], year),
  ),
  element('p', {}, check, setUp, close),
  report,
);

const source = (): PlanSource =>
  builtIn.checked ? { kind: 'built-in' } : { kind: 'text', text: text.value };

const show = (...content: readonly Node[]): void => report.replaceChildren(...content);
const refused = ({ problems }: Failed): void => show(problemReport(problems, lang));

/** Runs a call with the buttons off; a call that never arrived leaves everything typed in place. */
async function busy(work: () => Promise<void>): Promise<void> {
  check.disabled = setUp.disabled = true;
  show(element('p', {}, common.working[lang]));
  try {
    await work();
  } catch {
    show(element('p', { className: 'error' }, common.failed[lang]));
  } finally {
    check.disabled = false;
  }
}

check.onclick = () =>
  busy(async () => {
    const checked = JSON.stringify(source());
    const outcome = await rpc('setUp.preview', { source: source(), lang });
    if (!outcome.ok) return refused(outcome);
    show(previewReport(outcome.value, lang));
    // What was typed while the plan was checked has not been checked.
    setUp.disabled = JSON.stringify(source()) !== checked;
  });

setUp.onclick = () =>
  busy(async () => {
    const payload = { source: source(), lang, year: year.value === '' ? null : year.valueAsNumber };
    const outcome = await rpc('setUp.run', payload);
    if (!outcome.ok) return refused(outcome);
    const { message, problems } = outcome.value;
    const told = problems.filter(({ severity }) => severity !== 'info');
    show(element('p', {}, message), problemReport(told, lang), element('p', {}, texts.next[lang]));
  });

text.oninput = () => {
  paste.checked = true;
  setUp.disabled = true;
};
builtIn.onchange = paste.onchange = () => {
  setUp.disabled = true;
};
close.onclick = closeDialog;
