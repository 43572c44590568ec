import { useState, type SyntheticEvent } from 'react';
import { savedText } from '../../../shared/messages/search-en';
import { renameSearch } from '../../actions/saved-searches';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import '../tag-dialogs/tag-dialogs.css';

/** Asks for another name of a saved search. Stays open when the library refuses it. */
export function RenameSearchDialog({
  name,
  onClose,
}: {
  readonly name: string;
  readonly onClose: () => void;
}) {
  const model = useWindow();
  const [to, setTo] = useState(name);

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void renameSearch(model, name, to.trim()).then((done) => {
      if (done) onClose();
    });
  };

  return (
    <Dialog title={savedText.renameTitle(name)} width={400} onClose={onClose}>
      <form className="tag-dialog" onSubmit={onSubmit}>
        <FormRow label={savedText.name} hint={savedText.renameHint}>
          {(id) => (
            <input
              id={id}
              className="text-input"
              required
              pattern={'.*\\S.*'}
              maxLength={200}
              dir="auto"
              value={to}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </FormRow>
        <DialogActions>
          <Button onClick={onClose}>{savedText.cancel}</Button>
          <Button kind="main" submit>
            {savedText.rename}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
