import { useId, type ReactNode } from 'react';
import './form-row.css';

/** One labelled line of a form. `children` gets the id its control must carry. */
export function FormRow({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <div className="form-control">
        {children(id)}
        {hint !== undefined && <p className="form-hint">{hint}</p>}
      </div>
    </div>
  );
}
