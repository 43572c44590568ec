import { Fragment, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Search, Trash2 } from 'lucide-react';
import { namesText } from '../../../shared/messages/search-en';
import type { KnownName } from '../../../shared/model/known-name';
import { quoteValue } from '../../../shared/model/quote-value';
import { partsOf } from '../../state/parts-of';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { IconButton } from '../../ui/icon-button';
import './names-dialog.css';

/** What is in the form; `from`: the entry it was taken from. */
interface Draft {
  readonly from: string | null;
  readonly name: string;
  readonly spellings: string;
}

const EMPTY: Draft = { from: null, name: '', spellings: '' };

/** People and organisations with their spellings: each is edited by a click, searched for by `name:`, and removed. */
export function NamesDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const { client, fail } = model;
  const [names, setNames] = useState<readonly KnownName[]>([]);
  const [edited, setEdited] = useState(EMPTY);
  const nameField = useRef<HTMLInputElement>(null);

  const load = (): Promise<void> =>
    client.call('names.list', {}).then((answer) => {
      setNames(answer.names);
    }, fail);
  useEffect(() => {
    void load();
    // Asked once, when the dialog opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const edit = (to: Draft): void => {
    setEdited(to);
    nameField.current?.focus();
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const spellings = partsOf(edited.spellings, '\n');
    const { from: replaces, name } = edited;
    client.call('names.set', { entry: { name, spellings }, replaces }).then(() => {
      edit(EMPTY);
      return load();
    }, fail);
  };
  const remove = (name: string): void => {
    client.call('names.remove', { name }).then(() => {
      edit(EMPTY);
      return load();
    }, fail);
  };
  const search = (name: string): void => {
    model.list.ask({ query: `name:${quoteValue(name)}`, place: { kind: 'all' }, inside: '' });
    onClose();
  };

  return (
    <Dialog title={namesText.title} width={560} onClose={onClose}>
      <p className="names-about">{namesText.about}</p>
      {names.length > 0 && (
        <ul className="names" aria-label={namesText.list}>
          {names.map(({ name, spellings }) => (
            <li key={name}>
              <button
                type="button"
                className="names-entry"
                aria-label={namesText.edit(name)}
                onClick={() => edit({ from: name, name, spellings: spellings.join('\n') })}
              >
                <strong dir="auto">{name}</strong>
                <span className="one-line">
                  {spellings.map((spelling, at) => (
                    <Fragment key={spelling}>
                      {at > 0 && ' · '}
                      <bdi>{spelling}</bdi>
                    </Fragment>
                  ))}
                </span>
              </button>
              <IconButton icon={Search} label={namesText.search(name)} onClick={() => search(name)} />
              <IconButton icon={Trash2} label={namesText.remove(name)} onClick={() => remove(name)} />
            </li>
          ))}
        </ul>
      )}
      <form className="names-form" onSubmit={onSubmit}>
        <FormRow label={namesText.name}>
          {(id) => (
            <input
              ref={nameField}
              id={id}
              className="text-input"
              required
              pattern={'.*\\S.*'}
              maxLength={200}
              dir="auto"
              value={edited.name}
              onChange={(event) => setEdited({ ...edited, name: event.target.value })}
            />
          )}
        </FormRow>
        <FormRow label={namesText.spellings} hint={namesText.spellingsHint}>
          {(id) => (
            <textarea
              id={id}
              className="text-input names-spellings"
              rows={4}
              dir="auto"
              value={edited.spellings}
              onChange={(event) => setEdited({ ...edited, spellings: event.target.value })}
            />
          )}
        </FormRow>
        <DialogActions>
          <Button onClick={onClose}>{namesText.close}</Button>
          <Button kind="main" submit>
            {namesText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
