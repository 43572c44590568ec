import { useState } from 'react';
import { tagDialogText, tagPickerText } from '../../../shared/messages/dialogs-en';
import { mergeTag } from '../../actions/tags';
import { tagChoices } from '../../state/match-tags';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Dialog } from '../../ui/dialog';
import { FilterList } from '../../ui/filter-list';
import { TagDot } from '../../ui/tag-chip';

/** Chooses the tag that another becomes part of. */
export function MergeTagDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const model = useWindow();
  const [text, setText] = useState('');
  const sidebar = useStore(model.sidebar.state);
  const others = (sidebar?.tags ?? []).filter((tag) => tag.path !== path && !tag.path.startsWith(`${path}/`));
  const choices = tagChoices(others, text, new Set()).filter((choice) => choice.kind === 'existing');
  const title = tagDialogText.mergeTitle(path);
  return (
    <Dialog title={title} width={420} place="top" onClose={onClose}>
      <FilterList
        label={title}
        resultsLabel={tagPickerText.results}
        placeholder={tagPickerText.label}
        text={text}
        onText={setText}
        items={choices.map((choice) => ({
          key: choice.path,
          content: (
            <>
              <TagDot color={choice.color} />
              <span className="grow one-line" dir="auto">
                {tagDialogText.mergeWith(choice.path.replaceAll('/', ' / '))}
              </span>
            </>
          ),
        }))}
        onChoose={(into) => {
          onClose();
          void mergeTag(model, path, into);
        }}
        none={tagPickerText.none}
      />
    </Dialog>
  );
}
