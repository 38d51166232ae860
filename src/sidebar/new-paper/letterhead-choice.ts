import type { Lang } from '../../core/i18n/lang.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { element } from '../kit/dom.ts';
import { rpc } from '../kit/rpc.ts';
import { texts } from './texts.ts';

/** Which letterhead a paper gets. Choosing a file keeps it for the whole organisation. */
export function letterheadChoice(
  own: string | null,
  lang: Lang,
  refused: (problems: readonly Problem[]) => void,
  unreached: () => void,
): { readonly view: HTMLElement; readonly chosen: () => 'built-in' | 'own' } {
  const choice = element(
    'select',
    {},
    element('option', { value: 'built-in' }, texts.builtIn[lang]),
  );
  const offer = (name: string): void => {
    choice.querySelector('[value=own]')?.remove();
    choice.append(element('option', { value: 'own' }, name));
    choice.value = 'own';
  };
  if (own !== null) offer(own);
  const file = element('input', { type: 'file', accept: '.docx' });
  file.onchange = async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    file.disabled = true;
    try {
      const outcome = await rpc('paper.letterhead', {
        name: chosen.name,
        data: await base64(chosen),
      });
      if (outcome.ok) offer(chosen.name);
      else refused(outcome.problems);
    } catch {
      unreached();
    } finally {
      file.disabled = false;
      file.value = '';
    }
  };
  const view = element(
    'div',
    { className: 'grid' },
    element('label', {}, texts.letterhead[lang], choice),
    element('label', {}, texts.ownFile[lang], file),
  );
  return { view, chosen: () => (choice.value === 'own' ? 'own' : 'built-in') };
}

/** A file's bytes in base64. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // A data URL: "data:…;base64,…".
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
