import { inspectorText } from '../../../shared/messages/inspector-en';
import { selectedTags } from '../../state/selected-tags';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { InspectorTags } from './inspector-tags';

/** What several selected clippings have in common: their tags, to add to or take from all of them. */
export function SeveralInspector() {
  const model = useWindow();
  const { ids } = useStore(model.selection.state);
  const pages = useStorePart(model.list.state, (list) => list.pages);
  const { tags, known } = selectedTags(pages, ids);
  return (
    <div className="inspector-scroll">
      <p className="inspector-several">{inspectorText.severalTitle(ids.size)}</p>
      <section className="inspector-group">
        <h2>{inspectorText.severalTags}</h2>
        <InspectorTags
          tags={tags.map(({ path, on }) => ({
            path,
            note: on === known ? inspectorText.onAll : inspectorText.onSome(on),
          }))}
        />
        {known < ids.size && <p className="inspector-hint">{inspectorText.knownTags(known)}</p>}
      </section>
    </div>
  );
}
