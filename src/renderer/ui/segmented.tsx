import { useId } from 'react';
import './form-row.css';
import './segmented.css';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
  readonly hints?: Readonly<Record<Value, string>>;
}

/** One of a few, side by side: radio buttons in the dress of a segmented control. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  hints,
}: SegmentedProps<Value>) {
  const name = useId();
  const values = Object.keys(options) as Value[];
  return (
    <fieldset className="segmented">
      <legend className="hidden-label">{label}</legend>
      {values.map((option) => (
        <label key={option} title={hints?.[option]}>
          <input
            type="radio"
            name={name}
            className="hidden-label"
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{options[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The same as a row of a form, beside its label. */
export function SegmentedRow<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <div className="form-row">
      <span className="form-label">{props.label}</span>
      <Segmented {...props} />
    </div>
  );
}
