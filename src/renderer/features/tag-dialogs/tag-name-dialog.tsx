import { useState, type SyntheticEvent } from 'react';
import { tagDialogText } from '../../../shared/messages/dialogs-en';
import { normaliseTagPath, TAG_SEPARATOR } from '../../../shared/model/tag';
import { createTag, renameTag } from '../../actions/tags';
import type { Overlay } from '../../state/overlay-model';
import { splitTagPath } from '../../state/tag-tree';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { NameField } from '../../ui/name-field';
import './tag-dialogs.css';

interface TagNameDialogProps {
  readonly about: Extract<Overlay, { kind: 'new-tag' | 'rename-tag' }>;
  readonly onClose: () => void;
}

/** Asks for the name of a new tag, or another name for one there is. Stays open when the library refuses it. */
export function TagNameDialog({ about, onClose }: TagNameDialogProps) {
  const model = useWindow();
  const [name, setName] = useState(about.kind === 'rename-tag' ? splitTagPath(about.path).name : '');
  const title =
    about.kind === 'rename-tag'
      ? tagDialogText.renameTitle(about.path)
      : about.parent === null
        ? tagDialogText.newTitle
        : tagDialogText.newInside(about.parent);

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wanted = normaliseTagPath(name);
    if (wanted === '') return;
    const done =
      about.kind === 'rename-tag'
        ? renameTag(model, about.path, wanted)
        : createTag(model, about.parent === null ? wanted : about.parent + TAG_SEPARATOR + wanted);
    void done.then((ok) => {
      if (ok) onClose();
    });
  };

  return (
    <Dialog title={title} width={400} onClose={onClose}>
      <form className="tag-dialog" onSubmit={onSubmit}>
        <NameField
          label={tagDialogText.name}
          {...(about.kind === 'rename-tag' ? { hint: tagDialogText.renameHint } : {})}
          value={name}
          onChange={setName}
          selects
        />
        <DialogActions>
          <Button onClick={onClose}>{tagDialogText.cancel}</Button>
          <Button kind="main" submit>
            {about.kind === 'rename-tag' ? tagDialogText.rename : tagDialogText.create}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
