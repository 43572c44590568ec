import type { Ref } from 'react';
import { FormRow } from './form-row';

interface NameFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Typing replaces a name that stands there already. */
  readonly selects?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** The line of a form that asks what something is called: in any script, and not left empty. */
export function NameField({ label, hint, value, onChange, selects = false, inputRef }: NameFieldProps) {
  return (
    <FormRow label={label} {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <input
          ref={inputRef}
          id={id}
          className="text-input"
          required
          pattern={'.*\\S.*'}
          maxLength={200}
          dir="auto"
          value={value}
          onFocus={(event) => {
            if (selects) event.target.select();
          }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormRow>
  );
}
