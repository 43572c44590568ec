import { useState, type SyntheticEvent } from 'react';
import { saveSearchText } from '../../../shared/messages/dialogs-en';
import { saveSearch } from '../../actions/saved-searches';
import { wholeQuery } from '../../state/question-within';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import '../tag-dialogs/tag-dialogs.css';

/** Asks for the name under which the present search, with its place, is kept. */
export function SaveSearchDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const question = useStorePart(model.list.state, (list) => list.question);
  const [name, setName] = useState(question.query.trim());
  const { place } = question;
  const replaced = useStore(model.saved.state).find(
    (one) => place.kind === 'saved' && one.name === place.name,
  );
  // Kept under the name of the search it narrows, it takes that one's place: a search cannot name itself.
  const query =
    replaced !== undefined && replaced.name === name.trim()
      ? `(${replaced.query}) ${wholeQuery({ ...question, place: { kind: 'all' } })}`
      : wholeQuery(question);

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void saveSearch(model, name.trim(), query).then((done) => {
      if (done) onClose();
    });
  };

  return (
    <Dialog title={saveSearchText.title} width={420} onClose={onClose}>
      <form className="tag-dialog" onSubmit={onSubmit}>
        <FormRow label={saveSearchText.name} hint={`${saveSearchText.query} ${query}`}>
          {(id) => (
            <input
              id={id}
              className="text-input"
              required
              pattern={'.*\\S.*'}
              maxLength={200}
              dir="auto"
              value={name}
              onFocus={(event) => {
                event.target.select();
              }}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
          )}
        </FormRow>
        <DialogActions>
          <Button onClick={onClose}>{saveSearchText.cancel}</Button>
          <Button kind="main" submit>
            {saveSearchText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
