import { languageOf } from '../../core/i18n/lang.ts';
import type { PaperOptions, PaperResult } from '../../core/rpc/contract.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { byId, element } from '../kit/dom.ts';
import { problemReport } from '../kit/problem-report.ts';
import { closeDialog, rpc } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { paperForm } from './form.ts';
import { letterheadChoice } from './letterhead-choice.ts';
import { texts } from './texts.ts';

const lang = languageOf(document.documentElement.lang);
const page = byId('page', HTMLElement);
const report = element('div', { role: 'status' });
const show = (...content: readonly Node[]): void => {
  report.replaceChildren(...content);
  report.scrollIntoView({ block: 'nearest' });
};
const refused = (problems: readonly Problem[]): void => show(problemReport(problems, lang));
const unreached = (): void => show(element('p', { className: 'error' }, common.failed[lang]));

const link = (url: string, title: string, className = ''): HTMLElement =>
  element('a', { href: url, target: '_blank', rel: 'noopener', className }, title);

/** Shows what was made, and that it is a draft. */
function made({ url, message, problems }: PaperResult): void {
  const told = problems.filter(({ severity }) => severity !== 'info');
  show(
    element('p', {}, `${message} `, link(url, texts.open[lang], 'done')),
    element('p', { className: 'hint' }, texts.folder[lang]),
    problemReport(told, lang),
  );
}

function start(options: PaperOptions): void {
  const form = paperForm(options, lang);
  const letterhead = letterheadChoice(options.letterhead, lang, refused, unreached);
  const make = element('button', { type: 'button', className: 'primary' }, texts.make[lang]);
  const close = element('button', { type: 'button' }, common.close[lang]);
  let { folderId } = options;
  let requestId = crypto.randomUUID();
  let again = false;

  make.onclick = async () => {
    const definition = form.definition();
    if (definition.body === '') {
      show(element('p', { className: 'error' }, texts.bodyMissing[lang]));
      return;
    }
    make.disabled = true;
    show(element('p', {}, texts.making[lang]));
    try {
      const payload = { requestId, again, folderId, letterhead: letterhead.chosen(), definition };
      // A second try finds what the first one left, and makes no second paper.
      again = true;
      const outcome = await rpc('paper.make', payload);
      if (!outcome.ok) return refused(outcome.problems);
      folderId = outcome.value.folderId ?? folderId;
      requestId = crypto.randomUUID();
      again = false;
      made(outcome.value);
    } catch {
      unreached();
    } finally {
      make.disabled = false;
    }
  };
  close.onclick = closeDialog;

  page.append(form.view, letterhead.view, element('p', {}, make, close), report);
  if (options.papers.length > 0) {
    const papers = options.papers.map(({ title, url }) => element('li', {}, link(url, title)));
    page.append(element('h2', {}, texts.papers[lang]), element('ul', {}, ...papers));
  }
}

page.append(element('p', { id: 'waiting' }, common.working[lang]));
rpc('paper.options', {})
  .then((outcome) => {
    page.replaceChildren();
    if (outcome.ok) start(outcome.value);
    else page.append(problemReport(outcome.problems, lang));
  })
  .catch(() => {
    page.replaceChildren(element('p', { className: 'error' }, common.failed[lang]));
  });
