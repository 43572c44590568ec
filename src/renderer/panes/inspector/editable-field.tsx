import { useRef, useState, type KeyboardEvent } from 'react';
import { inspectorText } from '../../../shared/messages/inspector-en';
import './editable-field.css';

interface EditableFieldProps {
  readonly label: string;
  readonly value: string;
  /** How the value reads while it is not edited; as it is edited, without this. */
  readonly shown?: string | undefined;
  readonly lines: boolean;
  /** Takes the new text; returns what is wrong with it, or null when it is being saved. */
  readonly onCommit: (text: string) => string | null;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** Set while Tab leaves a field being edited: the field that gets the focus is edited next. */
let tabbing = false;

/** Whether the focus is just going from a field being edited to the next by Tab. */
export function isTabbingOn(): boolean {
  return tabbing;
}

/**
 * A value that is edited where it stands. Enter commits (Mod+Enter where there are several lines), Esc leaves it as it
 * was, Tab commits and edits the next one, leaving it commits.
 */
export function EditableField({
  label,
  value,
  shown = value,
  lines,
  onCommit,
  placeholder,
  hint,
  describedBy,
}: EditableFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** The focus goes back to the button when editing was ended by a key, and stays where the person clicked otherwise. */
  const backToButton = useRef(false);

  const end = (focusButton: boolean): void => {
    backToButton.current = focusButton;
    setDraft(null);
    setProblem(null);
  };
  const commit = (focusButton: boolean): boolean => {
    if (draft === null) return true;
    const wrong = draft === value ? null : onCommit(draft);
    setProblem(wrong);
    if (wrong === null) end(focusButton);
    return wrong === null;
  };

  if (draft === null) {
    return (
      <button
        ref={(element) => {
          button.current = element;
          if (element !== null && backToButton.current) {
            backToButton.current = false;
            element.focus();
          }
        }}
        type="button"
        className="field-value"
        data-empty={value === ''}
        data-lines={lines}
        aria-label={inspectorText.edit(label, value === '' ? inspectorText.empty : shown)}
        aria-describedby={describedBy}
        title={hint}
        dir="auto"
        onClick={() => setDraft(value)}
        onFocus={() => {
          if (tabbing) setDraft(value);
          tabbing = false;
        }}
      >
        {value === '' ? (placeholder ?? inspectorText.empty) : shown}
      </button>
    );
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const mod = event.metaKey || event.ctrlKey;
    if (event.key === 'Escape') end(true);
    else if (event.key === 'Enter' && (!lines || mod)) commit(true);
    else if (event.key === 'Tab') {
      // The browser moves the focus; the next field sees that it came by Tab.
      tabbing = !event.shiftKey;
      setTimeout(() => {
        tabbing = false;
      }, 0);
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    className: 'field-input',
    'aria-label': label,
    'aria-invalid': problem !== null,
    dir: 'auto' as const,
    autoFocus: true,
    spellCheck: false,
    value: draft,
    onKeyDown,
    onBlur: () => {
      if (!commit(false)) end(false);
    },
  };
  return (
    <span className="field-edit">
      {lines ? (
        <textarea {...shared} rows={2} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        // Grows with what is in it, so that a long headline is seen whole; its line ends are spaces.
        <textarea
          {...shared}
          rows={1}
          onChange={(event) => setDraft(event.target.value.replace(/\s*\n\s*/gu, ' '))}
          onFocus={(event) => event.target.select()}
        />
      )}
      {(problem ?? hint) !== undefined && (
        <span
          className="field-hint"
          data-problem={problem !== null}
          role={problem === null ? undefined : 'alert'}
        >
          {problem ?? hint}
        </span>
      )}
    </span>
  );
}
