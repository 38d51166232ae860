import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  /** What to enter, or a rule that is worth knowing. */
  readonly hint?: string | undefined;
  /** What a rule says of the entry, which can be taken all the same. */
  readonly warning?: string | undefined;
  /** Why the entry cannot be taken, and what to do. */
  readonly error?: string | undefined;
  readonly wide?: boolean;
}

interface InputProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** What ties an input to its label, hint and error. */
interface Ties {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

function Field({
  label,
  hint,
  warning,
  error,
  wide = false,
  children,
}: FieldProps & { children: (ties: Ties) => ComponentChildren }) {
  const id = useId();
  const told = error ?? warning ?? hint;
  const kind = error !== undefined ? ' error' : warning !== undefined ? ' warning' : '';
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': told === undefined ? undefined : `${id}-told`,
        'aria-invalid': error !== undefined,
      })}
      {told !== undefined && (
        <p id={`${id}-told`} class={`hint${kind}`}>
          {told}
        </p>
      )}
    </div>
  );
}

export function TextField({
  value,
  onValue,
  type = 'text',
  list,
  unit,
  ...field
}: InputProps & {
  type?: 'text' | 'date' | 'url' | 'number';
  list?: readonly string[];
  unit?: string;
}) {
  const listId = useId();
  return (
    <Field {...field}>
      {(ties) => (
        <span class="input">
          <input
            {...ties}
            type={type === 'number' ? 'text' : type}
            inputMode={type === 'number' ? 'numeric' : undefined}
            list={list === undefined ? undefined : listId}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
          {list !== undefined && (
            <datalist id={listId}>
              {list.map((item) => (
                <option key={item} value={item} />
              ))}
            </datalist>
          )}
        </span>
      )}
    </Field>
  );
}

/** A text of several lines; it grows with what is typed. */
export function TextArea({ value, onValue, rows = 2, ...field }: InputProps & { rows?: number }) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again for every text
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, 240)}px`;
  }, [value]);
  return (
    <Field {...field}>
      {(ties) => (
        <textarea
          {...ties}
          ref={area}
          rows={rows}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function Select({
  value,
  onValue,
  choices,
  ...field
}: InputProps & { choices: readonly (readonly [value: string, label: string])[] }) {
  return (
    <Field {...field}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          {choices.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Some of several; what is ticked comes in the order of the choices. */
export function CheckBoxes({
  label,
  hint,
  value,
  onValue,
  choices,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly onValue: (value: string[]) => void;
  readonly choices: readonly (readonly [value: string, label: string])[];
}) {
  const toggled = (key: string): string[] =>
    choices.map(([each]) => each).filter((each) => value.includes(each) !== (each === key));
  return (
    <fieldset class="wide">
      <legend>
        {label} {hint !== undefined && <span class="hint">{hint}</span>}
      </legend>
      {choices.map(([key, text]) => (
        <label key={key} class="tick">
          <input
            type="checkbox"
            checked={value.includes(key)}
            onChange={() => onValue(toggled(key))}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}
