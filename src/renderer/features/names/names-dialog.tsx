import { Fragment, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Search, Trash2 } from 'lucide-react';
import { namesText } from '../../../shared/messages/search-en';
import type { KnownName, KnownNameKind } from '../../../shared/model/known-name';
import { quoteValue } from '../../../shared/model/quote-value';
import { removeName, saveName } from '../../actions/names';
import { partsOf } from '../../state/parts-of';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { IconButton } from '../../ui/icon-button';
import { NameField } from '../../ui/name-field';
import { SegmentedRow } from '../../ui/segmented';
import { nameIcons } from './name-icons';
import './names-dialog.css';

/** What is in the form; `from`: the entry it was taken from. */
interface Draft {
  readonly from: string | null;
  readonly name: string;
  readonly kind: KnownNameKind;
  readonly spellings: string;
}

const EMPTY: Draft = { from: null, name: '', kind: 'person', spellings: '' };

/** People and organisations with their spellings: each is edited by a click, searched for by `name:`, and removed. */
export function NamesDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const { client, fail } = model;
  const [names, setNames] = useState<readonly KnownName[]>([]);
  const [edited, setEdited] = useState(EMPTY);
  const nameField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const load = (): void => {
      client.call('names.list', {}).then((answer) => setNames(answer.names), fail);
    };
    load();
    // Also what Undo brings back.
    return client.onEvent((event) => {
      if (event.name === 'saved.changed') load();
    });
  }, [client, fail]);

  const edit = (to: Draft): void => {
    setEdited(to);
    nameField.current?.focus();
  };
  const emptyIf = (done: boolean): void => {
    if (done) edit(EMPTY);
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const spellings = partsOf(edited.spellings, '\n');
    const { from: replaces, name, kind } = edited;
    void saveName(model, { name, kind, spellings }, replaces).then(emptyIf);
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
          {names.map(({ name, kind, spellings }) => (
            <li key={name}>
              <NameIcon kind={kind} />
              <button
                type="button"
                className="names-entry"
                aria-label={namesText.edit(name)}
                onClick={() => edit({ from: name, name, kind, spellings: spellings.join('\n') })}
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
              <IconButton
                icon={Trash2}
                label={namesText.remove(name)}
                onClick={() => void removeName(model, name).then(emptyIf)}
              />
            </li>
          ))}
        </ul>
      )}
      <form className="names-form" onSubmit={onSubmit}>
        <NameField
          label={namesText.name}
          inputRef={nameField}
          value={edited.name}
          onChange={(name) => setEdited({ ...edited, name })}
        />
        <SegmentedRow
          label={namesText.kind}
          value={edited.kind}
          options={namesText.kinds}
          onChange={(kind) => setEdited({ ...edited, kind })}
        />
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

function NameIcon({ kind }: { readonly kind: KnownNameKind }) {
  const Icon = nameIcons[kind];
  return <Icon size={14} strokeWidth={1.75} role="img" aria-label={namesText.kinds[kind]} />;
}
