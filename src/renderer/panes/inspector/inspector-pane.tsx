import type { ReactNode } from 'react';
import { inspectorText } from '../../../shared/messages/inspector-en';
import { onlySelected } from '../../state/selection-model';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { OneInspector } from './one-inspector';
import { SeveralInspector } from './several-inspector';
import './inspector-pane.css';

/** Fields and tags of what is selected. */
export function InspectorPane({ separator }: { readonly separator: ReactNode }) {
  const model = useWindow();
  const selection = useStore(model.selection.state);
  const { clipping } = useStore(model.clipping.state);
  const id = onlySelected(selection);
  return (
    <aside className="inspector" data-pane="inspector" aria-label={inspectorText.label}>
      {separator}
      {selection.ids.size > 1 ? (
        <SeveralInspector />
      ) : id !== null && clipping !== null ? (
        <OneInspector clipping={clipping} />
      ) : (
        <p className="inspector-none">{inspectorText.none}</p>
      )}
    </aside>
  );
}
