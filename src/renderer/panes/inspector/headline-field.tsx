import { useId, useState } from 'react';
import { fieldText } from '../../../shared/messages/field-en';
import { listText } from '../../../shared/messages/window-en';
import type { Clipping } from '../../../shared/model/clipping';
import { correctClipping } from '../../actions/recipes';
import { useWindow } from '../../state/window-model';
import { RecipeOffer } from './recipe-offer';
import { EditableField } from './editable-field';
import { ExplainButton, FieldExplanation, isExplained } from './field-explanation';
import { headlineField } from './field-table';

/** The headline of the clipping, edited where it stands. */
export function HeadlineField({ clipping }: { readonly clipping: Clipping }) {
  const model = useWindow();
  const panelId = useId();
  const [open, setOpen] = useState(false);
  const explained = isExplained(clipping, 'headline');
  return (
    <div className="inspector-headline">
      {explained && (
        <ExplainButton
          label={fieldText.headline}
          open={open}
          panel={panelId}
          onToggle={() => setOpen(!open)}
        />
      )}
      <EditableField
        label={fieldText.headline}
        value={headlineField.read(clipping)}
        placeholder={listText.noHeadline}
        lines={false}
        onCommit={(text) => {
          void correctClipping(model, clipping, { headline: text.trim() });
          return null;
        }}
      />
      <RecipeOffer name="headline" clipping={clipping} />
      {explained && open && <FieldExplanation id={panelId} name="headline" clipping={clipping} />}
    </div>
  );
}
