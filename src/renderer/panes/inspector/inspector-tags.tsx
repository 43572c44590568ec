import { Plus } from 'lucide-react';
import { inspectorText } from '../../../shared/messages/inspector-en';
import { removeTag } from '../../actions/organise';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { TagChip } from '../../ui/tag-chip';

/** The tags of the selection as chips, with a button that opens the picker. */
export function InspectorTags({
  tags,
}: {
  readonly tags: readonly { readonly path: string; readonly note?: string }[];
}) {
  const model = useWindow();
  const sidebar = useStore(model.sidebar.state);
  const colorOf = (path: string): string | null =>
    sidebar?.tags.find((tag) => tag.path === path)?.color ?? null;
  return (
    <section className="inspector-tags" aria-label={inspectorText.tagsOf}>
      {tags.map(({ path, note }) => (
        <TagChip
          key={path}
          path={path}
          color={colorOf(path)}
          onRemove={() => void removeTag(model, path)}
          {...(note === undefined ? {} : { note })}
        />
      ))}
      <button
        type="button"
        className="inspector-add-tag"
        onClick={() => model.overlay.set({ kind: 'tag-picker' })}
      >
        <Plus size={12} strokeWidth={2.25} aria-hidden />
        {inspectorText.addTag}
      </button>
    </section>
  );
}
