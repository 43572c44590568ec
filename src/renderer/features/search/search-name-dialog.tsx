import { useState, type SyntheticEvent } from 'react';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { NameField } from '../../ui/name-field';
import '../tag-dialogs/tag-dialogs.css';

interface SearchNameDialogProps {
  readonly title: string;
  readonly width: number;
  readonly label: string;
  readonly initial: string;
  /** What is said below a name. */
  readonly hint: (name: string) => string;
  readonly cancel: string;
  readonly submit: string;
  /** Resolves to whether the library took it; otherwise the dialog stays open. */
  readonly onName: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the name of a saved search. */
export function SearchNameDialog(props: SearchNameDialogProps) {
  const { title, width, label, initial, hint, cancel, submit, onName, onClose } = props;
  const [text, setText] = useState(initial);
  const name = text.trim();

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onName(name).then((done) => {
      if (done) onClose();
    });
  };

  return (
    <Dialog title={title} width={width} onClose={onClose}>
      <form className="tag-dialog" onSubmit={onSubmit}>
        <NameField label={label} hint={hint(name)} value={text} onChange={setText} selects />
        <DialogActions>
          <Button onClick={onClose}>{cancel}</Button>
          <Button kind="main" submit>
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
