import { useId, useState } from 'react';
import { PenLine } from 'lucide-react';
import { describePlace } from '../../../shared/messages/explain-en';
import { choiceText, fieldHint, fieldText } from '../../../shared/messages/field-en';
import { inspectorText } from '../../../shared/messages/inspector-en';
import type { Clipping } from '../../../shared/model/clipping';
import { correctClipping } from '../../actions/recipes';
import { useWindow } from '../../state/window-model';
import { RecipeOffer } from './recipe-offer';
import { EditableField } from './editable-field';
import { ExplainButton, FieldExplanation, isExplained } from './field-explanation';
import type { InspectorField } from './field-table';

/** One field of the clipping: its name, its value, and where that came from. */
export function FieldRow({
  field,
  clipping,
}: {
  readonly field: InspectorField;
  readonly clipping: Clipping;
}) {
  const model = useWindow();
  const noteId = useId();
  const panelId = useId();
  const [open, setOpen] = useState(false);
  const explained = isExplained(clipping, field.name);
  const value = field.read(clipping);
  const label = fieldText[field.label];
  const note = value === '' ? null : fieldNote(field, clipping);

  const commit = (text: string): string | null => {
    const reading = field.write(text, clipping);
    if ('problem' in reading) return reading.problem;
    void correctClipping(model, clipping, reading.changes);
    return null;
  };

  return (
    <div className="field-row">
      <dt className="field-label">
        <span className="one-line" title={note?.text}>
          {label}
        </span>
        {explained && (
          <ExplainButton label={label} open={open} panel={panelId} onToggle={() => setOpen(!open)} />
        )}
      </dt>
      <dd className="field-body">
        {field.kind === 'choice' && field.choices !== null ? (
          <select
            className="field-select"
            aria-label={label}
            aria-describedby={note === null ? undefined : noteId}
            value={value}
            data-empty={value === ''}
            onChange={(event) => commit(event.target.value)}
          >
            {isOptional(field) && <option value="">{choiceText.unknown}</option>}
            {Object.entries(field.choices).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        ) : field.kind === 'fixed' ? (
          <span className="field-fixed" title={fieldHint[field.label]}>
            {value}
          </span>
        ) : (
          <EditableField
            // A draft belongs to one clipping.
            key={clipping.id}
            label={label}
            value={value}
            shown={field.show?.(clipping)}
            lines={field.kind === 'lines'}
            hint={fieldHint[field.label]}
            describedBy={note === null ? undefined : noteId}
            onCommit={commit}
          />
        )}
        {note !== null && (
          <span className="field-note" data-tone={note.tone} title={note.text}>
            {note.tone === 'corrected' && <PenLine size={10} strokeWidth={2} aria-hidden />}
            <span id={noteId} className={note.tone === 'from' ? 'hidden-label' : undefined}>
              {note.short}
            </span>
          </span>
        )}
        <RecipeOffer name={field.name} clipping={clipping} />
        {explained && open && <FieldExplanation id={panelId} name={field.name} clipping={clipping} />}
      </dd>
    </div>
  );
}

function isOptional(field: InspectorField): boolean {
  return field.name === 'prominence' || field.name === 'origin';
}

interface FieldNote {
  readonly tone: 'corrected' | 'inferred' | 'from';
  readonly short: string;
  readonly text: string;
}

/** What to know about a value: that a person corrected it, that it was inferred, or where it was read. */
function fieldNote({ name }: InspectorField, clipping: Clipping): FieldNote | null {
  const { corrected, inferred } = inspectorText.from;
  if (clipping.corrected.includes(name)) return { tone: 'corrected', short: corrected, text: corrected };
  if (name === 'datePublished' && clipping.datePublished?.inferred === true)
    return { tone: 'inferred', short: inferred, text: inferred };
  const from = clipping.provenance[name];
  if (from === undefined || from.via === 'none') return null;
  const short = describePlace(from.via);
  return { tone: 'from', short, text: from.evidence === '' ? short : `${short}: ${from.evidence}` };
}
