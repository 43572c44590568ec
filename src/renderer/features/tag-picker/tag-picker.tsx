import { useState } from 'react';
import { Check, Minus, Plus } from 'lucide-react';
import { tagPickerText } from '../../../shared/messages/dialogs-en';
import { addTag, removeTag } from '../../actions/organise';
import { tagChoices, type TagChoice } from '../../state/match-tags';
import { onlySelected } from '../../state/selection-model';
import { selectedTags } from '../../state/selected-tags';
import { useStore, useStorePart } from '../../state/store';
import { splitTagPath } from '../../state/tag-tree';
import { useWindow } from '../../state/window-model';
import { Dialog } from '../../ui/dialog';
import { FilterList } from '../../ui/filter-list';
import { TagDot } from '../../ui/tag-chip';
import './tag-picker.css';

/** Adds tags to the selection, or takes them away: type, Enter. Existing tags come first; making one is offered last. */
export function TagPicker({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const [text, setText] = useState('');
  const sidebar = useStore(model.sidebar.state);
  const selection = useStore(model.selection.state);
  const { clipping } = useStore(model.clipping.state);
  const pages = useStorePart(model.list.state, (list) => list.pages);

  const only = onlySelected(selection);
  const { tags: onRows, known } = selectedTags(pages, selection.ids);
  const single = clipping !== null && clipping.id === only ? clipping : null;
  const counts = new Map(
    single === null
      ? onRows.map(({ path, on }) => [path, on] as const)
      : single.tags.map((path) => [path, 1] as const),
  );
  const all = single === null ? Math.max(1, known) : 1;
  const choices = tagChoices(sidebar?.tags ?? [], text, new Set(counts.keys()));

  const choose = (path: string, stay: boolean): void => {
    if ((counts.get(path) ?? 0) === all) void removeTag(model, path);
    else void addTag(model, path);
    if (stay) setText('');
    else onClose();
  };

  return (
    <Dialog
      title={tagPickerText.title(selection.ids.size)}
      hideTitle
      width={420}
      place="top"
      onClose={onClose}
    >
      <FilterList
        label={tagPickerText.title(selection.ids.size)}
        resultsLabel={tagPickerText.results}
        placeholder={tagPickerText.placeholder}
        text={text}
        onText={setText}
        items={choices.map((choice) => ({
          key: choice.path,
          content: <Choice choice={choice} on={counts.get(choice.path) ?? 0} all={all} />,
        }))}
        onChoose={choose}
        none={tagPickerText.none}
        footer={
          <>
            <span>{tagPickerText.hint}</span>
            <span>{tagPickerText.hintMore}</span>
          </>
        }
      />
    </Dialog>
  );
}

function Choice({
  choice,
  on,
  all,
}: {
  readonly choice: TagChoice;
  readonly on: number;
  readonly all: number;
}) {
  if (choice.kind === 'create') {
    return (
      <>
        <span className="tag-choice-mark">
          <Plus size={14} strokeWidth={2} aria-hidden />
        </span>
        <span className="grow one-line" dir="auto">
          {tagPickerText.create(choice.path)}
        </span>
      </>
    );
  }
  const { parents, name } = splitTagPath(choice.path);
  return (
    <>
      <span className="tag-choice-mark">
        {on === all ? (
          <Check size={14} strokeWidth={2.25} aria-hidden />
        ) : on > 0 ? (
          <Minus size={14} strokeWidth={2.25} aria-hidden />
        ) : null}
      </span>
      <TagDot color={choice.color} />
      <span className="grow one-line" dir="auto" title={choice.path}>
        {parents.length > 0 && <span className="faint">{parents.join(' / ')} / </span>}
        {name}
      </span>
      <span className="faint tag-choice-note">
        {on === all
          ? tagPickerText.remove
          : on > 0
            ? tagPickerText.onSome(on, all)
            : choice.count.toLocaleString('en')}
      </span>
    </>
  );
}
