import { useState, type SyntheticEvent } from 'react';
import { textEditorText } from '../../../shared/messages/dialogs-en';
import type { Clipping } from '../../../shared/model/clipping';
import { correctClipping } from '../../actions/recipes';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import './text-editor.css';

/** Corrects the text of the current clipping. Mod+Enter saves. */
export function TextEditor({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const { clipping } = useStore(model.clipping.state);
  if (clipping === null) return null;
  return <Editor key={clipping.id} clipping={clipping} onClose={onClose} />;
}

function Editor({ clipping, onClose }: { readonly clipping: Clipping; readonly onClose: () => void }) {
  const model = useWindow();
  const [body, setBody] = useState(clipping.body);
  const save = (event?: SyntheticEvent): void => {
    event?.preventDefault();
    void correctClipping(model, clipping, { body: body.trim() }).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Dialog title={textEditorText.title} width={720} onClose={onClose}>
      <form className="text-editor" onSubmit={save}>
        <textarea
          aria-label={textEditorText.label}
          dir="auto"
          lang={clipping.language ?? undefined}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save();
          }}
        />
        <p>{textEditorText.hint}</p>
        <DialogActions>
          <Button onClick={onClose}>{textEditorText.cancel}</Button>
          <Button kind="main" submit>
            {textEditorText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
