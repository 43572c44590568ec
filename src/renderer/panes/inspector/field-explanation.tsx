import { Info } from 'lucide-react';
import type { FocusEvent } from 'react';
import { describePlace, describeSource, explainText } from '../../../shared/messages/explain-en';
import type { Clipping, ClippingFieldName } from '../../../shared/model/clipping';
import { certaintyOf, type Candidate } from '../../../shared/model/provenance';
import { correctClipping } from '../../actions/recipes';
import { useWindow } from '../../state/window-model';
import { dateText } from './date-text';
import { isTabbingOn } from './editable-field';
import './field-explanation.css';

/** Whether anything can be told about where a field's value came from. */
export function isExplained(clipping: Clipping, name: ClippingFieldName): boolean {
  const note = clipping.provenance[name];
  return note !== undefined && (note.via !== 'none' || (note.others?.length ?? 0) > 0);
}

/** Opens and closes a field's explanation. Who tabs from one edited field to the next is led past it. */
export function ExplainButton({
  label,
  open,
  panel,
  onToggle,
}: {
  readonly label: string;
  readonly open: boolean;
  /** The id of what it opens. */
  readonly panel: string;
  readonly onToggle: () => void;
}) {
  const leadOn = (event: FocusEvent<HTMLElement>): void => {
    if (!isTabbingOn()) return;
    const row = event.currentTarget.closest('.field-row, .inspector-headline');
    row?.querySelector<HTMLElement>('.field-value, .field-select')?.focus();
  };
  return (
    <button
      type="button"
      className="field-explain"
      aria-label={explainText.toggle(label)}
      title={explainText.toggle(label)}
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      onFocus={leadOn}
      onClick={onToggle}
    >
      <Info size={13} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

/** Where a field's value was read, how sure it is, and what other places say, each to be picked with one click. */
export function FieldExplanation({
  id,
  name,
  clipping,
}: {
  readonly id: string;
  readonly name: ClippingFieldName;
  readonly clipping: Clipping;
}) {
  const model = useWindow();
  const note = clipping.provenance[name];
  if (note === undefined) return null;
  const isCorrected = clipping.corrected.includes(name);
  const certainty = certaintyOf(note);
  const pick = ({ value }: Candidate): void => {
    void correctClipping(model, clipping, { [name]: value });
  };
  return (
    <div id={id} className="field-explained">
      {isCorrected && name === 'headline' && (
        // The other fields say so below their value.
        <p className="field-explained-corrected">{explainText.correctedByYou}</p>
      )}
      {note.via === 'none' ? (
        <p>{explainText.notFound}</p>
      ) : (
        <p>
          {isCorrected && `${explainText.read}: `}
          {describeSource(note.via, name)}
          {!isCorrected && (
            <span className="field-certainty" data-certainty={certainty}>
              {explainText.certainty[certainty]}
            </span>
          )}
        </p>
      )}
      {note.evidence !== '' && (
        <blockquote className="field-evidence" dir="auto">
          {note.evidence}
        </blockquote>
      )}
      {note.others !== undefined && note.others.length > 0 && (
        <>
          <p>{explainText.others}</p>
          <ul className="field-candidates">
            {note.others.map((candidate) => {
              const text = candidateText(candidate);
              const place = describePlace(candidate.via);
              return (
                <li key={candidate.via}>
                  <button
                    type="button"
                    aria-label={explainText.use(text, place)}
                    onClick={() => pick(candidate)}
                  >
                    <span dir="auto">{text}</span>
                    <span className="field-candidate-place">{place}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

/** A candidate as the field would show it. */
function candidateText({ value }: Candidate): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('; ') : dateText(value);
}
