import { useState } from 'preact/hooks';
import { fromHtml } from '../../../core/plan/sources/from-html.ts';
import { planText } from '../../../core/plan/sources/plan-text.ts';
import type { Lang } from '../../../core/shared/i18n/lang.ts';
import { TextArea } from '../fields.tsx';
import { domNode } from './dom-node.ts';
import { texts } from './texts.ts';

/** A box for a plan's text. What comes from Word or Docs keeps its numbers, bullets and bold. */
export function PasteBox({
  lang,
  text,
  onText,
}: {
  readonly lang: Lang;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const [rich, setRich] = useState(false);
  return (
    <div
      onPaste={(event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const area = event.target;
        if (!/<(li|h[1-6]|p|b|strong)\b/i.test(html) || !(area instanceof HTMLTextAreaElement))
          return;
        // An inert document: nothing in it is loaded or run.
        const pasted = new DOMParser().parseFromString(html, 'text/html');
        const { text: plan } = planText(fromHtml(domNode(pasted.body)));
        if (plan.trim() === '') return;
        event.preventDefault();
        const { selectionStart, selectionEnd, value } = area;
        onText(value.slice(0, selectionStart) + plan.trim() + value.slice(selectionEnd));
        setRich(true);
      }}
    >
      <TextArea
        label={texts.pasteLabel[lang]}
        hint={rich ? texts.pasteRich[lang] : texts.pasteHint[lang]}
        rows={7}
        value={text}
        onValue={onText}
      />
    </div>
  );
}
