import { useState } from 'preact/hooks';
import type { QuestionView } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import { Dialog } from './dialog.tsx';
import { texts } from './texts.ts';

const labels = { OK: texts.ok, CANCEL: texts.cancel, YES: texts.yes, NO: texts.no } as const;
type Button = keyof typeof labels;

interface QuestionProps {
  readonly question: QuestionView;
  readonly lang: Lang;
  readonly onAnswer: (button: string, text: string) => void;
}

/** `Ui.alert` and `Ui.prompt`: the run waits until the person has answered. */
export function Question({ question, lang, onAnswer }: QuestionProps) {
  const [text, setText] = useState('');
  const buttons = question.buttons.split('_') as Button[]; // the names of Ui.ButtonSet are their buttons
  return (
    <Dialog
      title={question.title}
      closeLabel={texts.close[lang]}
      width={420}
      onClose={() => onAnswer('CLOSE', text)}
    >
      <form
        class="question"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(buttons[0] ?? 'OK', text);
        }}
      >
        <p class="preserved">{question.text}</p>
        {question.kind === 'prompt' && (
          <input
            value={text}
            aria-label={question.text}
            data-first
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="actions">
          {buttons.map((button, i) => (
            <button
              key={button}
              type={i === 0 ? 'submit' : 'button'}
              data-first={i === 0 && question.kind === 'alert' ? true : undefined}
              class={i === 0 ? 'primary' : ''}
              onClick={i === 0 ? undefined : () => onAnswer(button, text)}
            >
              {labels[button][lang]}
            </button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
